import type { WeightRow } from '../../src/core/linear/featureWeights';
import { learnWithCandidates } from './candidatePerceptron';
import type { PerceptronOptions, TaggerWeights } from './candidatePerceptron';
import type { IndexedTaggedSet, TaggedSet } from './taggedSet';

/** How to learn a tagger. */
export interface TaggerTraining extends Omit<PerceptronOptions, 'seed'> {
	/** The weights of learners with these seeds are averaged. */
	readonly seeds: readonly number[];
	/** Features that occur less often are left out. */
	readonly rarest: number;
	/** Of more features than this those of the largest |weight| stay, and are learned anew. */
	readonly keep: number;
	/** Weights of a smaller absolute value are dropped at the end. */
	readonly dropBelow: number;
	/** What weights and transitions are multiplied by at the end. */
	readonly scale: number;
}

/** A tagger's weights, ready to be packed. */
export interface LearnedTagger {
	readonly transitions: Float32Array;
	readonly rows: readonly WeightRow[];
}

/** Learns a tagger, keeps its strongest features, and learns it again on those. */
export function learnTagger(
	set: TaggedSet,
	candidates: readonly Uint8Array[],
	labelCount: number,
	training: TaggerTraining,
): LearnedTagger {
	const all = set.index(training.rarest);
	training.log(`${all.sentenceEnds.length} sentences, ${all.gold.length} words, ${all.featureKeys.length} features`);
	const first = learnAveraged(all, candidates, labelCount, training);
	if (all.featureKeys.length <= training.keep) {
		return finish(all.featureKeys, first, labelCount, training);
	}
	const kept = strongest(all.featureKeys, first.weights, labelCount, training.keep);
	training.log(`learning again on the ${kept.length} strongest features`);
	return finish(kept, learnAveraged(set.index(1, kept), candidates, labelCount, training), labelCount, training);
}

function finish(
	keys: Int32Array,
	{ weights, transitions }: TaggerWeights,
	labelCount: number,
	training: TaggerTraining,
): LearnedTagger {
	return {
		transitions: transitions.map(weight => weight * training.scale),
		rows: rowsOf(keys, weights, labelCount, training),
	};
}

function learnAveraged(
	set: IndexedTaggedSet,
	candidates: readonly Uint8Array[],
	labelCount: number,
	training: TaggerTraining,
): TaggerWeights {
	const [first, ...others] = training.seeds.map(seed =>
		learnWithCandidates(set, candidates, labelCount, { ...training, seed }),
	);
	for (const { weights, transitions } of others) {
		weights.forEach((weight, i) => (first.weights[i] += weight));
		transitions.forEach((weight, i) => (first.transitions[i] += weight));
	}
	const share = 1 / training.seeds.length;
	return {
		weights: first.weights.map(weight => weight * share),
		transitions: first.transitions.map(weight => weight * share),
	};
}

/** The keys of the features with the largest weights, in their old order. */
function strongest(keys: Int32Array, weights: Float32Array, labelCount: number, keep: number): Int32Array {
	const strengths = new Float32Array(keys.length);
	for (let feature = 0; feature < keys.length; feature++) {
		for (let cell = feature * labelCount; cell < (feature + 1) * labelCount; cell++) {
			strengths[feature] = Math.max(strengths[feature], Math.abs(weights[cell]));
		}
	}
	const threshold = strengths.slice().sort()[keys.length - keep];
	return keys.filter((_, feature) => strengths[feature] > threshold);
}

function rowsOf(
	keys: Int32Array,
	weights: Float32Array,
	labelCount: number,
	{ dropBelow, scale }: TaggerTraining,
): WeightRow[] {
	const rows: WeightRow[] = [];
	keys.forEach((key, feature) => {
		const row = weights.subarray(feature * labelCount, (feature + 1) * labelCount);
		const labels = [...row.keys()].filter(label => row[label] !== 0 && Math.abs(row[label]) >= dropBelow);
		if (labels.length > 0) {
			rows.push({ key, labels, weights: labels.map(label => row[label] * scale) });
		}
	});
	return rows;
}
