import type { Language } from '../../../src/core/text/language';
import type { SpanLearning } from './learnSpans';

/** Chosen on the held-out fifth of the training sets. */
export const SPAN_LEARNING: Readonly<Record<Language, SpanLearning>> = {
	zh: { passes: 8, rate: 0.03, prior: 0.01, least: 0.7, fewest: 5 },
	en: { passes: 8, rate: 0.03, prior: 0.01, least: 0.7, fewest: 5 },
};
