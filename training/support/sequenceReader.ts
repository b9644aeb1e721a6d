import { SeededRandom } from '../../src/core/numeric/seededRandom';
import type { IndexedSet } from './trainingSet';

/** Goes through the sequences of a set in random order, some features dropped, and scores them. */
export class SequenceReader {
	/** The features that stayed, position by position. */
	readonly features: Int32Array;
	/** Where the features of each position end in `features`. */
	readonly ends: Int32Array;
	/** The emission scores, `scores[i * L + label]`. */
	readonly scores: Float32Array;
	/** The number of positions of the sequence being read. */
	length = 0;
	/** The place of its first position in `set.gold`. */
	first = 0;
	readonly #random: SeededRandom;
	readonly #order: Int32Array;

	constructor(
		readonly set: IndexedSet,
		readonly labelCount: number,
		readonly dropout: number,
		seed: number,
	) {
		this.#random = new SeededRandom(seed);
		this.#order = new Int32Array(set.sequenceEnds.length).map((_, i) => i);
		let positions = 0;
		let features = 0;
		for (let s = 0; s < set.sequenceEnds.length; s++) {
			const [from, to] = bounds(set.sequenceEnds, s);
			const start = from === 0 ? 0 : set.featureEnds[from - 1];
			positions = Math.max(positions, to - from);
			features = Math.max(features, to === 0 ? 0 : set.featureEnds[to - 1] - start);
		}
		this.features = new Int32Array(features);
		this.ends = new Int32Array(positions);
		this.scores = new Float32Array(positions * labelCount);
	}

	/** Calls with each sequence, read and scored by the weights as they are then. */
	forEach(weights: Float32Array, call: () => void): void {
		this.#random.shuffle(this.#order);
		for (const sequence of this.#order) {
			const [from, to] = bounds(this.set.sequenceEnds, sequence);
			this.first = from;
			this.length = to - from;
			this.#read(weights);
			call();
		}
	}

	#read(weights: Float32Array): void {
		const { set, labelCount, scores, dropout } = this;
		const threshold = dropout * 0x100000000;
		scores.fill(0, 0, this.length * labelCount);
		let size = 0;
		for (let i = 0; i < this.length; i++) {
			const position = this.first + i;
			const row = i * labelCount;
			const end = set.featureEnds[position];
			for (let f = position === 0 ? 0 : set.featureEnds[position - 1]; f < end; f++) {
				if (dropout > 0 && this.#random.nextUint32() < threshold) {
					continue;
				}
				const feature = set.features[f];
				this.features[size++] = feature;
				const base = feature * labelCount;
				for (let label = 0; label < labelCount; label++) {
					scores[row + label] += weights[base + label];
				}
			}
			this.ends[i] = size;
		}
	}
}

function bounds(ends: Int32Array, index: number): [number, number] {
	return [index === 0 ? 0 : ends[index - 1], ends[index]];
}
