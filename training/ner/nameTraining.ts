import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../../src/core/linear/sequenceTagger';
import { bilouRule, makeTransitions } from '../../src/core/linear/transitions';
import type { WeightRow } from '../../src/core/linear/weightTable';
import { NAME_TAGS } from '../../src/core/tasks/ner/nameLabels';
import { learnCrf } from '../support/crf';
import type { LearnedWeights, LearnerOptions } from '../support/learner';
import { TrainingSet } from '../support/trainingSet';

/** How to learn a model of names. */
export interface NameTrainingOptions extends LearnerOptions {
	/** Features that occur less often are left out. */
	readonly minCount: number;
	/** At most so many features stay, the strongest; they are learned anew. */
	readonly keep: number;
	/** Weights of a smaller absolute value become 0 at the end. */
	readonly dropBelow: number;
}

/**
 * Learns names from a target domain and others. Features of target sentences come in pairs, each followed by its copy for
 * the domain; the model has one row for both, with the sum of their weights, and so serves the target domain.
 */
export class NameTraining {
	readonly #set = new TrainingSet(NAME_TAGS);
	/** From a copy to the feature that it is of, and back. */
	readonly #originals = new Map<number, number>();
	readonly #copies = new Map<number, number>();

	/** Adds a sentence of another domain. */
	addOther(features: FeatureSequence, tags: readonly string[]): void {
		this.#set.add(features, tags);
	}

	/** Adds a sentence of the target domain, features and copies in turn. */
	addTarget(features: FeatureSequence, tags: readonly string[]): void {
		const used = features.length === 0 ? 0 : features.ends[features.length - 1];
		for (let i = 0; i < used; i += 2) {
			this.#originals.set(features.keys[i + 1], features.keys[i]);
			this.#copies.set(features.keys[i], features.keys[i + 1]);
		}
		this.#set.add(features, tags);
	}

	/** Learns, keeps the strongest features and learns again on them. */
	learn(options: NameTrainingOptions): SequenceModel {
		const moves = makeTransitions(NAME_TAGS, bilouRule(NAME_TAGS));
		const first = this.#set.index(options.minCount);
		options.log(`${this.#set.size} sequences, ${first.gold.length} units, ${first.featureKeys.length} features`);
		const folded = this.#fold(first.featureKeys, learnCrf(first, moves, options));
		const kept = strongest(folded, options.keep);
		options.log(`learning again on the ${kept.length} strongest features`);
		const withCopies = kept.flatMap(key => {
			const copy = this.#copies.get(key);
			return copy === undefined ? [key] : [key, copy];
		});
		const second = this.#set.index(1, Int32Array.from(withCopies));
		const learned = learnCrf(second, moves, options);
		const rows = [...this.#fold(second.featureKeys, learned)].flatMap(([key, weights]) =>
			rowOf(key, weights, options.dropBelow),
		);
		return { labels: NAME_TAGS, transitions: learned.transitions, rows };
	}

	/** Weights of each feature by key, those of copies added to those of what they are copies of. */
	#fold(keys: Int32Array, { weights }: LearnedWeights): Map<number, Float32Array> {
		const count = NAME_TAGS.length;
		const folded = new Map<number, Float32Array>();
		keys.forEach((key, feature) => {
			const original = this.#originals.get(key) ?? key;
			const row = folded.get(original) ?? new Float32Array(count);
			for (let label = 0; label < count; label++) {
				row[label] += weights[feature * count + label];
			}
			folded.set(original, row);
		});
		return folded;
	}
}

function strongest(rows: ReadonlyMap<number, Float32Array>, keep: number): number[] {
	const strengths = Array.from(rows, ([key, row]) => ({
		key,
		strength: row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0),
	}));
	return strengths
		.sort((a, b) => b.strength - a.strength || a.key - b.key)
		.slice(0, keep)
		.map(({ key }) => key);
}

function rowOf(key: number, row: Float32Array, dropBelow: number): WeightRow[] {
	const labels: number[] = [];
	const weights: number[] = [];
	row.forEach((weight, label) => {
		if (weight !== 0 && Math.abs(weight) >= dropBelow) {
			labels.push(label);
			weights.push(weight);
		}
	});
	return labels.length === 0 ? [] : [{ key, labels, weights }];
}
