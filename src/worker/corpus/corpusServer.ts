/**
 * The worker's side of `src/protocol/corpus.ts`.
 *
 * - A corpus lives as long as the worker, until it is closed; it takes some ten bytes a word, and does not follow edits.
 * - Tables are made in slices between which messages are taken; what is asked of a corpus that is still being read is of what was
 *   read by then.
 */
import { exportPage } from '../../core/corpus/corpusExport';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { answerRequest } from '../answerRequest';
import type { ServerConnection } from '../serverConnection';
import { Corpora } from './corpora';

/** Answers the requests about corpora. */
export function serveCorpora(host: ServerConnection, nlp: Nlp, scheduler: Scheduler): void {
	const corpora = new Corpora(nlp, scheduler);
	answerRequest(host, 'corpus/begin', ({ id, isTagged }) => {
		corpora.begin(id, isTagged);
		return null;
	});
	answerRequest(host, 'corpus/add', (params, signal) => corpora.add(params, signal));
	answerRequest(host, 'corpus/finish', ({ id }) => corpora.finish(id));
	answerRequest(host, 'corpus/close', ({ id }) => {
		corpora.close(id);
		return null;
	});
	answerRequest(host, 'corpus/table', (params, signal) => corpora.table(params, signal));
	answerRequest(host, 'corpus/export', async (params, signal) =>
		exportPage(await corpora.table(params, signal), params.format, params.titles),
	);
}
