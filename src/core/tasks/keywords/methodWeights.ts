import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { LearningControl } from '../../linear/learningControl';
import { inSteps } from '../../steps';
import type { Steps } from '../../steps';
import type { DocumentFrequencies } from '../../vectors/documentFrequencies';
import type { KeywordMethod } from './keyword';
import { cutPassages, cutSentences } from './passages';
import type { Passage } from './passages';
import type { TextWords } from './textWords';
import { learnTopics, suitableTopics, topicSaliency } from './topicLearner';
import { topicalTokens } from './topicWords';
import { givenWeights, graphWeights, tfIdfWeights } from './wordWeights';
import type { WordWeights } from './wordWeights';

/** A text of fewer passages is cut into sentences for its topics. */
const FEW_PASSAGES = 4;

/** What is cancelled, for the message. */
export const WORK = 'The search for keywords';

/**
 * How much the words of a text weigh under a method.
 * @param text what the annotation's offsets are of
 * @throws NlpError `cancelled` when the control's signal says so.
 */
export async function methodWeights(
	method: KeywordMethod,
	text: string,
	annotation: RangeAnnotation,
	words: TextWords,
	frequencies: DocumentFrequencies,
	control: LearningControl = {},
): Promise<WordWeights> {
	switch (method) {
		case 'textrank':
			return await inSteps(graphWeights(words), control, WORK);
		case 'tfidf':
			return await inSteps(
				tfIdfWeights(words, term => frequencies.idf(term)),
				control,
				WORK,
			);
		case 'topics': {
			const passages = await inSteps(topicPassages(text, annotation, words, frequencies), control, WORK);
			const width = words.terms.length;
			const parts = passages.map(({ terms }) => terms);
			const learned = await learnTopics(parts, width, suitableTopics(parts.length), control);
			const saliency = await inSteps(topicSaliency(learned, width), control, WORK);
			return givenWeights(words, term => saliency[term]);
		}
	}
}

/** The passages of a text; its sentences if it is short. */
export function* topicPassages(
	text: string,
	annotation: RangeAnnotation,
	words: TextWords,
	frequencies: DocumentFrequencies,
): Steps<Passage[]> {
	const isTopical = yield* topicalTokens(words, frequencies);
	const passages = yield* cutPassages(text, annotation, words, isTopical);
	return passages.length < FEW_PASSAGES ? yield* cutSentences(annotation, words, isTopical) : passages;
}
