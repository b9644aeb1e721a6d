import { weightedSum } from '../../../src/core/tasks/translation/decoding/optionFeatures';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { BleuCounts } from './bleuCounts';
import { addCounts, bleuOf, COUNT_LENGTH } from './bleuCounts';
import type { Candidate, CandidatePool } from './candidatePool';
import { bestBy } from './candidatePool';

/** How the search for weights goes. */
export interface MiraOptions {
	/** Passes over the sentences. */
	readonly passes: number;
	/** The largest step, C. */
	readonly largestStep: number;
	/** How fast the counts are forgotten that a sentence is judged among. */
	readonly decay: number;
	readonly seed: number;
}

/** As Cherry and Foster have them, but for fewer passes: later ones hardly change the average. */
export const MIRA_DEFAULTS: MiraOptions = { passes: 20, largestStep: 0.01, decay: 0.999, seed: 1 };

/**
 * Weights that choose translations of high BLEU among candidates: batch MIRA (Cherry and Foster 2012, "Batch Tuning Strategies for
 * Statistical Machine Translation"). Features are scaled by their spreads, so that a step moves all of them alike.
 * @returns the averaged weights of the pass after which BLEU was highest
 */
export function batchMira(
	pool: CandidatePool,
	start: Float64Array,
	options: MiraOptions = MIRA_DEFAULTS,
): Float64Array {
	const spreads = pool.spreads();
	const scaled = pool.sentences.map(candidates =>
		candidates.map(({ features, counts }) => ({ counts, features: features.map((value, i) => value / spreads[i]) })),
	);
	const weights = start.map((weight, i) => weight * spreads[i]);
	const unscaled = (vector: Float64Array) => vector.map((weight, i) => weight / spreads[i]);
	const sum = new Float64Array(weights.length);
	const background = new Float64Array(COUNT_LENGTH).fill(1);
	const order = Int32Array.from(scaled.keys());
	const random = new SeededRandom(options.seed);
	let steps = 0;
	let best = { bleu: pool.bleu(start), weights: start };
	for (let pass = 0; pass < options.passes; pass++) {
		random.shuffle(order);
		for (const sentence of order) {
			learnFrom(scaled[sentence], weights, background, options);
			for (let i = 0; i < sum.length; i++) sum[i] += weights[i];
			steps++;
		}
		const average = unscaled(sum.map(total => total / steps));
		const bleu = pool.bleu(average);
		if (bleu > best.bleu) best = { bleu, weights: average };
	}
	return best.weights;
}

/** Moves weights so that the hoped-for translation is ahead of the feared one by what it is better. */
function learnFrom(
	candidates: readonly Candidate[],
	weights: Float64Array,
	background: BleuCounts,
	{ largestStep, decay }: MiraOptions,
): void {
	if (candidates.length === 0) return;
	const gains = new Map(candidates.map(candidate => [candidate, gainOf(candidate.counts, background)]));
	const gain = (candidate: Candidate) => gains.get(candidate) ?? 0;
	const score = ({ features }: Candidate) => weightedSum(weights, features);
	const hope = bestBy(candidates, candidate => score(candidate) + gain(candidate)) ?? candidates[0];
	const fear = bestBy(candidates, candidate => score(candidate) - gain(candidate)) ?? candidates[0];
	const loss = gain(hope) - gain(fear) - (score(hope) - score(fear));
	let norm = 0;
	for (let i = 0; i < weights.length; i++) norm += (hope.features[i] - fear.features[i]) ** 2;
	if (loss > 0 && norm > 0) {
		const step = Math.min(largestStep, loss / norm);
		for (let i = 0; i < weights.length; i++) weights[i] += step * (hope.features[i] - fear.features[i]);
	}
	for (let i = 0; i < COUNT_LENGTH; i++) background[i] *= decay;
	addCounts(background, hope.counts, decay);
}

/** BLEU of a sentence among those before it, times the words of its reference and theirs (Chiang, Marton and Resnik 2008). */
function gainOf(counts: BleuCounts, background: BleuCounts): number {
	const together = background.slice();
	addCounts(together, counts);
	return together[COUNT_LENGTH - 1] * bleuOf(together);
}
