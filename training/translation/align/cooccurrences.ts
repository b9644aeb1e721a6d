import type { Bitext } from './bitext';
import { sentenceWords } from './bitext';
import { PairNumbers } from './pairNumbers';

/**
 * The pairs of words that stand in sentences that translate each other, each with a number. Cells of sentence i begin at
 * `cellStarts[i]`; the pair of Chinese word z and English word e, places in the sentence, is `cells[cellStarts[i] + z * length(en) + e]`.
 */
export interface Cooccurrences {
	readonly cells: Int32Array;
	readonly cellStarts: Float64Array;
	/** The words of each pair. */
	readonly zh: Int32Array;
	readonly en: Int32Array;
}

/** Numbers all pairs in order of appearance; takes four bytes a cell. */
export function cooccurrences(bitext: Bitext): Cooccurrences {
	const cellStarts = new Float64Array(bitext.size + 1);
	for (let i = 0; i < bitext.size; i++) {
		cellStarts[i + 1] = cellStarts[i] + sentenceWords(bitext.zh, i).length * sentenceWords(bitext.en, i).length;
	}
	const cells = new Int32Array(cellStarts[bitext.size]);
	const pairs = new PairNumbers();
	for (let i = 0, cell = 0; i < bitext.size; i++) {
		const en = sentenceWords(bitext.en, i);
		for (const z of sentenceWords(bitext.zh, i)) {
			for (const e of en) cells[cell++] = pairs.number(z, e);
		}
	}
	const { first, second } = pairs.columns();
	return { cells, cellStarts, zh: first, en: second };
}
