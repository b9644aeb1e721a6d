import type { Cues } from './cuePhrases';
import type { SummaryWeights } from './summaryWeights';
import { SUMMARY_WEIGHTS } from './summaryWeights';
import { TermMatrix } from './termMatrix';
import { textRank } from './textRank';

/** A sentence that is more like a chosen one says the same; it is taken last. */
const REPEATED = 0.9;

/**
 * Chooses the sentences that say most of the whole, with little repetition among them.
 * @param terms content words of each sentence
 * @param cues cue phrases of each sentence
 * @param count how many at most
 * @returns numbers of the chosen sentences in their order, and the scores of all sentences, in [0, 1], the best one 1
 */
export function chooseSentences(
	terms: readonly (readonly string[])[],
	cues: readonly Cues[],
	count: number,
	weights: SummaryWeights = SUMMARY_WEIGHTS,
): { readonly chosen: number[]; readonly scores: Float64Array } {
	const matrix = TermMatrix.of(terms, weights.smoothing);
	const scores = scoreSentences(terms, matrix, cues, weights);
	return { chosen: choose(matrix, scores, count, weights.relevance), scores };
}

/** How much each sentence says of the whole, in [0, 1], the best one 1. @param terms content words of each sentence */
function scoreSentences(
	terms: readonly (readonly string[])[],
	matrix: TermMatrix,
	cues: readonly Cues[],
	weights: SummaryWeights,
): Float64Array {
	const lead = leadWeights(terms.length, weights);
	const total = lead.reduce((sum, weight) => sum + weight, 0);
	const ranks = textRank(
		matrix,
		lead.map(weight => weight / total),
		weights.damping,
	);
	const scores = ranks.map(
		(rank, index) =>
			rank *
			lead[index] *
			(cues[index].bonus ? weights.bonusCue : 1) *
			(cues[index].stigma ? weights.stigmaCue : 1) *
			Math.min(1, terms[index].length / weights.fewTerms),
	);
	const best = scores.reduce((most, score) => Math.max(most, score), 0);
	return best > 0 ? scores.map(score => score / best) : scores.fill(1);
}

function leadWeights(count: number, weights: SummaryWeights): Float64Array {
	const { leadSentences, leadPart } = weights;
	const leadBonus = weights.leadBonus + weights.shortTextLead / count;
	const reach = Math.max(leadSentences, count * leadPart);
	return Float64Array.from({ length: count }, (_, index) => 1 + leadBonus * Math.exp(-index / reach));
}

/** The numbers of the chosen sentences, in order. */
function choose(matrix: TermMatrix, scores: Float64Array, count: number, relevance: number): number[] {
	const candidates = new Set(scores.keys());
	const likeness = new Float64Array(scores.length);
	const chosen: number[] = [];
	while (chosen.length < count && candidates.size > 0) {
		let best = -1;
		let bestValue = -Infinity;
		for (const index of candidates) {
			const repetition = likeness[index] > REPEATED ? 1 : (1 - relevance) * likeness[index];
			const value = relevance * scores[index] - repetition;
			if (value > bestValue) {
				best = index;
				bestValue = value;
			}
		}
		candidates.delete(best);
		chosen.push(best);
		if (chosen.length < count) {
			for (const [index, cosine] of matrix.similarities(best).entries()) {
				likeness[index] = Math.max(likeness[index], cosine);
			}
		}
	}
	return chosen.sort((a, b) => a - b);
}
