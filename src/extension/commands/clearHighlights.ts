import type { Command } from './command';
import type { FocusPort } from './focus/focusCommands';
import type { AnswerMarksPort, HighlightSwitch, HighlightSwitches } from './ports';

/** Turns the highlights off and takes the marks of answers away, and ends the focus. */
export function clearHighlights(
	switches: HighlightSwitches,
	others: readonly HighlightSwitch[],
	answers: readonly AnswerMarksPort[],
	focus: FocusPort,
): Command {
	return {
		id: 'nlpLens.clearHighlights',
		run: async () => {
			for (const marks of answers) marks.clear();
			await switches.set('partsOfSpeech', false);
			await switches.set('entities', false);
			for (const highlight of others) await highlight.set(false);
			await focus.set(undefined);
		},
	};
}
