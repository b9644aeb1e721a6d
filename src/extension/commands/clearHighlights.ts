import type { Command } from './command';
import type { AnswerMarksPort, HighlightSwitch, HighlightSwitches } from './ports';

/** Turns the highlights off and takes the marks of answers away. */
export function clearHighlights(
	switches: HighlightSwitches,
	surprisal: HighlightSwitch,
	answers: readonly AnswerMarksPort[],
): Command {
	return {
		id: 'nlpLens.clearHighlights',
		run: async () => {
			for (const marks of answers) marks.clear();
			await switches.set('partsOfSpeech', false);
			await switches.set('entities', false);
			await surprisal.set(false);
		},
	};
}
