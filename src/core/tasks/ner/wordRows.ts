import { LANE_LIMIT, laneValue, unpackLanes } from '../../linear/lanes';
import { NAME_TAGS } from './nameLabels';
import type { NameWeights } from './nameWeights';
import { ROW_CELLS } from './nameWeights';

const COUNT = NAME_TAGS.length;
/** Room at the beginning, in words. */
const FIRST_WORDS = 256;

/**
 * What words add to the scores of the positions around them: for each word rows of lanes (see `linear/lanes.ts`), one for
 * each place. A row is summed up when it is first asked for; most words are never near a name.
 */
export class WordRows {
	/** The lanes; good until the next `sum`, which may make room. */
	data: Int32Array;
	readonly #rows: number;
	/** A bit for each row of a word that is there. */
	#filled = new Uint8Array(FIRST_WORDS);
	readonly #scores = new Int32Array(COUNT);

	/** @param rows how many rows a word has, at most eight */
	constructor(rows: number) {
		this.#rows = rows;
		this.data = new Int32Array(FIRST_WORDS * rows * ROW_CELLS);
	}

	/** Forgets all words. */
	clear(): void {
		this.#filled.fill(0);
	}

	/** Where a row of a word begins in `data`; -1 when it is not summed up yet. */
	find(word: number, row: number): number {
		return ((this.#filled[word] >> row) & 1) === 0 ? -1 : (word * this.#rows + row) * ROW_CELLS;
	}

	/** Fills a row of a word with the sum of the features noted; returns where it begins. */
	sum(word: number, row: number, weights: NameWeights): number {
		if (word >= this.#filled.length) {
			this.#grow(Math.max(word + 1, this.#filled.length * 2));
		}
		this.#filled[word] |= 1 << row;
		const base = (word * this.#rows + row) * ROW_CELLS;
		this.data.fill(0, base, base + ROW_CELLS);
		weights.endPosition(base);
		weights.flush(this.data);
		this.#limit(base);
		return base;
	}

	/** Keeps a row's scores so small that ten rows stay within their lanes. */
	#limit(base: number): void {
		const scores = this.#scores;
		unpackLanes(this.data, base, COUNT, scores, 0);
		if (scores.every(score => score >= -LANE_LIMIT && score <= LANE_LIMIT)) {
			return;
		}
		this.data.fill(0, base, base + ROW_CELLS);
		for (let label = 0; label < COUNT; label++) {
			this.data[base + (label >> 1)] += laneValue(label, Math.max(-LANE_LIMIT, Math.min(LANE_LIMIT, scores[label])));
		}
	}

	#grow(words: number): void {
		const data = new Int32Array(words * this.#rows * ROW_CELLS);
		data.set(this.data);
		this.data = data;
		const filled = new Uint8Array(words);
		filled.set(this.#filled);
		this.#filled = filled;
	}
}
