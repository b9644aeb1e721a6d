import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { DocumentText } from '../../text/documentText';
import { visibleText } from '../../text/documentText';
import type { Span } from '../../text/span';
import { contentTerms } from './contentTerms';
import { cueFactor } from './cuePhrases';
import { TermMatrix } from './termMatrix';
import { textRank } from './textRank';

/** A sentence of a summary; `score` in [0, 1] relative to the best one. */
export interface SummarySentence extends Span {
	readonly text: string;
	readonly score: number;
}

/** The name under which results are shown. */
export const SUMMARY_ENGINE = 'TextRank';

/** The layers that a summary draws on. */
export const SUMMARY_LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const;

/** How much more the first sentence counts than one far below; news and reports say the main thing first. */
const LEAD_BONUS = 0.5;
/** The bonus falls to a third over so many sentences, or this part of the text if that is more. */
const LEAD_SENTENCES = 3;
const LEAD_PART = 0.03;
/** A sentence of fewer content words is held to say little. */
const FEW_TERMS = 5;
/** How much the rank counts against likeness to what is chosen already (maximal marginal relevance). */
const RELEVANCE = 0.75;
/** A sentence that is more like a chosen one says the same; it is taken last. */
const REPEATED = 0.9;

/**
 * An extractive summary: the sentences that are most like the rest of the text, the first ones and those that a cue
 * phrase points at favored, with little repetition among them (Carbonell and Goldstein, "The Use of MMR", SIGIR 1998), in the order of the text.
 *
 * Linear in the length of the text for each sentence chosen.
 * @param source what the annotation's offsets are of
 * @param annotation with the layers {@link SUMMARY_LAYERS}, as far as they are there
 * @param count how many sentences at most
 */
export function summarize(
	source: Pick<DocumentText, 'text' | 'prose'>,
	annotation: RangeAnnotation,
	count: number,
): SummarySentence[] {
	const { sentences } = annotation;
	if (sentences === undefined || count <= 0) return [];
	const terms = contentTerms(source.prose, annotation);
	if (terms.length === 0) return [];
	const matrix = TermMatrix.of(terms);
	const cues = Float64Array.from(sentences.starts, (start, index) =>
		cueFactor(source.prose.slice(start, sentences.ends[index])),
	);
	const scores = scoreSentences(terms, matrix, cues);
	const chosen = choose(matrix, scores, count);
	return chosen.map(index => {
		const start = sentences.starts[index];
		const end = sentences.ends[index];
		return { start, end, text: visibleText(source, start, end), score: scores[index] };
	});
}

/** How much each sentence says of the whole, in [0, 1], the best one 1. @param terms content words of each sentence */
function scoreSentences(terms: readonly (readonly string[])[], matrix: TermMatrix, cues: Float64Array): Float64Array {
	const lead = leadWeights(terms.length);
	const total = lead.reduce((sum, weight) => sum + weight, 0);
	const ranks = textRank(
		matrix,
		lead.map(weight => weight / total),
	);
	const mean = terms.reduce((sum, { length }) => sum + length, 0) / terms.length;
	const scores = ranks.map((rank, index) => rank * lead[index] * cues[index] * lengthFactor(terms[index].length, mean));
	const best = scores.reduce((most, score) => Math.max(most, score), 0);
	return best > 0 ? scores.map(score => score / best) : scores.fill(1);
}

function leadWeights(count: number): Float64Array {
	const reach = Math.max(LEAD_SENTENCES, count * LEAD_PART);
	return Float64Array.from({ length: count }, (_, index) => 1 + LEAD_BONUS * Math.exp(-index / reach));
}

/** Long sentences share words with many, so their rank is held against the room that they take. */
function lengthFactor(terms: number, mean: number): number {
	if (terms < FEW_TERMS) return terms / FEW_TERMS;
	return terms > mean ? Math.sqrt(mean / terms) : 1;
}

/** The numbers of the chosen sentences, in order. */
function choose(matrix: TermMatrix, scores: Float64Array, count: number): number[] {
	const candidates = new Set(scores.keys());
	const likeness = new Float64Array(scores.length);
	const chosen: number[] = [];
	while (chosen.length < count && candidates.size > 0) {
		let best = -1;
		let bestValue = -Infinity;
		for (const index of candidates) {
			const repetition = likeness[index] > REPEATED ? 1 : (1 - RELEVANCE) * likeness[index];
			const value = RELEVANCE * scores[index] - repetition;
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
