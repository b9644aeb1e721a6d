import { IntMap } from '../../src/core/collections/intMap';
import type { FeatureSequence } from '../../src/core/linear/featureSequence';

/** Sentences whose features are numbered: what the learner runs over. */
export interface IndexedTaggedSet {
	/** The key of each feature. */
	readonly featureKeys: Int32Array;
	/** The features of all words, one after the other, and where those of each word end. */
	readonly features: Int32Array;
	readonly featureEnds: Int32Array;
	/** Where the words of each sentence end. */
	readonly sentenceEnds: Int32Array;
	/** How much each sentence counts. */
	readonly shares: Float32Array;
	/** The gold label of each word, and its list of candidates. */
	readonly gold: Uint8Array;
	readonly lists: Int32Array;
}

/** Collects tagged sentences, feature keys, labels and lists of candidates, in flat arrays. */
export class TaggedSet {
	#keys = new Int32Array(1 << 20);
	#keyCount = 0;
	readonly #ends: number[] = [];
	readonly #sentenceEnds: number[] = [];
	readonly #shares: number[] = [];
	readonly #gold: number[] = [];
	readonly #lists: number[] = [];

	/** Adds a sentence with the number of the gold label and the list of candidates of each word. */
	add(features: FeatureSequence, gold: readonly number[], lists: readonly number[], share: number): void {
		const used = features.ends[features.length - 1];
		if (this.#keyCount + used > this.#keys.length) {
			const larger = new Int32Array(Math.max(this.#keys.length * 2, this.#keyCount + used));
			larger.set(this.#keys);
			this.#keys = larger;
		}
		this.#keys.set(features.keys.subarray(0, used), this.#keyCount);
		for (let i = 0; i < gold.length; i++) {
			this.#gold.push(gold[i]);
			this.#lists.push(lists[i]);
			this.#ends.push(this.#keyCount + features.ends[i]);
		}
		this.#keyCount += used;
		this.#sentenceEnds.push(this.#gold.length);
		this.#shares.push(share);
	}

	/** Numbers the features that occur at least `rarest` times, or those of `kept` alone. */
	index(rarest: number, kept?: Int32Array): IndexedTaggedSet {
		const featureKeys = kept ?? this.#frequentKeys(rarest);
		const numbers = new IntMap(featureKeys.length);
		featureKeys.forEach((key, number) => {
			numbers.set(key, number);
		});
		const features = new Int32Array(this.#keyCount);
		const featureEnds = new Int32Array(this.#ends.length);
		let size = 0;
		for (let word = 0, i = 0; word < this.#ends.length; word++) {
			for (; i < this.#ends[word]; i++) {
				const number = numbers.get(this.#keys[i]);
				if (number >= 0) {
					features[size++] = number;
				}
			}
			featureEnds[word] = size;
		}
		return {
			featureKeys,
			features: features.slice(0, size),
			featureEnds,
			sentenceEnds: Int32Array.from(this.#sentenceEnds),
			shares: Float32Array.from(this.#shares),
			gold: Uint8Array.from(this.#gold),
			lists: Int32Array.from(this.#lists),
		};
	}

	/** In the order of their first occurrence. */
	#frequentKeys(rarest: number): Int32Array {
		const counts = new IntMap(this.#keyCount / 8);
		for (let i = 0; i < this.#keyCount; i++) {
			counts.add(this.#keys[i], 1);
		}
		const seen = new IntMap(counts.size);
		const frequent = new Int32Array(counts.size);
		for (let i = 0; i < this.#keyCount; i++) {
			const key = this.#keys[i];
			if (counts.get(key) >= rarest && seen.get(key) < 0) {
				frequent[seen.size] = key;
				seen.set(key, 1);
			}
		}
		return frequent.slice(0, seen.size);
	}
}
