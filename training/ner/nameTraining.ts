import { IntMap } from '../../src/core/collections/intMap';
import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../support/sequenceTagger';
import { bilouRule, makeTransitions } from '../../src/core/linear/transitions';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import { NAME_TAGS } from '../../src/core/tasks/ner/nameLabels';
import { learnCrf } from '../support/crf';
import type { LearnedWeights, LearnerOptions } from '../support/learner';
import { TrainingSet } from '../support/trainingSet';

/** How to learn a model of names. */
export interface NameTrainingOptions extends LearnerOptions {
	/** Features that occur less often are left out. */
	readonly minCount: number;
	/** At most so many features stay, the strongest; they are learned anew, unless all fit. */
	readonly keep: number;
	/** How much of the weights for the target domain alone goes into the model: less serves other domains better. */
	readonly targetShare: number;
	/** Weights of a smaller absolute value become 0 at the end. */
	readonly dropBelow: number;
}

/** Features with the sums of their weights and those of their copies: row i of `weights` belongs to `keys[i]`. */
interface FoldedWeights {
	readonly keys: readonly number[];
	readonly weights: Float32Array;
}

const LABELS = NAME_TAGS.length;

/**
 * Learns names from a target domain and others. Features of target sentences come in pairs, each followed by its copy for
 * the domain; the model has one row for both, with the sum of their weights, and so serves the target domain.
 */
export class NameTraining {
	readonly #set = new TrainingSet(NAME_TAGS);
	/** Features that have copies by number, and from their keys and those of the copies to the number. */
	readonly #originals: number[] = [];
	readonly #copies: number[] = [];
	readonly #ofOriginal = new IntMap(1 << 16);
	readonly #ofCopy = new IntMap(1 << 16);

	/** Adds a sentence of another domain. */
	addOther(features: FeatureSequence, tags: readonly string[]): void {
		this.#set.add(features, tags);
	}

	/** Adds a sentence of the target domain, features and copies in turn. */
	addTarget(features: FeatureSequence, tags: readonly string[]): void {
		const used = features.length === 0 ? 0 : features.ends[features.length - 1];
		for (let i = 0; i < used; i += 2) {
			if (this.#ofCopy.get(features.keys[i + 1]) < 0) {
				this.#ofOriginal.set(features.keys[i], this.#originals.length);
				this.#ofCopy.set(features.keys[i + 1], this.#originals.length);
				this.#originals.push(features.keys[i]);
				this.#copies.push(features.keys[i + 1]);
			}
		}
		this.#set.add(features, tags);
	}

	/** Learns, keeps the strongest features and learns again on them. */
	learn(options: NameTrainingOptions): SequenceModel {
		const moves = makeTransitions(NAME_TAGS, bilouRule(NAME_TAGS));
		const first = this.#set.index(options.minCount);
		options.log(`${this.#set.size} sequences, ${first.gold.length} units, ${first.featureKeys.length} features`);
		let learned = learnCrf(first, moves, options);
		let folded = this.#fold(first.featureKeys, learned, options.targetShare);
		if (options.keep < folded.keys.length) {
			const kept = strongest(folded, options.keep);
			options.log(`learning again on the ${kept.length} strongest features`);
			const withCopies = kept.flatMap(key => {
				const number = this.#ofOriginal.get(key);
				return number < 0 ? [key] : [key, this.#copies[number]];
			});
			const second = this.#set.index(1, Int32Array.from(withCopies));
			learned = learnCrf(second, moves, options);
			folded = this.#fold(second.featureKeys, learned, options.targetShare);
		}
		return { labels: NAME_TAGS, transitions: learned.transitions, rows: rowsOf(folded, options.dropBelow) };
	}

	/** Weights of each feature, those of copies added to those of what they are copies of. */
	#fold(featureKeys: Int32Array, { weights }: LearnedWeights, targetShare: number): FoldedWeights {
		const numbers = new IntMap(featureKeys.length);
		const keys: number[] = [];
		const folded = new Float32Array(featureKeys.length * LABELS);
		featureKeys.forEach((featureKey, feature) => {
			const copied = this.#ofCopy.get(featureKey);
			const key = copied < 0 ? featureKey : this.#originals[copied];
			let number = numbers.get(key);
			if (number < 0) {
				number = keys.length;
				numbers.set(key, number);
				keys.push(key);
			}
			const share = copied < 0 ? 1 : targetShare;
			for (let label = 0; label < LABELS; label++) {
				folded[number * LABELS + label] += share * weights[feature * LABELS + label];
			}
		});
		return { keys, weights: folded.subarray(0, keys.length * LABELS) };
	}
}

function strongest({ keys, weights }: FoldedWeights, keep: number): number[] {
	const strengths = Float32Array.from(keys, (_, feature) => {
		let largest = 0;
		for (let cell = feature * LABELS; cell < (feature + 1) * LABELS; cell++) {
			largest = Math.max(largest, Math.abs(weights[cell]));
		}
		return largest;
	});
	const threshold = strengths.slice().sort()[keys.length - keep];
	return keys.filter((_, feature) => strengths[feature] >= threshold).slice(0, keep);
}

function rowsOf({ keys, weights }: FoldedWeights, dropBelow: number): WeightRow[] {
	return keys.flatMap((key, feature) => {
		const labels: number[] = [];
		const row: number[] = [];
		for (let label = 0; label < LABELS; label++) {
			const weight = weights[feature * LABELS + label];
			if (weight !== 0 && Math.abs(weight) >= dropBelow) {
				labels.push(label);
				row.push(weight);
			}
		}
		return labels.length === 0 ? [] : [{ key, labels, weights: row }];
	});
}
