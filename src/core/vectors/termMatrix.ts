import type { Steps } from '../steps';

/** Sentences that are counted in one step. */
const STEP = 200;

/**
 * Sentences as rows of TF-IDF weights of their terms, each row of length 1, in compressed sparse rows.
 *
 * Row i has the columns `columns[rowStarts[i] .. rowStarts[i + 1])` with the weights at the same indices.
 * The cosine of two sentences is the dot product of their rows, so that the matrix of all similarities, X Xᵀ, never
 * has to be written down: its product with a vector is X (Xᵀ v), which is linear in the number of terms.
 */
export class TermMatrix {
	private constructor(
		readonly rowStarts: Int32Array,
		readonly columns: Int32Array,
		readonly weights: Float64Array,
		/** Number of different terms. */
		readonly width: number,
	) {}

	/**
	 * @param sentences the terms of each sentence
	 * @param smoothing added to N / df within the logarithm: the larger, the less rare terms count over frequent ones
	 */
	static *of(sentences: readonly (readonly string[])[], smoothing = 1): Steps<TermMatrix> {
		const idOf = new Map<string, number>();
		const counts: ReadonlyMap<number, number>[] = [];
		const rowStarts = new Int32Array(sentences.length + 1);
		for (const [index, terms] of sentences.entries()) {
			if (index % STEP === STEP - 1) yield;
			const row = countTerms(terms, idOf);
			counts.push(row);
			rowStarts[index + 1] = rowStarts[index] + row.size;
		}
		const frequencies = new Float64Array(idOf.size);
		for (const [index, row] of counts.entries()) {
			if (index % STEP === STEP - 1) yield;
			for (const id of row.keys()) frequencies[id]++;
		}
		const columns = new Int32Array(rowStarts[sentences.length]);
		const weights = new Float64Array(columns.length);
		for (const [index, row] of counts.entries()) {
			if (index % STEP === STEP - 1) yield;
			let next = rowStarts[index];
			let squares = 0;
			for (const [id, count] of row) {
				const weight = (1 + Math.log(count)) * Math.log(smoothing + sentences.length / frequencies[id]);
				columns[next] = id;
				weights[next++] = weight;
				squares += weight * weight;
			}
			for (let at = rowStarts[index]; at < next; at++) weights[at] /= Math.sqrt(squares);
		}
		return new TermMatrix(rowStarts, columns, weights, idOf.size);
	}

	/** Number of sentences. */
	get height(): number {
		return this.rowStarts.length - 1;
	}

	/** X v: one number a sentence. @param v one number a term */
	times(v: Float64Array): Float64Array {
		const product = new Float64Array(this.height);
		for (let row = 0; row < product.length; row++) {
			let sum = 0;
			for (let index = this.rowStarts[row]; index < this.rowStarts[row + 1]; index++) {
				sum += this.weights[index] * v[this.columns[index]];
			}
			product[row] = sum;
		}
		return product;
	}

	/** Xᵀ v: one number a term. @param v one number a sentence */
	transposedTimes(v: Float64Array): Float64Array {
		const product = new Float64Array(this.width);
		for (let row = 0; row < this.height; row++) {
			for (let index = this.rowStarts[row]; index < this.rowStarts[row + 1]; index++) {
				product[this.columns[index]] += this.weights[index] * v[row];
			}
		}
		return product;
	}

	/** The cosine of one sentence with every sentence. */
	similarities(row: number): Float64Array {
		const one = new Float64Array(this.width);
		for (let index = this.rowStarts[row]; index < this.rowStarts[row + 1]; index++) {
			one[this.columns[index]] = this.weights[index];
		}
		return this.times(one);
	}
}

function countTerms(terms: readonly string[], idOf: Map<string, number>): Map<number, number> {
	const counts = new Map<number, number>();
	for (const term of terms) {
		let id = idOf.get(term);
		if (id === undefined) {
			id = idOf.size;
			idOf.set(term, id);
		}
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}
