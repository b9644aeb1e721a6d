import { IntMap } from '../../src/core/collections/intMap';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../support/sequenceTagger';
import { bilouRule, makeTransitions } from '../../src/core/linear/transitions';
import type { Transitions } from '../../src/core/linear/transitions';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import { NAME_TAGS } from '../../src/core/tasks/ner/nameLabels';
import { targetCopy } from '../../src/core/tasks/ner/targetCopy';
import { learnCrf } from '../support/crf';
import type { LearnerOptions } from '../support/learner';
import { TrainingSet } from '../support/trainingSet';
import type { IndexedSet } from '../support/trainingSet';

/** How to learn a model of names from several domains. */
export interface DomainTrainingOptions extends LearnerOptions {
	/** Features that occur less often are left out. */
	readonly minCount: number;
	/** At most so many features stay, the strongest; they are learned anew. */
	readonly keep: number;
	/** Weights of a smaller absolute value become 0 at the end. */
	readonly dropBelow: number;
	/** Epochs of the run that chooses the features. */
	readonly choosingEpochs: number;
	/** The final weights are the mean of so many runs, which differ by their seeds. */
	readonly runs: number;
	/** How much of the weights for the target domain alone goes into the model: less serves other domains better. */
	readonly targetShare: number;
}

/** Features with their weights: row i of `weights` belongs to `keys[i]`. */
interface Folded {
	readonly keys: Int32Array;
	readonly weights: Float32Array;
	readonly transitions: Transitions;
}

const LABELS = NAME_TAGS.length;

/**
 * Learns names from a target domain and others: every feature of a target sentence is there twice, once shared with all
 * domains and once for the target alone (Daumé, 2007). The model has one row for both, the sum of their weights, averaged
 * over several runs.
 */
export class DomainTraining {
	readonly #set = new TrainingSet(NAME_TAGS);
	readonly #doubled = new FeatureSequence();
	/** The feature that a copy is of, by number plus 1 in `#originals`. */
	readonly #ofCopy = new IntMap(1 << 16);
	readonly #originals: number[] = [];

	/** Adds a sentence of another domain. */
	addOther(features: FeatureSequence, tags: readonly string[]): void {
		this.#set.add(features, tags);
	}

	/** Adds a sentence of the target domain. */
	addTarget(features: FeatureSequence, tags: readonly string[]): void {
		const doubled = this.#doubled;
		doubled.clear();
		for (let i = 0, k = 0; i < features.length; i++) {
			for (; k < features.ends[i]; k++) {
				const key = features.keys[k];
				const copy = targetCopy(key);
				if (this.#ofCopy.get(copy) < 0) {
					this.#ofCopy.set(copy, this.#originals.length);
					this.#originals.push(key);
				}
				doubled.add(key);
				doubled.add(copy);
			}
			doubled.endPosition();
		}
		this.#set.add(doubled, tags);
	}

	/** Learns, keeps the strongest features and learns again on them, several times. */
	learn(options: DomainTrainingOptions): SequenceModel {
		const all = this.#set.index(options.minCount);
		options.log(`${this.#set.size} sequences, ${all.gold.length} units, ${all.featureKeys.length} features`);
		const chosen = this.#run(all, { ...options, epochs: options.choosingEpochs });
		const kept = strongest(chosen, options.keep);
		const withCopies = kept.flatMap(key => (this.#ofCopy.get(targetCopy(key)) < 0 ? [key] : [key, targetCopy(key)]));
		options.log(`learning again on the ${kept.length} strongest features`);
		// A set, since a copy's key may by chance be that of another feature.
		const set = this.#set.index(1, Int32Array.from(new Set(withCopies)));
		const runs = Array.from({ length: options.runs }, (_, run) =>
			this.#run(set, { ...options, seed: options.seed + run }),
		);
		const { keys } = runs[0];
		const weights = mean(runs.map(run => run.weights));
		const scores = mean(runs.map(run => run.transitions.scores));
		return {
			labels: NAME_TAGS,
			transitions: { labelCount: LABELS, scores },
			rows: Array.from(keys, (key, row) =>
				rowOf(key, weights.subarray(row * LABELS, (row + 1) * LABELS), options.dropBelow),
			),
		};
	}

	#run(set: IndexedSet, options: DomainTrainingOptions): Folded {
		const learned = learnCrf(set, makeTransitions(NAME_TAGS, bilouRule(NAME_TAGS)), options);
		const numbers = new IntMap(set.featureKeys.length);
		const weights = new Float32Array(set.featureKeys.length * LABELS);
		set.featureKeys.forEach((key, feature) => {
			const copied = this.#ofCopy.get(key);
			const original = copied < 0 ? key : this.#originals[copied];
			if (numbers.get(original) < 0) {
				numbers.set(original, numbers.size);
			}
			const row = numbers.get(original) * LABELS;
			const share = copied < 0 ? 1 : options.targetShare;
			for (let label = 0; label < LABELS; label++) {
				weights[row + label] += share * learned.weights[feature * LABELS + label];
			}
		});
		const keys = new Int32Array(numbers.size);
		numbers.forEach((key, number) => (keys[number] = key));
		return { keys, weights: weights.subarray(0, keys.length * LABELS), transitions: learned.transitions };
	}
}

function strongest({ keys, weights }: Folded, keep: number): number[] {
	const strengths = Float32Array.from(keys, (_, row) => {
		let largest = 0;
		for (let cell = row * LABELS; cell < (row + 1) * LABELS; cell++) {
			largest = Math.max(largest, Math.abs(weights[cell]));
		}
		return largest;
	});
	const threshold = keep < keys.length ? strengths.slice().sort()[keys.length - keep] : 0;
	return [...keys.filter((_, row) => strengths[row] >= threshold)].slice(0, keep);
}

function mean(values: readonly Float32Array[]): Float32Array {
	return values[0].map((_, i) => values.reduce((sum, list) => sum + list[i], 0) / values.length);
}

function rowOf(key: number, row: Float32Array, dropBelow: number): WeightRow {
	const labels = [...row.keys()].filter(label => row[label] !== 0 && Math.abs(row[label]) >= dropBelow);
	return { key, labels, weights: labels.map(label => row[label]) };
}
