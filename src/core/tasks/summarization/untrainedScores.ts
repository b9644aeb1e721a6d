import type { Steps } from '../../steps';
import type { TermMatrix } from '../../vectors/termMatrix';
import { textRank } from '../../vectors/textRank';
import type { Cues } from './cuePhrases';
import type { SummaryWeights } from './summaryWeights';

/**
 * How much each sentence says of the whole by TextRank, place and cue phrases, in [0, 1], the best one 1.
 * @param terms content words of each sentence
 * @param cues cue phrases of each sentence
 */
export function* untrainedScores(
	terms: readonly (readonly string[])[],
	matrix: TermMatrix,
	cues: readonly Cues[],
	weights: SummaryWeights,
): Steps<Float64Array> {
	const lead = leadWeights(terms.length, weights);
	const total = lead.reduce((sum, weight) => sum + weight, 0);
	const ranks = yield* textRank(
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
