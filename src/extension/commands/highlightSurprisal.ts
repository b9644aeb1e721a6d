import type { DocumentPolicy } from '../documentPolicy';
import type { Settings } from '../settings';
import type { Command } from './command';
import type { HighlightSwitch } from './ports';
import { toggleHighlight } from './toggleHighlight';

/** Toggles the marks of words by surprisal. */
export function highlightSurprisal(surprisal: HighlightSwitch, policy: DocumentPolicy, settings: Settings): Command {
	return { id: 'nlpLens.highlightSurprisal', run: () => toggleHighlight(surprisal, policy, settings) };
}
