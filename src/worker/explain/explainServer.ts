/**
 * The worker's side of `src/protocol/explain.ts`: how abilities come to their answers, each explained by the very code and
 * models that answer.
 */
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { DocumentRange } from '../../protocol/analysis';
import type { ExplainParams } from '../../protocol/explain';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import type { Explainer } from './explainer';
import { EXPLAINERS } from './explainers';

/** So far around a place the sentence is looked for, in UTF-16 code units. */
const REACH = 200;

/** Answers the requests about how things come about; documents are those that the analysis keeps. */
export function serveExplanations(
	host: ServerConnection,
	documents: OpenDocuments,
	nlp: Nlp,
	scheduler: Scheduler,
): void {
	host.onRequest('explain/explain', (params, token) => {
		const explainer = EXPLAINERS[params.ability];
		const range = rangeOf(explainer, params);
		return answerAbout(documents, range, explainer.layers, token, async (annotation, document, signal) => {
			const control = longWork(scheduler, signal);
			const settings = documents.settingsOf(params.uri);
			const explanation =
				settings && (await explainer.explain({ nlp, document, settings, annotation, params, control }));
			return {
				version: params.version,
				...(explanation === undefined ? {} : { explanation }),
				failures: annotation.failures,
			};
		});
	});
}

function rangeOf({ reach }: Explainer, params: ExplainParams): DocumentRange {
	if (reach === 'range') return params;
	const { uri, version, start, end, at } = params;
	return { uri, version, start: Math.max(start, at - REACH), end: Math.min(end, at + REACH) };
}
