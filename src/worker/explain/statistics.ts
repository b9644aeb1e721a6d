import { inSteps } from '../../core/steps';
import { explainStatistics } from '../../core/tasks/statistics/explainStatistics';
import { STATISTICS_LAYERS, textStatistics } from '../../core/tasks/statistics/textStatistics';
import type { Explainer } from './explainer';

/** How the figures of a text come about: `details` has the speeds of reading. */
export const STATISTICS: Explainer = {
	reach: 'range',
	layers: STATISTICS_LAYERS,
	explain: async ({ document, annotation, params, control }) => {
		const speed = {
			englishWords: Number(params.details?.englishWords) || 200,
			chineseCharacters: Number(params.details?.chineseCharacters) || 500,
		};
		const steps = textStatistics(document, annotation, { speed }, params);
		const statistics = await inSteps(steps, control, 'The explanation');
		if (statistics.words === 0) return undefined;
		const { start } = params;
		return {
			engine: 'NLP Lens',
			span: { start, end: start },
			choices: [],
			steps: explainStatistics(statistics, speed),
		};
	},
};
