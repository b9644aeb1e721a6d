/** The worker's side of `src/protocol/summaries.ts`. */
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import { longWork } from '../longWork';
import type { ServerConnection } from '../serverConnection';
import { SummaryMaker, summaryLayers } from './summaryMaker';

/** Answers the requests about summaries; documents are those that the analysis keeps. */
export function serveSummaries(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	const maker = new SummaryMaker(nlp);
	host.onRequest('summaries/summarize', (params, token) =>
		answerAbout(documents, params, summaryLayers(params.options.kind), token, async (annotation, document, signal) => ({
			version: params.version,
			...(await maker.make(document, annotation, params.options, longWork(scheduler, signal))),
			isOtherLanguage: dominantLanguage(document.prose, params).isOther,
		})),
	);
	answerRequest(host, 'summaries/summarizeTexts', ({ texts, options }, signal) =>
		maker.makeOfTexts(texts, options, scheduler, signal),
	);
}
