import type { Steps } from '../steps';
import type { TextCounts } from './textCounts';
import type { Vocabulary } from './vocabulary';
import { weightsOf } from './weighting';
import type { Rarity, TextMeasures, WeightScheme } from './weighting';

/** Rows that are worked on in one step. */
const STEP = 500;

/**
 * Texts as sparse rows of counts and weights, of the words that have a dimension only: row i has the entries
 * `[rowStarts[i], rowStarts[i + 1])`.
 */
export class SpaceMatrix {
	private constructor(
		readonly rowStarts: Int32Array,
		readonly columns: Int32Array,
		readonly counts: Int32Array,
		readonly weights: Float32Array,
		/** The Euclidean length of each row of weights; 0 for a row without any. */
		readonly lengths: Float64Array,
		/** All dimensions. */
		readonly width: number,
		readonly measures: TextMeasures,
	) {}

	/** @param rarities one a dimension with a name */
	static *of(
		texts: TextCounts,
		vocabulary: Vocabulary,
		scheme: WeightScheme,
		rarities: readonly Rarity[],
	): Steps<SpaceMatrix> {
		const { rowStarts, columns, counts, measures } = yield* withDimensions(texts, vocabulary);
		const weights = new Float32Array(columns.length);
		const lengths = new Float64Array(texts.rows);
		for (let row = 0; row < texts.rows; row++) {
			if (row % STEP === STEP - 1) yield;
			const [start, end] = [rowStarts[row], rowStarts[row + 1]];
			const own = weightsOf(counts.subarray(start, end), index => rarities[columns[start + index]], scheme, measures);
			weights.set(own, start);
			lengths[row] = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
		}
		return new SpaceMatrix(rowStarts, columns, counts, weights, lengths, vocabulary.size, measures);
	}

	/** Number of texts. */
	get height(): number {
		return this.lengths.length;
	}

	/** The dot product of each row with a vector, of one number a dimension. */
	*times(vector: Float64Array): Steps<Float64Array> {
		const products = new Float64Array(this.height);
		for (let row = 0; row < products.length; row++) {
			if (row % STEP === STEP - 1) yield;
			products[row] = this.#dot(row, vector);
		}
		return products;
	}

	/** The cosines of some rows with one another, row by row. */
	*cosines(rows: Int32Array): Steps<Float32Array> {
		const size = rows.length;
		const cosines = new Float32Array(size * size);
		const vector = new Float64Array(this.width);
		for (let i = 0; i < size; i++) {
			const [start, end] = [this.rowStarts[rows[i]], this.rowStarts[rows[i] + 1]];
			for (let at = start; at < end; at++) vector[this.columns[at]] = this.weights[at];
			cosines[i * size + i] = Number(this.lengths[rows[i]] > 0);
			for (let j = i + 1; j < size; j++) {
				const lengths = this.lengths[rows[i]] * this.lengths[rows[j]];
				const cosine = lengths > 0 ? Math.min(1, this.#dot(rows[j], vector) / lengths) : 0;
				cosines[i * size + j] = cosine;
				cosines[j * size + i] = cosine;
			}
			for (let at = start; at < end; at++) vector[this.columns[at]] = 0;
			yield;
		}
		return cosines;
	}

	/** The weights with each row of length 1. */
	unitWeights(): Float32Array {
		const unit = this.weights.slice();
		for (let row = 0; row < this.height; row++) {
			if (!(this.lengths[row] > 0)) continue;
			for (let at = this.rowStarts[row]; at < this.rowStarts[row + 1]; at++) unit[at] /= this.lengths[row];
		}
		return unit;
	}

	#dot(row: number, vector: Float64Array): number {
		let sum = 0;
		for (let at = this.rowStarts[row]; at < this.rowStarts[row + 1]; at++) {
			sum += this.weights[at] * vector[this.columns[at]];
		}
		return sum;
	}
}

/** The counts of the words that have a dimension. */
function* withDimensions(
	texts: TextCounts,
	{ dimensionOf }: Vocabulary,
): Steps<Pick<SpaceMatrix, 'rowStarts' | 'columns' | 'counts' | 'measures'>> {
	const { rows, rowStarts: starts, columns: ids, counts: all } = texts;
	const rowStarts = new Int32Array(rows + 1);
	let size = 0;
	for (let at = 0; at < starts[rows]; at++) size += Number(dimensionOf[ids[at]] >= 0);
	yield;
	const columns = new Int32Array(size);
	const counts = new Int32Array(size);
	let next = 0;
	let tokens = 0;
	for (let row = 0; row < rows; row++) {
		if (row % STEP === STEP - 1) yield;
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const dimension = dimensionOf[ids[at]];
			if (dimension < 0) continue;
			columns[next] = dimension;
			counts[next++] = all[at];
			tokens += all[at];
		}
		rowStarts[row + 1] = next;
	}
	const texted = Math.max(1, rows);
	return { rowStarts, columns, counts, measures: { meanLength: tokens / texted, meanUnique: size / texted } };
}
