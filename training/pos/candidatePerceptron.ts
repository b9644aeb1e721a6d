import { SeededRandom } from '../../src/core/numeric/seededRandom';
import type { IndexedTaggedSet } from './taggedSet';

/** How to learn; scores are in units of one update. */
export interface PerceptronOptions {
	readonly epochs: number;
	/** By how much the gold label must win over any other. */
	readonly margin: number;
	/** The chance that a feature of a word is left out while learning. */
	readonly dropout: number;
	readonly seed: number;
	readonly log: (line: string) => void;
}

/** `weights[feature * L + label]`, and `transitions[from * (L + 1) + to]` with the beginning and the end as number L. */
export interface TaggerWeights {
	readonly weights: Float32Array;
	readonly transitions: Float32Array;
}

/**
 * The averaged structured perceptron (Collins 2002) with a margin (Taskar et al. 2003) over labels that a word can have: where
 * the best path, wrong labels being given the margin, is not the gold one, add to the weights of the gold path and take from
 * those of the other.
 */
export function learnWithCandidates(
	set: IndexedTaggedSet,
	candidates: readonly Uint8Array[],
	labelCount: number,
	options: PerceptronOptions,
): TaggerWeights {
	const learning = new Learning(set, candidates, labelCount, options);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		const wrong = learning.epoch();
		options.log(`  epoch ${epoch + 1}: ${((100 * wrong) / set.gold.length).toFixed(2)} % labels within the margin`);
	}
	return learning.average();
}

class Learning {
	readonly #weights: Float32Array;
	readonly #moves: Float32Array;
	/** The sums of the changes times the moment they came, for the average (Daumé 2006, 2.3). */
	readonly #weighted: Float32Array;
	readonly #movesWeighted: Float32Array;
	readonly #random: SeededRandom;
	readonly #order: Int32Array;
	#time = 0;
	/** The features of the sentence that stayed, and where those of each word end. */
	readonly #features: Int32Array;
	readonly #ends: Int32Array;
	/** By word the labels in play, their scores so far and the places of the ones before them. */
	readonly #labels: Uint8Array;
	readonly #counts: Int32Array;
	readonly #scores: Float32Array;
	readonly #back: Uint8Array;
	readonly #path: Uint8Array;

	constructor(
		readonly set: IndexedTaggedSet,
		readonly candidates: readonly Uint8Array[],
		readonly count: number,
		readonly options: PerceptronOptions,
	) {
		const size = set.featureKeys.length * count;
		this.#weights = new Float32Array(size);
		this.#weighted = new Float32Array(size);
		this.#moves = new Float32Array((count + 1) ** 2);
		this.#movesWeighted = new Float32Array((count + 1) ** 2);
		this.#random = new SeededRandom(options.seed);
		this.#order = new Int32Array(set.sentenceEnds.length).map((_, i) => i);
		let words = 0;
		let features = 0;
		for (let sentence = 0; sentence < set.sentenceEnds.length; sentence++) {
			const first = sentence === 0 ? 0 : set.sentenceEnds[sentence - 1];
			const end = set.sentenceEnds[sentence];
			words = Math.max(words, end - first);
			features = Math.max(features, set.featureEnds[end - 1] - (first === 0 ? 0 : set.featureEnds[first - 1]));
		}
		this.#features = new Int32Array(features);
		this.#ends = new Int32Array(words);
		this.#labels = new Uint8Array(words * count);
		this.#counts = new Int32Array(words);
		this.#scores = new Float32Array(words * count);
		this.#back = new Uint8Array(words * count);
		this.#path = new Uint8Array(words);
	}

	/** Goes once through all sentences in random order; returns how many labels were wrong, margin included. */
	epoch(): number {
		this.#random.shuffle(this.#order);
		let wrong = 0;
		for (const sentence of this.#order) {
			const first = sentence === 0 ? 0 : this.set.sentenceEnds[sentence - 1];
			const length = this.set.sentenceEnds[sentence] - first;
			this.#time++;
			this.#score(first, length);
			this.#decode(length);
			wrong += this.#update(first, length, this.set.shares[sentence]);
		}
		return wrong;
	}

	average(): TaggerWeights {
		const kept = 1 - this.options.dropout;
		return {
			weights: this.#weights.map((weight, i) => (weight - this.#weighted[i] / this.#time) * kept),
			transitions: this.#moves.map((weight, i) => weight - this.#movesWeighted[i] / this.#time),
		};
	}

	/** Scores the candidates of each word by the features that stay, with the margin. */
	#score(first: number, length: number): void {
		const { featureEnds, features, gold } = this.set;
		const count = this.count;
		const weights = this.#weights;
		const threshold = this.options.dropout * 0x100000000;
		let size = 0;
		for (let i = 0; i < length; i++) {
			const word = first + i;
			this.#list(i, word);
			const row = i * count;
			const end = row + this.#counts[i];
			for (let cell = row; cell < end; cell++) {
				this.#scores[cell] = this.#labels[cell] === gold[word] ? 0 : this.options.margin;
			}
			for (let f = word === 0 ? 0 : featureEnds[word - 1]; f < featureEnds[word]; f++) {
				if (this.#random.nextUint32() < threshold) {
					continue;
				}
				this.#features[size++] = features[f];
				const base = features[f] * count;
				for (let cell = row; cell < end; cell++) {
					this.#scores[cell] += weights[base + this.#labels[cell]];
				}
			}
			this.#ends[i] = size;
		}
	}

	/** The candidates of a word, and its gold label. */
	#list(i: number, word: number): void {
		const list = this.candidates[this.set.lists[word]];
		const gold = this.set.gold[word];
		this.#labels.set(list, i * this.count);
		this.#counts[i] = list.length;
		if (!list.includes(gold)) {
			this.#labels[i * this.count + this.#counts[i]++] = gold;
		}
	}

	#decode(length: number): void {
		const width = this.count + 1;
		const last = this.count;
		const [labels, scores, moves] = [this.#labels, this.#scores, this.#moves];
		for (let i = 0; i < length; i++) {
			const row = i * this.count;
			for (let cell = row; cell < row + this.#counts[i]; cell++) {
				const to = labels[cell];
				if (i === 0) {
					scores[cell] += moves[last * width + to];
					continue;
				}
				const before = row - this.count;
				let best = 0;
				let top = -Infinity;
				for (let k = 0; k < this.#counts[i - 1]; k++) {
					const score = scores[before + k] + moves[labels[before + k] * width + to];
					if (score > top) {
						top = score;
						best = k;
					}
				}
				scores[cell] += top;
				this.#back[cell] = best;
			}
		}
		this.#trace(length);
	}

	#trace(length: number): void {
		const width = this.count + 1;
		const row = (length - 1) * this.count;
		let best = 0;
		let top = -Infinity;
		for (let k = 0; k < this.#counts[length - 1]; k++) {
			const score = this.#scores[row + k] + this.#moves[this.#labels[row + k] * width + this.count];
			if (score > top) {
				top = score;
				best = k;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			this.#path[i] = this.#labels[i * this.count + best];
			best = this.#back[i * this.count + best];
		}
	}

	/** Moves the weights from the path found to the gold one; returns how many labels differ. */
	#update(first: number, length: number, share: number): number {
		let wrong = 0;
		let goldBefore = this.count;
		let foundBefore = this.count;
		for (let i = 0; i <= length; i++) {
			const gold = i === length ? this.count : this.set.gold[first + i];
			const found = i === length ? this.count : this.#path[i];
			if (gold !== found || goldBefore !== foundBefore) {
				this.#addMove(goldBefore, gold, share);
				this.#addMove(foundBefore, found, -share);
			}
			if (gold !== found) {
				wrong++;
				for (let f = i === 0 ? 0 : this.#ends[i - 1]; f < this.#ends[i]; f++) {
					const base = this.#features[f] * this.count;
					this.#add(base + gold, share);
					this.#add(base + found, -share);
				}
			}
			goldBefore = gold;
			foundBefore = found;
		}
		return wrong;
	}

	#add(cell: number, change: number): void {
		this.#weights[cell] += change;
		this.#weighted[cell] += change * this.#time;
	}

	#addMove(from: number, to: number, change: number): void {
		const cell = from * (this.count + 1) + to;
		this.#moves[cell] += change;
		this.#movesWeighted[cell] += change * this.#time;
	}
}
