import { IntMap } from '../collections/intMap';
import { growTypedArray } from '../collections/growTypedArray';

/** Examples of a linear classifier as rows of a sparse matrix: row i has the columns `starts[i]` to `starts[i + 1]`. */
export interface SparseExamples {
	readonly featureCount: number;
	/** Where the entries of each row begin; one more for the end. */
	readonly starts: Int32Array;
	/** The number of each entry's feature, in [0, featureCount). */
	readonly features: Int32Array;
	/** The value of each entry. */
	readonly values: Float32Array;
	/** The label of each row. */
	readonly labels: Int32Array;
	/** How much each row counts; 1 is usual. */
	readonly weights: Float32Array;
}

/** Examples whose features are numbered from 0, with the key of each number. */
export interface IndexedExamples extends SparseExamples {
	/** The key of each feature. */
	readonly keys: Int32Array;
}

/** Takes examples whose features are 32-bit keys, and numbers the features that come often enough. */
export class ExampleCollector {
	#keys = new Int32Array(1024);
	#values = new Float32Array(1024);
	readonly #ends: number[] = [];
	readonly #labels: number[] = [];
	readonly #weights: number[] = [];
	#used = 0;

	/** How many examples it holds. */
	get size(): number {
		return this.#labels.length;
	}

	/**
	 * Adds an example: the first `count` keys, none 0, with their values; those of a key that comes again add up.
	 * @param weight how much the example counts
	 */
	add(label: number, keys: ArrayLike<number>, values: ArrayLike<number>, count = keys.length, weight = 1): void {
		this.#keys = growTypedArray(this.#keys, this.#used + count);
		this.#values = growTypedArray(this.#values, this.#used + count);
		for (let i = 0; i < count; i++) {
			this.#keys[this.#used] = keys[i];
			this.#values[this.#used++] = values[i];
		}
		this.#ends.push(this.#used);
		this.#labels.push(label);
		this.#weights.push(weight);
	}

	/**
	 * The examples with numbered features, in the order of their first occurrence.
	 * @param minCount features of fewer examples are left out
	 */
	collect(minCount = 1): IndexedExamples {
		const counts = new IntMap(this.#used >> 2);
		for (let at = 0; at < this.#used; at++) counts.add(this.#keys[at], 1);
		return this.collectKeys(key => counts.get(key) >= minCount);
	}

	/** The examples with the features that are to be kept, numbered in the order of their first occurrence. */
	collectKeys(keeps: (key: number) => boolean): IndexedExamples {
		const numbers = new IntMap(this.#used >> 2);
		const keys: number[] = [];
		const numberOf = (key: number): number => {
			const known = numbers.get(key);
			if (known >= 0 || !keeps(key)) return known;
			numbers.set(key, keys.length);
			return keys.push(key) - 1;
		};
		const starts = new Int32Array(this.size + 1);
		const features = new Int32Array(this.#used);
		const values = new Float32Array(this.#used);
		let used = 0;
		for (let row = 0, at = 0; row < this.size; row++) {
			for (; at < this.#ends[row]; at++) {
				const feature = numberOf(this.#keys[at]);
				if (feature < 0) continue;
				features[used] = feature;
				values[used++] = this.#values[at];
			}
			starts[row + 1] = used;
		}
		return {
			featureCount: keys.length,
			keys: Int32Array.from(keys),
			starts,
			features: features.slice(0, used),
			values: values.slice(0, used),
			labels: Int32Array.from(this.#labels),
			weights: Float32Array.from(this.#weights),
		};
	}
}
