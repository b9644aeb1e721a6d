import type { DocumentPolicy } from '../documentPolicy';
import type { Settings } from '../settings';
import type { Command } from './command';
import type { HighlightSwitches } from './ports';
import { switchOf, toggleHighlight } from './toggleHighlight';

/** Toggles the marks of parts of speech. */
export function highlightPartsOfSpeech(
	switches: HighlightSwitches,
	policy: DocumentPolicy,
	settings: Settings,
): Command {
	return {
		id: 'nlpLens.highlightPartsOfSpeech',
		run: () => toggleHighlight(switchOf(switches, 'partsOfSpeech'), policy, settings),
	};
}
