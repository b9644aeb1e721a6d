import { sentencePlace, spanNear } from '../../core/explanation/sentencePlace';
import { explainPatterns } from '../../core/tasks/ner/patterns/explainPatterns';
import { recognizePatterns } from '../../core/tasks/ner/patterns/recognizePatterns';
import { tracePatterns } from '../../core/tasks/ner/patterns/tracePatterns';
import type { Explainer } from './explainer';

/** So much of a long sentence is looked at on either side of the place, in UTF-16 code units. */
const REACH = 600;

/** How rules find dates, amounts, addresses and the like. */
export const PATTERNS: Explainer = {
	reach: 'sentence',
	layers: ['sentences', 'tokens', 'tokenLanguages'],
	explain: ({ document: { prose: text }, annotation, params }) => {
		const place = sentencePlace(text, annotation, params.at);
		if (place === undefined) return undefined;
		const { language } = place;
		const span = spanNear(place.span, params.at, REACH);
		const mentions = recognizePatterns(text, span.start, span.end, language);
		const mention = mentions.find(({ end }) => end > params.at) ?? mentions.at(-1);
		const tried = mention === undefined ? [] : tracePatterns(text, span, mention, language);
		return {
			engine: 'rules',
			span,
			...(mention === undefined ? {} : { focus: { start: mention.start, end: mention.end } }),
			choices: mentions.map(({ start, end }) => ({ start, end })),
			steps: explainPatterns(text, span, mentions, mention, tried),
		};
	},
};
