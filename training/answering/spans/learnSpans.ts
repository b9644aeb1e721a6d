import { FEATURE_PLACES } from '../../../src/core/tasks/answering/reading/featureList';
import type { SpanExample } from './spanExamples';

/** How spans are learned. */
export interface SpanLearning {
	readonly passes: number;
	readonly rate: number;
	readonly prior: number;
	/** Candidates at least so good count as right in part. */
	readonly least: number;
	/** Features of fewer questions are left out. */
	readonly fewest: number;
}

/** The scores of an example's candidates under weights. */
export function scoreExample(example: SpanExample, weights: Float32Array): Float64Array {
	const { groupStarts, groupPlaces, ownStarts, ownPlaces, groups } = example;
	const shared = new Float64Array(groupStarts.length - 1);
	for (let g = 0; g < shared.length; g++) {
		for (let at = groupStarts[g]; at < groupStarts[g + 1]; at++) shared[g] += weights[groupPlaces[at]];
	}
	const scores = new Float64Array(example.firsts.length);
	for (let n = 0; n < scores.length; n++) {
		let sum = shared[groups[3 * n]] + shared[groups[3 * n + 1]] + shared[groups[3 * n + 2]];
		for (let at = ownStarts[n]; at < ownStarts[n + 1]; at++) sum += weights[ownPlaces[at]];
		scores[n] = sum;
	}
	return scores;
}

/** Probabilities of scores, in place. */
export function softmax(scores: Float64Array): Float64Array {
	let best = -Infinity;
	for (const score of scores) best = Math.max(best, score);
	let total = 0;
	for (let n = 0; n < scores.length; n++) total += scores[n] = Math.exp(scores[n] - best);
	for (let n = 0; n < scores.length; n++) scores[n] /= total;
	return scores;
}

/**
 * Learns weights by maximizing the logarithm of the expected reward of a candidate drawn from the softmax of the scores, one question after the
 * other (AdaGrad, Duchi et al., JMLR 2011).
 */
export function learnSpans(
	examples: readonly SpanExample[],
	{ passes, rate, prior, least, fewest }: SpanLearning,
): Float32Array {
	const weights = new Float32Array(FEATURE_PLACES);
	const squares = new Float32Array(FEATURE_PLACES).fill(1e-4);
	const gradient = new Float64Array(FEATURE_PLACES);
	const touched = new Int32Array(FEATURE_PLACES);
	const isRare = rarePlaces(examples, fewest);
	for (let pass = 0; pass < passes; pass++) {
		const pace = rate * (1 - pass / passes);
		for (let turn = 0; turn < examples.length; turn++) {
			// A step that no length of the list divides goes through all in a mixed order.
			const example = examples[(turn * 7919 + pass * 31) % examples.length];
			const errors = errorsOf(example, weights, least);
			if (errors === undefined) continue;
			const count = collect(example, errors, gradient, touched);
			for (let t = 0; t < count; t++) {
				const place = touched[t];
				const slope = gradient[place] + prior * weights[place];
				gradient[place] = 0;
				if (isRare[place] === 1) continue;
				squares[place] += slope * slope;
				weights[place] -= (pace * slope) / Math.sqrt(squares[place]);
			}
		}
	}
	return weights;
}

/** 1 at the places of features that fewer questions have. */
function rarePlaces(examples: readonly SpanExample[], fewest: number): Uint8Array {
	const counts = new Int32Array(FEATURE_PLACES);
	const last = new Int32Array(FEATURE_PLACES).fill(-1);
	for (const [number, { groupPlaces, ownPlaces }] of examples.entries()) {
		for (const places of [groupPlaces, ownPlaces]) {
			for (const place of places) {
				if (last[place] === number) continue;
				last[place] = number;
				counts[place]++;
			}
		}
	}
	return Uint8Array.from(counts, count => (count < fewest ? 1 : 0));
}

function errorsOf(example: SpanExample, weights: Float32Array, least: number): Float64Array | undefined {
	const odds = softmax(scoreExample(example, weights));
	const { rewards } = example;
	const best = rewards.reduce((most, reward) => Math.max(most, reward), 0);
	if (best < 0.5) return undefined;
	let expected = 0;
	const worth = (n: number): number =>
		rewards[n] < Math.min(best, least) ? 0 : rewards[n] === best ? 1 : 0.3 * rewards[n];
	for (let n = 0; n < odds.length; n++) expected += odds[n] * worth(n);
	if (!(expected > 1e-300)) return undefined;
	for (let n = 0; n < odds.length; n++) odds[n] -= (odds[n] * worth(n)) / expected;
	return odds;
}

/** Adds up the errors of all candidates at the places of their features; returns how many places those are. */
function collect(example: SpanExample, errors: Float64Array, gradient: Float64Array, touched: Int32Array): number {
	const { groupStarts, groupPlaces, ownStarts, ownPlaces, groups } = example;
	const shared = new Float64Array(groupStarts.length - 1);
	let count = 0;
	const add = (place: number, error: number): void => {
		if (gradient[place] === 0) touched[count++] = place;
		gradient[place] += error || Number.MIN_VALUE;
	};
	for (let n = 0; n < errors.length; n++) {
		const error = errors[n];
		shared[groups[3 * n]] += error;
		shared[groups[3 * n + 1]] += error;
		shared[groups[3 * n + 2]] += error;
		if (Math.abs(error) < 1e-6) continue;
		for (let at = ownStarts[n]; at < ownStarts[n + 1]; at++) add(ownPlaces[at], error);
	}
	for (let g = 0; g < shared.length; g++) {
		for (let at = groupStarts[g]; at < groupStarts[g + 1]; at++) add(groupPlaces[at], shared[g]);
	}
	return count;
}
