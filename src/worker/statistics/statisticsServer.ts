/** The worker's side of `src/protocol/statistics.ts`. */
import type { LayerName } from '../../core/doc/layers';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps } from '../../core/steps';
import { STATISTICS_LAYERS, textStatistics } from '../../core/tasks/statistics/textStatistics';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Without tags. */
const COUNTED_LAYERS: readonly LayerName[] = STATISTICS_LAYERS.filter(layer => layer !== 'upos');

/** Answers the requests about the figures of texts; documents are those that the analysis keeps. */
export function serveStatistics(host: ServerConnection, documents: OpenDocuments, scheduler: Scheduler): void {
	host.onRequest('statistics/statistics', (params, token) => {
		const layers = params.tagged ? STATISTICS_LAYERS : COUNTED_LAYERS;
		return answerAbout(documents, params, layers, token, async (annotation, document, signal) => {
			const steps = textStatistics(document, annotation, params.options, params);
			const statistics = await inSteps(steps, longWork(scheduler, signal), 'Counting');
			const { longSentences, fillers } = statistics;
			return {
				version: params.version,
				statistics: {
					...statistics,
					longSentences: longSentences.slice(0, params.listed),
					fillers: fillers.slice(0, params.listed),
				},
				found: { longSentences: longSentences.length, fillers: fillers.length },
				isOtherLanguage: dominantLanguage(document.prose, params).isOther,
				failures: annotation.failures,
			};
		});
	});
}
