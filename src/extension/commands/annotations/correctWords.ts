import type { Command } from '../command';
import { correctHere, placeHere } from './correctHere';
import type { CorrectionPorts } from './correctHere';

/** Makes what is selected one word, here alone; the dictionary is for what is one word everywhere. */
export function joinWords(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.joinWords',
		run: () => {
			const place = placeHere(ports.policy);
			return place && correctHere(ports, place, { kind: 'joinWords' });
		},
	};
}

/** Splits the word at the cursor there, here alone. */
export function splitWord(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.splitWord',
		run: () => {
			const place = placeHere(ports.policy);
			return place && correctHere(ports, place, { kind: 'splitWord' });
		},
	};
}
