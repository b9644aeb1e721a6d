import { IntMap } from '../../src/core/collections/intMap';
import type { FeatureSequence } from '../../src/core/linear/featureSequence';

/** Sequences whose features are numbered 0 … featureCount - 1: what learners run over. */
export interface IndexedSet {
	/** The key of each feature. */
	readonly featureKeys: Int32Array;
	/** The features of all positions, one after the other. */
	readonly features: Int32Array;
	/** Where the features of each position end. */
	readonly featureEnds: Uint32Array;
	/** Where the positions of each sequence end. */
	readonly sequenceEnds: Int32Array;
	/** The gold label of each position. */
	readonly gold: Uint8Array;
}

/** Collects marked sequences, feature keys and labels, in flat arrays. */
export class TrainingSet {
	#keys = new Int32Array(1 << 16);
	#keyCount = 0;
	#ends: number[] = [];
	#sequenceEnds: number[] = [];
	#gold: number[] = [];
	readonly #labelIds = new Map<string, number>();

	constructor(readonly labels: readonly string[]) {
		labels.forEach((label, id) => this.#labelIds.set(label, id));
	}

	/** How many sequences it holds. */
	get size(): number {
		return this.#sequenceEnds.length;
	}

	/**
	 * Adds one sequence with a label a position.
	 * @throws RangeError when the lengths differ or a label is not in the list.
	 */
	add(features: FeatureSequence, labels: readonly string[]): void {
		if (features.length !== labels.length) {
			throw new RangeError(`${features.length} positions have features but ${labels.length} have labels.`);
		}
		const used = features.length === 0 ? 0 : features.ends[features.length - 1];
		this.#reserve(used);
		this.#keys.set(features.keys.subarray(0, used), this.#keyCount);
		for (let i = 0; i < labels.length; i++) {
			const id = this.#labelIds.get(labels[i]);
			if (id === undefined) {
				throw new RangeError(`The label "${labels[i]}" is not one of the model's.`);
			}
			this.#gold.push(id);
			this.#ends.push(this.#keyCount + features.ends[i]);
		}
		this.#keyCount += used;
		this.#sequenceEnds.push(this.#gold.length);
	}

	/** Numbers the features that occur at least `minCount` times and, if given, are among `kept`; leaves the others out. */
	index(minCount: number, kept?: Int32Array): IndexedSet {
		const numbers = kept === undefined ? this.#frequentKeys(minCount) : numbered(kept);
		const featureKeys = new Int32Array(numbers.size);
		numbers.forEach((key, number) => (featureKeys[number] = key));
		const features = new Int32Array(this.#keyCount);
		const featureEnds = new Uint32Array(this.#ends.length);
		let size = 0;
		for (let position = 0, i = 0; position < this.#ends.length; position++) {
			for (; i < this.#ends[position]; i++) {
				const number = numbers.get(this.#keys[i]);
				if (number >= 0) {
					features[size++] = number;
				}
			}
			featureEnds[position] = size;
		}
		return {
			featureKeys,
			features: features.slice(0, size),
			featureEnds,
			sequenceEnds: Int32Array.from(this.#sequenceEnds),
			gold: Uint8Array.from(this.#gold),
		};
	}

	/** Numbers keys in the order of their first occurrence, so that the same data always gives the same numbers. */
	#frequentKeys(minCount: number): IntMap {
		const counts = new IntMap(this.#keyCount / 8);
		for (let i = 0; i < this.#keyCount; i++) {
			counts.add(this.#keys[i], 1);
		}
		const numbers = new IntMap(counts.size);
		for (let i = 0; i < this.#keyCount; i++) {
			const key = this.#keys[i];
			if (counts.get(key) >= minCount && numbers.get(key) < 0) {
				numbers.set(key, numbers.size);
			}
		}
		return numbers;
	}

	#reserve(more: number): void {
		if (this.#keyCount + more > this.#keys.length) {
			const larger = new Int32Array(Math.max(this.#keys.length * 2, this.#keyCount + more));
			larger.set(this.#keys);
			this.#keys = larger;
		}
	}
}

function numbered(keys: Int32Array): IntMap {
	const numbers = new IntMap(keys.length);
	for (const key of keys) {
		numbers.set(key, numbers.size);
	}
	return numbers;
}
