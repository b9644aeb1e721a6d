import type { AnswerSource } from '../../src/protocol/answers';
import type { ClassifierInfo } from '../../src/protocol/classification';
import type { KeywordMethod } from '../../src/protocol/keywords';
import type { TranslationDirection } from '../../src/protocol/translation';

/** The models of both languages that belong to a kind. */
function both(...kinds: readonly string[]): readonly string[] {
	return kinds.flatMap(kind => [`en-${kind}`, `zh-${kind}`]);
}

/** The models that answer from a source. */
export const ANSWER_MODELS: Readonly<Record<AnswerSource, readonly string[]>> = {
	documents: both('answers', 'frequencies'),
	knowledge: [],
	questions: ['question-similarity'],
};

/** The models that find keywords. */
export const KEYWORD_MODELS: Readonly<Record<KeywordMethod, readonly string[]>> = {
	textrank: both('keywords', 'frequencies'),
	tfidf: both('keywords', 'frequencies'),
	topics: both('keywords', 'frequencies'),
};

/** The model that scores sentences for extracts. */
export const SUMMARY_MODELS: readonly string[] = ['summary-sentences'];

/** The models of contextual vectors. */
export const CONTEXTUAL_MODELS: readonly string[] = both('elmo');

/** The models of a classifier that ships; the user's own have a report. */
export function classifierModels(info: ClassifierInfo | undefined): readonly string[] {
	switch (info?.kind) {
		case 'topic':
			return both('topics');
		case 'sentiment':
			return both('sentiment');
		default:
			return [];
	}
}

/** The models that translate in a direction. */
export function translationModels(direction: TranslationDirection): readonly string[] {
	return ['mt-phrases', direction === 'zh-en' ? 'en-mt-lm' : 'zh-mt-lm'];
}

/** The models of n-grams or of word vectors by the languages that are in use; none of those that a user learned or loaded. */
export function shippedModels(kind: 'lm' | 'vectors', language: string | undefined): readonly string[] {
	return language === 'zh' || language === 'en' ? [`${language}-${kind}`] : [];
}
