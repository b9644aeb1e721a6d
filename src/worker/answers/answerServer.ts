/**
 * The worker's side of `src/protocol/answers.ts`.
 *
 * - Files are added in slices between which messages are taken; a question may be asked meanwhile, of what is there by then.
 * - A library that is not open, and bytes that are none, are InvalidParams: the host builds it anew then.
 */
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { AnswerLibraries } from './answerLibraries';
import { DocumentLibraries } from './documentLibraries';
import { movedAnswers } from './movedAnswers';

/** Answers the requests about questions; documents are those that the analysis keeps. */
export function serveAnswers(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	serveLibraries(host, new AnswerLibraries(nlp.answering), scheduler);
	const libraries = new DocumentLibraries(nlp.answering);
	host.onRequest('answers/askDocument', (params, token) => {
		const { uri, version, start, question, limit } = params;
		// No layer of the document itself is needed.
		const nothing = { uri, version, start, end: start };
		return answerAbout(documents, nothing, [], token, async (_, document, signal) => {
			const control = longWork(scheduler, signal);
			const library = await libraries.of(params, document, control);
			const answers = await library.ask(question, { source: 'documents', limit }, control);
			return { version, ...movedAnswers(answers, start) };
		});
	});
}

function serveLibraries(host: ServerConnection, libraries: AnswerLibraries, scheduler: Scheduler): void {
	answerRequest(host, 'answers/create', async ({ library }) => {
		await libraries.create(library);
		return null;
	});
	answerRequest(host, 'answers/load', async ({ library, bytes }) => (await libraries.load(library, bytes)).content);
	answerRequest(host, 'answers/add', ({ library, file }, signal) =>
		libraries.at(library).add(file, longWork(scheduler, signal)),
	);
	answerRequest(host, 'answers/remove', ({ library, names }) => {
		for (const name of names) libraries.at(library).remove(name);
		return null;
	});
	answerRequest(host, 'answers/info', ({ library }) => libraries.at(library).content);
	answerRequest(host, 'answers/save', ({ library }) => libraries.at(library).toBytes());
	answerRequest(host, 'answers/close', ({ library }) => {
		libraries.close(library);
		return null;
	});
	answerRequest(host, 'answers/ask', ({ library, question, ...options }, signal) =>
		libraries.at(library).ask(question, options, longWork(scheduler, signal)),
	);
}
