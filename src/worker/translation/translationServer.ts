/** The worker's side of `src/protocol/translation.ts`. */
import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { readGlossary } from '../../core/tasks/translation/glossary/readGlossary';
import type { TranslatedParagraph } from '../../core/tasks/translation/translation';
import type { Outdated } from '../../protocol/analysis';
import type { RangeTranslation, TranslateRange, TranslationRequest } from '../../protocol/translation';
import { answerRequest } from '../answerRequest';
import { IdleTimer } from '../idleTimer';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** The models stay ready for so many milliseconds after the last request. */
const IDLE = 5 * 60_000;

/** Answers the requests about translation; documents are those that the analysis keeps. */
export function serveTranslation(
	host: ServerConnection,
	documents: OpenDocuments,
	nlp: Nlp,
	scheduler: Scheduler,
	idle = IDLE,
): void {
	new TranslationServer(host, documents, nlp, scheduler, idle).serve();
}

class TranslationServer {
	readonly #host: ServerConnection;
	readonly #documents: OpenDocuments;
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #idle: IdleTimer;
	#running = 0;

	constructor(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler, idle: number) {
		this.#host = host;
		this.#documents = documents;
		this.#nlp = nlp;
		this.#scheduler = scheduler;
		this.#idle = new IdleTimer(idle, () => this.#nlp.translation.release());
	}

	serve(): void {
		answerRequest(this.#host, 'translation/translate', (params, signal) =>
			this.#whileReady(() => {
				const { text, format } = params;
				return this.#nlp.translate(text, format, this.#options(params), longWork(this.#scheduler, signal));
			}),
		);
		answerRequest(this.#host, 'translation/translateRange', (params, signal) =>
			this.#whileReady(() => this.#translateRange(params, signal)),
		);
		answerRequest(this.#host, 'translation/glossary', ({ name, text }) => readGlossary(text, name));
		answerRequest(this.#host, 'translation/engines', () => this.#nlp.translation.engines());
		answerRequest(this.#host, 'translation/release', () => {
			this.#nlp.translation.release();
			return null;
		});
	}

	async #translateRange(params: TranslateRange, signal: CancellationSignal): Promise<RangeTranslation | Outdated> {
		const documents = this.#documents;
		const document = documents.at(params);
		if (document === undefined) return { outdated: true };
		const wanted: CancellationSignal = {
			get aborted(): boolean {
				return signal.aborted || !documents.isAt(params);
			},
		};
		try {
			const control = longWork(this.#scheduler, wanted);
			const translation = await this.#nlp.translateRange(document, params, this.#options(params), control);
			return documents.isAt(params) ? { ...translation, version: params.version } : { outdated: true };
		} catch (error) {
			if (error instanceof NlpError && error.code === 'cancelled' && !signal.aborted) return { outdated: true };
			throw error;
		}
	}

	#options({ id, direction, glossary }: TranslationRequest) {
		return {
			...(direction && { direction }),
			...(glossary && { glossary }),
			onParagraph: (paragraph: TranslatedParagraph) => this.#host.notify('translation/paragraph', { id, paragraph }),
		};
	}

	/** Keeps the models while they are used and for a while after. */
	async #whileReady<R>(work: () => Promise<R>): Promise<R> {
		this.#idle.stop();
		this.#running++;
		try {
			return await work();
		} finally {
			this.#running--;
			if (this.#running === 0) this.#idle.start();
		}
	}
}
