import { readDataLines } from '../support/dataFolder';
import type { Span } from '../../src/core/text/span';

/** A sentence of SemEval-2010 task 8 with its two nominals and how they relate. */
export interface NominalPair {
	readonly text: string;
	/** The nominals `<e1>` and `<e2>`, in the order of the text. */
	readonly nominals: readonly [Span, Span];
	/** For example `Cause-Effect(e2,e1)`, or `Other`. */
	readonly label: string;
}

const FOLDER = 'tasks/semeval2010-task8/SemEval2010_task8_all_data';

/** The train part (8,000 sentences) or the test part (2,717), in their order. */
export function readSemEval(part: 'train' | 'test'): NominalPair[] {
	const file =
		part === 'train'
			? 'SemEval2010_task8_training/TRAIN_FILE.TXT'
			: 'SemEval2010_task8_testing_keys/TEST_FILE_FULL.TXT';
	const lines = readDataLines(`${FOLDER}/${file}`);
	const pairs: NominalPair[] = [];
	for (let at = 0; at + 1 < lines.length; at++) {
		const marked = /^\d+\t"(.*)"\s*$/u.exec(lines[at]);
		if (marked !== null) pairs.push(pairOf(marked[1], lines[at + 1].trim()));
	}
	return pairs;
}

function pairOf(marked: string, label: string): NominalPair {
	const [before, first, between, second, after] = marked.split(/<\/?e[12]>/u);
	const start = before.length;
	const next = start + first.length + between.length;
	return {
		text: [before, first, between, second, after].join(''),
		nominals: [
			{ start, end: start + first.length },
			{ start: next, end: next + second.length },
		],
		label,
	};
}
