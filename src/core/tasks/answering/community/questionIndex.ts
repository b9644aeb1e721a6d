import { IntMap } from '../../../collections/intMap';

/** A row of an index and how like it is to what was asked. */
export interface NearRow {
	readonly row: number;
	/** The cosine of TF-IDF weights, in [0, 1]. */
	readonly cosine: number;
}

/**
 * Texts as TF-IDF rows of length 1, inverted: the nearest to a text are found by looking at those alone that share a term with it.
 *
 * A term's weight in a text is (1 + ln tf) ln(1 + N / df).
 */
export class QuestionIndex {
	readonly #numbers: IntMap;
	readonly #idfs: Float32Array;
	/** Term t stands in `#rows[#starts[t] .. #starts[t + 1])`, with the weights at the same places. */
	readonly #starts: Int32Array;
	readonly #rows: Int32Array;
	readonly #weights: Float32Array;
	/** How many texts it has. */
	readonly size: number;
	readonly #rareIdf: number;

	/** @param rows the keys of each text's terms */
	constructor(rows: readonly Int32Array[]) {
		this.size = rows.length;
		this.#rareIdf = Math.log(1 + rows.length);
		this.#numbers = numberTerms(rows);
		const { starts, postings, counts } = invert(rows, this.#numbers);
		this.#starts = starts;
		this.#rows = postings;
		this.#idfs = new Float32Array(this.#numbers.size);
		this.#weights = new Float32Array(postings.length);
		const squares = new Float64Array(rows.length);
		for (let term = 0; term < this.#numbers.size; term++) {
			const idf = Math.log(1 + rows.length / (starts[term + 1] - starts[term]));
			this.#idfs[term] = idf;
			for (let at = starts[term]; at < starts[term + 1]; at++) {
				this.#weights[at] = (1 + Math.log(counts[at])) * idf;
				squares[postings[at]] += this.#weights[at] ** 2;
			}
		}
		for (let at = 0; at < postings.length; at++) this.#weights[at] /= Math.sqrt(squares[postings[at]]);
	}

	/** The inverse document frequency of a term; of one that no text has, as if one more had it. */
	idf(key: number): number {
		const number = this.#numbers.get(key);
		return number < 0 ? this.#rareIdf : this.#idfs[number];
	}

	/** For each row its cosine with a text. @param keys those of the text's terms */
	cosines(keys: Int32Array): Float32Array {
		const cosines = new Float32Array(this.size);
		for (const [key, weight] of this.#weightsOf(countKeys(keys))) {
			const number = this.#numbers.get(key);
			if (number < 0) continue;
			for (let at = this.#starts[number]; at < this.#starts[number + 1]; at++) {
				cosines[this.#rows[at]] += weight * this.#weights[at];
			}
		}
		return cosines;
	}

	/** The weights of a text's terms, of length 1 together. */
	#weightsOf(counts: ReadonlyMap<number, number>): Map<number, number> {
		const weights = new Map<number, number>();
		let squares = 0;
		for (const [key, count] of counts) {
			const weight = (1 + Math.log(count)) * this.idf(key);
			weights.set(key, weight);
			squares += weight * weight;
		}
		const length = Math.sqrt(squares);
		for (const [key, weight] of weights) weights.set(key, weight / length);
		return weights;
	}
}

/** For each term the rows that have it and how often: those of term t stand at `starts[t]` to `starts[t + 1]`. */
interface InvertedRows {
	readonly starts: Int32Array;
	readonly postings: Int32Array;
	readonly counts: Uint16Array;
}

function invert(rows: readonly Int32Array[], numbers: IntMap): InvertedRows {
	const starts = new Int32Array(numbers.size + 1);
	const last = new Int32Array(numbers.size).fill(-1);
	for (const [row, keys] of rows.entries()) {
		for (const key of keys) {
			const term = numbers.get(key);
			if (last[term] !== row) starts[term + 1]++;
			last[term] = row;
		}
	}
	for (let term = 0; term < numbers.size; term++) starts[term + 1] += starts[term];
	const postings = new Int32Array(starts[numbers.size]);
	const counts = new Uint16Array(postings.length);
	const next = starts.slice();
	last.fill(-1);
	for (const [row, keys] of rows.entries()) {
		for (const key of keys) {
			const term = numbers.get(key);
			if (last[term] !== row) postings[next[term]++] = row;
			counts[next[term] - 1]++;
			last[term] = row;
		}
	}
	return { starts, postings, counts };
}

function numberTerms(rows: readonly Int32Array[]): IntMap {
	const numbers = new IntMap();
	for (const keys of rows) for (const key of keys) if (numbers.get(key) < 0) numbers.set(key, numbers.size);
	return numbers;
}

/** How often each key occurs, in the order of their first occurrence. */
function countKeys(keys: Int32Array): Map<number, number> {
	const counts = new Map<number, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
