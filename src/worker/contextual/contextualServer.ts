/** The worker's side of `src/protocol/contextual.ts`. */
import type { CancellationSignal } from '../../core/cancellationSignal';
import type { EmbeddedWords } from '../../core/contextual/embeddedWords';
import { nearestContexts } from '../../core/contextual/nearestContexts';
import type { NeuralRuntime } from '../../core/contextual/neuralRuntime';
import { wordContexts } from '../../core/contextual/wordContexts';
import { NlpError } from '../../core/errors';
import type { LearningControl } from '../../core/linear/learningControl';
import { partOf } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { Outdated } from '../../protocol/analysis';
import type { ContextsParams } from '../../protocol/contextual';
import { answerRequest } from '../answerRequest';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { ContextReader } from './contextReader';

/** The part of a request that reading takes; the rest is the comparison. */
const READ = 0.9;

/** Answers the requests about contextual vectors; documents are those that the analysis keeps. */
export function serveContextual(
	host: ServerConnection,
	documents: OpenDocuments,
	nlp: Nlp,
	scheduler: Scheduler,
	runtime: NeuralRuntime,
): void {
	const reader = new ContextReader(nlp, scheduler, runtime);
	const answer = <R extends object>(
		params: ContextsParams,
		signal: CancellationSignal,
		make: (embedded: EmbeddedWords, control: LearningControl) => R | Promise<R>,
	) =>
		answerAt(documents, params, signal, async (document, wanted) => {
			const tell = (part: number): void => host.notify('contextual/progress', { id: params.id, part });
			const control = { ...longWork(scheduler, wanted, tell), signal: wanted };
			const reading = { ...partOf(control, 0, READ), signal: wanted };
			return make(await reader.read(params, document, reading), partOf(control, READ, 1));
		});
	answerRequest(host, 'contextual/contexts', (params, signal) =>
		answer(params, signal, (embedded, control) => wordContexts(embedded, params.layer, control)),
	);
	answerRequest(host, 'contextual/nearest', (params, signal) =>
		answer(params, signal, embedded => nearestContexts(embedded, params.layer, params.count)),
	);
	answerRequest(host, 'contextual/release', async () => {
		await reader.release();
		return null;
	});
}

/** An answer about a document at a version; outdated where it is at another one before or after, which ends the work. */
async function answerAt<R extends object>(
	documents: OpenDocuments,
	params: ContextsParams,
	signal: CancellationSignal,
	make: (document: NonNullable<ReturnType<OpenDocuments['at']>>, signal: CancellationSignal) => Promise<R>,
): Promise<(R & { readonly version: number }) | Outdated> {
	const document = documents.at(params);
	if (document === undefined) return { outdated: true };
	const wanted = {
		get aborted(): boolean {
			return signal.aborted || !documents.isAt(params);
		},
	};
	try {
		const answer = await make(document, wanted);
		return documents.isAt(params) ? { ...answer, version: params.version } : { outdated: true };
	} catch (error) {
		if (error instanceof NlpError && error.code === 'cancelled' && !signal.aborted) return { outdated: true };
		throw error;
	}
}
