import { inSteps } from '../../core/steps';
import { explainRewriting, explainSummary } from '../../core/tasks/summarization/explainSummary';
import { SUMMARY_LAYERS } from '../../core/tasks/summarization/extractiveSummarizer';
import type { SummaryLength } from '../../core/tasks/summarization/summary';
import { choicesOf } from './choicesOf';
import type { Explainer } from './explainer';
import { explainLanguageModel } from './languageModel';

/** A summary of this length is explained where none is told. */
const DEFAULT: SummaryLength = { unit: 'sentences', value: 3 };

/** How sentences come to be taken into an extract: `details` has the unit and the value of its length. */
export const SUMMARY: Explainer = {
	reach: 'range',
	layers: SUMMARY_LAYERS,
	explain: async ({ nlp, document, annotation, params, control }) => {
		if (params.details?.kind === 'generated') {
			const { start } = params;
			return { engine: 'LLM', span: { start, end: start }, choices: [], steps: explainLanguageModel('summary') };
		}
		const { summarizer } = await nlp.summarizer();
		const length = lengthOf(params.details);
		const trace = await inSteps(summarizer.trace({ source: document, annotation }, length), control, 'The explanation');
		if (trace === undefined) return undefined;
		const { sentences } = trace.measures;
		const at = sentences.findIndex(({ end }) => end > params.at);
		const focus = at < 0 ? sentences.length - 1 : at;
		return {
			engine: summarizer.engine,
			...(trace.account === undefined ? {} : { model: 'summary-sentences' }),
			...choicesOf(sentences, sentences[focus]),
			steps: [...explainSummary(trace, focus), ...(params.details?.kind === 'abstractive' ? explainRewriting() : [])],
		};
	},
};

function lengthOf({ unit, value }: Readonly<Record<string, string>> = {}): SummaryLength {
	const number = Number(value);
	const isKnown = unit === 'sentences' || unit === 'characters' || unit === 'percent';
	return isKnown && number > 0 ? { unit, value: number } : DEFAULT;
}
