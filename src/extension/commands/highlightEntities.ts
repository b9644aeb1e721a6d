import type { DocumentPolicy } from '../documentPolicy';
import type { Settings } from '../settings';
import type { Command } from './command';
import type { HighlightSwitches } from './ports';
import { switchOf, toggleHighlight } from './toggleHighlight';

/** Toggles the marks of entities. */
export function highlightEntities(switches: HighlightSwitches, policy: DocumentPolicy, settings: Settings): Command {
	return {
		id: 'nlpLens.highlightEntities',
		run: () => toggleHighlight(switchOf(switches, 'entities'), policy, settings),
	};
}
