import { FEATURES } from '../../../src/core/tasks/translation/decoding/features';
import { weightedSum } from '../../../src/core/tasks/translation/decoding/optionFeatures';
import type { BleuCounts } from './bleuCounts';
import { addCounts, bleuOf, noCounts } from './bleuCounts';

/** A translation that a decoder found. */
export interface Candidate {
	readonly features: Float64Array;
	readonly counts: BleuCounts;
}

/** For each sentence the different translations that were found with all weights so far. */
export class CandidatePool {
	readonly sentences: readonly Candidate[][];
	readonly #seen: readonly Set<string>[];

	constructor(size: number) {
		this.sentences = Array.from({ length: size }, () => []);
		this.#seen = Array.from({ length: size }, () => new Set<string>());
	}

	/** Takes a translation of a sentence; whether it is new. */
	add(sentence: number, candidate: Candidate): boolean {
		const key = Array.from(candidate.features, value => value.toFixed(4)).join(' ');
		const seen = this.#seen[sentence];
		if (seen.has(key)) return false;
		seen.add(key);
		this.sentences[sentence].push(candidate);
		return true;
	}

	/** BLEU of the translations that weights choose. */
	bleu(weights: Float64Array): number {
		const sum = noCounts();
		for (const candidates of this.sentences) {
			const best = bestBy(candidates, ({ features }) => weightedSum(weights, features));
			if (best !== undefined) addCounts(sum, best.counts);
		}
		return bleuOf(sum);
	}

	/** How much features vary among the translations of a sentence, on average; 1 for those that never do. */
	spreads(): Float64Array {
		const squares = new Float64Array(FEATURES.length);
		let count = 0;
		for (const candidates of this.sentences) {
			const means = new Float64Array(FEATURES.length);
			for (const { features } of candidates) features.forEach((value, i) => (means[i] += value / candidates.length));
			for (const { features } of candidates) features.forEach((value, i) => (squares[i] += (value - means[i]) ** 2));
			count += candidates.length;
		}
		return squares.map(sum => (sum > 0 ? Math.sqrt(sum / count) : 1));
	}
}

/** The item of the largest value, the first among equals. */
export function bestBy<T>(items: readonly T[], value: (item: T) => number): T | undefined {
	let best: T | undefined;
	let most = -Infinity;
	for (const item of items) {
		const worth = value(item);
		if (worth <= most) continue;
		most = worth;
		best = item;
	}
	return best;
}
