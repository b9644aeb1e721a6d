/**
 * The worker's side of `src/protocol/keywords.ts`.
 *
 * - Keywords and topics are of the stretch that was asked for; the words of the whole language, not of the document, are what they
 *   are rare against.
 * - Topics are learned in slices between which messages are taken; the same text gives the same topics.
 */
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { findKeywords, KEYWORD_ENGINES } from '../../core/tasks/keywords/findKeywords';
import { findTopics } from '../../core/tasks/keywords/findTopics';
import type { Keyword } from '../../core/tasks/keywords/keyword';
import { KEYWORD_LAYERS } from '../../core/tasks/keywords/textWords';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { TopicCorpora } from './topicCorpora';

/** Answers the requests about keywords and topics; documents are those that the analysis keeps. */
export function serveKeywords(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	host.onRequest('keywords/keywords', (params, token) =>
		answerAbout(documents, params, KEYWORD_LAYERS, token, async (annotation, document, signal) => {
			const control = longWork(scheduler, signal);
			const keywords = await findKeywords(document, annotation, params, nlp.keywords, control);
			return {
				version: params.version,
				engine: KEYWORD_ENGINES[params.method],
				keywords: withPlaces(keywords, params.places ?? Infinity),
				found: keywords.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
				isOtherLanguage: dominantLanguage(document.prose, params).isOther,
				failures: annotation.failures,
			};
		}),
	);
	host.onRequest('keywords/topics', (params, token) =>
		answerAbout(documents, params, KEYWORD_LAYERS, token, async (annotation, { prose }, signal) => ({
			version: params.version,
			...(await findTopics(prose, annotation, params.topics, nlp.keywords, longWork(scheduler, signal))),
			isOtherLanguage: dominantLanguage(prose, params).isOther,
			failures: annotation.failures,
		})),
	);
	serveCorpora(host, new TopicCorpora(nlp, scheduler), scheduler);
}

/** Keywords with so many places in all. */
function withPlaces(keywords: readonly Keyword[], places: number): Keyword[] {
	let left = places;
	return keywords.map(keyword => {
		const occurrences = keyword.occurrences.slice(0, left);
		left -= occurrences.length;
		return { ...keyword, occurrences };
	});
}

function serveCorpora(host: ServerConnection, corpora: TopicCorpora, scheduler: Scheduler): void {
	answerRequest(host, 'keywords/corpusBegin', ({ id, topics }) => {
		corpora.begin(id, topics);
		return null;
	});
	answerRequest(host, 'keywords/corpusAdd', async (params, signal) => {
		await corpora.add(params, signal);
		return null;
	});
	answerRequest(host, 'keywords/corpusFinish', ({ id }, signal) =>
		corpora.finish(
			id,
			longWork(scheduler, signal, part => host.notify('keywords/corpusProgress', { id, part })),
		),
	);
	answerRequest(host, 'keywords/corpusAbandon', ({ id }) => {
		corpora.abandon(id);
		return null;
	});
}
