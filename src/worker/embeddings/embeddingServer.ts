/**
 * The worker's side of `src/protocol/embeddings.ts`.
 *
 * - Training goes on in slices between which messages are taken: questions are answered meanwhile, and `trainStop` is heard.
 * - Vectors that were learned or read live as long as the worker; a host that wants them back later exports and imports them.
 */
import type { WordVectors } from '../../core/embeddings/wordVectors';
import { NlpError } from '../../core/errors';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { EmbeddingProgress } from '../../protocol/embeddings';
import { answerRequest } from '../answerRequest';
import { longWork, sparingly } from '../longWork';
import type { ServerConnection } from '../serverConnection';
import { ImportSessions } from './importSessions';
import { TrainingSessions } from './trainingSessions';
import { VectorsLibrary } from './vectorsLibrary';
import { mapWords } from './wordMap';

/** The most answers to a question, and the most words of one. */
const MOST_ANSWERS = 1000;
const MOST_WORDS = 200;

/** Answers the requests about word vectors. */
export function serveEmbeddings(host: ServerConnection, nlp: Nlp, scheduler: Scheduler): void {
	const library = new VectorsLibrary(nlp.models);
	serveTraining(host, new TrainingSessions(nlp, scheduler, library), scheduler);
	serveImport(host, new ImportSessions(library));
	serveQuestions(host, library);
	answerRequest(host, 'embeddings/models', () => library.infos());
	answerRequest(host, 'embeddings/export', params => library.exported(params));
	answerRequest(host, 'embeddings/remove', ({ model }) => {
		library.remove(model);
		return null;
	});
	answerRequest(host, 'embeddings/map', async (params, signal) => {
		const { map } = params;
		const tell = (part: number): void => {
			if (map !== undefined) host.notify('embeddings/mapProgress', { map, part });
		};
		return mapWords(await library.at(params.model), params, longWork(scheduler, signal, tell));
	});
}

function serveTraining(host: ServerConnection, sessions: TrainingSessions, scheduler: Scheduler): void {
	answerRequest(host, 'embeddings/trainBegin', params => {
		sessions.begin(params);
		return null;
	});
	answerRequest(host, 'embeddings/trainAdd', (params, signal) => sessions.add(params, signal));
	answerRequest(host, 'embeddings/trainFinish', ({ id }, signal) => {
		const begun = scheduler.now();
		const tell = (progress: EmbeddingProgress): void => {
			const wordsPerSecond = (progress.words * 1000) / Math.max(1, scheduler.now() - begun);
			host.notify('embeddings/trainProgress', { id, ...progress, wordsPerSecond });
		};
		const { pause } = longWork(scheduler, signal);
		return sessions.finish(id, {
			signal,
			...(pause === undefined ? {} : { pause }),
			onProgress: sparingly(scheduler, tell, ({ epoch }) => epoch),
		});
	});
	answerRequest(host, 'embeddings/trainStop', params => {
		sessions.stop(params);
		return null;
	});
	answerRequest(host, 'embeddings/trainAbandon', ({ id }) => {
		sessions.abandon(id);
		return null;
	});
}

function serveImport(host: ServerConnection, sessions: ImportSessions): void {
	answerRequest(host, 'embeddings/importBegin', params => {
		sessions.begin(params);
		return null;
	});
	answerRequest(host, 'embeddings/importAdd', params => ({ isDone: sessions.add(params) }));
	answerRequest(host, 'embeddings/importFinish', ({ id }) => sessions.finish(id));
	answerRequest(host, 'embeddings/importAbandon', ({ id }) => {
		sessions.abandon(id);
		return null;
	});
}

function serveQuestions(host: ServerConnection, library: VectorsLibrary): void {
	answerRequest(host, 'embeddings/neighbours', async ({ model, word, count, mostFrequent }) =>
		(await library.at(model)).neighbours(word, answers(count), mostFrequent),
	);
	answerRequest(host, 'embeddings/analogy', async ({ model, a, b, c, method, count, mostFrequent }) =>
		(await library.at(model)).analogy([a, b, c], method, answers(count), mostFrequent),
	);
	const askWords = async <R>(
		{ model, words }: { readonly model: string; readonly words: readonly string[] },
		ask: (vectors: WordVectors) => R,
	): Promise<R> => {
		if (words.length > MOST_WORDS) {
			throw new NlpError(
				'input-malformed',
				`These are ${words.length} words; at most ${MOST_WORDS} are compared at once.`,
			);
		}
		return ask(await library.at(model));
	};
	answerRequest(host, 'embeddings/odd', params => askWords(params, vectors => vectors.oddOneOut(params.words)));
	answerRequest(host, 'embeddings/similarities', params =>
		askWords(params, vectors => vectors.similarities(params.words)),
	);
}

function answers(count: number): number {
	return Math.max(0, Math.min(count, MOST_ANSWERS));
}
