import type { ChosenSpan, ReadPassage } from './spanChoice';
import type { SpanCalibration } from './spanCalibration';

/** What tells how probable it is that a span answers the question: `CONFIDENCE_FEATURES` numbers. */
export function confidenceFeatures(passages: readonly ReadPassage[], span: ChosenSpan): number[] {
	const { reading, standing } = passages[span.passage];
	const { match, question, passage, weightSums } = reading;
	const sentence = passage.sentences[span.first];
	const cover = match.sentenceCover[sentence];
	const inside = weightSums[span.last + 1] - weightSums[span.first];
	return [
		1,
		Math.log(span.expected + 1e-3),
		Math.log(span.share + 1e-3),
		cover,
		cover * cover,
		match.pairCover[sentence],
		standing,
		Math.min(1, inside),
		Math.log(1 + question.total),
	];
}

/** The probability, in (0, 1), that an answer with these features is right. */
export function confidenceOf(features: readonly number[], weights: readonly number[]): number {
	const sum = features.reduce((total, value, i) => total + value * weights[i], 0);
	return Math.min(1 - 1e-6, Math.max(1e-6, 1 / (1 + Math.exp(-sum))));
}

/** What a sentence and the one before must have of the question's weight, that its answer may be sure: less is no more than chance. */
const LEAST_COVER = 0.15;

/** Whatever the threshold, no answer that is less probable is sure. */
export const LEAST_PROBABILITY = 0.35;

/** Whether an answer of this probability is to be given as one: below the threshold the honest answer is that it is not known. */
export function isSure(
	passages: readonly ReadPassage[],
	span: ChosenSpan,
	probability: number,
	{ threshold }: SpanCalibration,
): boolean {
	const { match, passage } = passages[span.passage].reading;
	const sentence = passage.sentences[span.first];
	const before = sentence === 0 ? 0 : match.sentenceCover[sentence - 1];
	return probability >= Math.max(threshold, LEAST_PROBABILITY) && match.sentenceCover[sentence] + before >= LEAST_COVER;
}
