import { makeTransitions } from '../../src/core/linear/transitions';
import type { MoveRule } from '../../src/core/linear/transitions';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import { learnCrf } from './crf';
import type { LearnedWeights, Learner, LearnerOptions } from './learner';
import { learnPerceptron } from './perceptron';
import type { SequenceModel } from './sequenceTagger';
import type { TrainingSet } from './trainingSet';

/** How to learn a linear-chain model; all but `learner` and `epochs` has a default. */
export interface SequenceTraining extends Partial<Omit<LearnerOptions, 'epochs'>> {
	readonly learner: 'crf' | 'perceptron';
	readonly epochs: number;
	/** Features that occur less often are left out; 1 by default. */
	readonly minCount?: number;
	/** At most so many features stay: those of the largest |weight|, and they are learned anew. No limit by default. */
	readonly keep?: number;
	/** The weights are the mean of so many last runs, which differ by their seeds; 1 by default. */
	readonly runs?: number;
	/** Weights of a smaller absolute value become 0 at the end; 0 by default. */
	readonly dropBelow?: number;
	/** Which moves are legal; all by default. */
	readonly allows?: MoveRule;
}

const LEARNERS: Readonly<Record<SequenceTraining['learner'], Learner>> = { crf: learnCrf, perceptron: learnPerceptron };

/**
 * Learns a linear-chain model: number the features, learn, keep the strongest, learn again on those (pruning without
 * learning again costs half a point to a point), perhaps several times, and take the mean: that is better than each run
 * and costs nothing where the model is used. The same set, options and seed give the same model to the bit.
 */
export function trainSequence(set: TrainingSet, training: SequenceTraining): SequenceModel {
	const options: LearnerOptions = {
		seed: 1,
		dropout: 0,
		averageFrom: 0,
		rate: 0.05,
		l2: 0,
		log: () => undefined,
		...training,
	};
	const learn = LEARNERS[training.learner];
	const moves = makeTransitions(set.labels, training.allows);
	let indexed = set.index(training.minCount ?? 1);
	options.log(`${set.size} sequences, ${indexed.gold.length} positions, ${indexed.featureKeys.length} features`);
	if (training.keep !== undefined && training.keep < indexed.featureKeys.length) {
		const { weights } = learn(indexed, moves, options);
		const kept = strongest(indexed.featureKeys, weights, set.labels.length, training.keep);
		options.log(`learning again on the ${kept.length} strongest features`);
		indexed = set.index(1, kept);
	}
	const runs = Array.from({ length: training.runs ?? 1 }, (_, run) =>
		learn(indexed, moves, { ...options, seed: options.seed + run }),
	);
	const learned = meanOf(runs);
	return {
		labels: set.labels,
		transitions: learned.transitions,
		rows: rowsOf(indexed.featureKeys, learned, training.dropBelow ?? 0),
	};
}

/** The mean of the weights and moves of several runs; a single run stays as it is, to the bit. */
function meanOf(runs: readonly LearnedWeights[]): LearnedWeights {
	const [first, ...others] = runs;
	const mean = (arrays: readonly Float32Array[], own: Float32Array): Float32Array =>
		own.map((value, i) => arrays.reduce((sum, array) => sum + array[i], value) / runs.length);
	return {
		weights: mean(
			others.map(({ weights }) => weights),
			first.weights,
		),
		transitions: {
			labelCount: first.transitions.labelCount,
			scores: mean(
				others.map(({ transitions }) => transitions.scores),
				first.transitions.scores,
			),
		},
	};
}

/** The keys of the features with the largest weights, in their old order. */
function strongest(keys: Int32Array, weights: Float32Array, labelCount: number, keep: number): Int32Array {
	const strengths = new Float32Array(keys.length);
	for (let feature = 0; feature < keys.length; feature++) {
		for (let label = 0; label < labelCount; label++) {
			strengths[feature] = Math.max(strengths[feature], Math.abs(weights[feature * labelCount + label]));
		}
	}
	const threshold = strengths.slice().sort()[keys.length - keep];
	let ties = keep - strengths.reduce((count, strength) => count + (strength > threshold ? 1 : 0), 0);
	return keys.filter(
		(_, feature) => strengths[feature] > threshold || (strengths[feature] === threshold && ties-- > 0),
	);
}

function rowsOf(keys: Int32Array, { weights, transitions }: LearnedWeights, dropBelow: number): WeightRow[] {
	const rows: WeightRow[] = [];
	const count = transitions.labelCount;
	keys.forEach((key, feature) => {
		const labels: number[] = [];
		const row: number[] = [];
		for (let label = 0; label < count; label++) {
			const weight = weights[feature * count + label];
			if (weight !== 0 && Math.abs(weight) >= dropBelow) {
				labels.push(label);
				row.push(weight);
			}
		}
		if (labels.length > 0) {
			rows.push({ key, labels, weights: row });
		}
	});
	return rows;
}
