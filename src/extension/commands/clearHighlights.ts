import type { Command } from './command';
import type { HighlightSwitches } from './ports';

/** Turns both highlights off. */
export function clearHighlights(switches: HighlightSwitches): Command {
	return {
		id: 'nlpLens.clearHighlights',
		run: async () => {
			await switches.set('partsOfSpeech', false);
			await switches.set('entities', false);
		},
	};
}
