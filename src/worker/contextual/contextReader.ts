import type { CancellationSignal } from '../../core/cancellationSignal';
import { MAX_OCCURRENCES } from '../../core/contextual/contextual';
import { ElmoModels } from '../../core/contextual/elmoModels';
import { chosenAt, embedOccurrences } from '../../core/contextual/embeddedWords';
import type { EmbeddedWords } from '../../core/contextual/embeddedWords';
import type { NeuralRuntime } from '../../core/contextual/neuralRuntime';
import { occurrencesAt } from '../../core/contextual/wordOccurrences';
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { ContextsParams } from '../../protocol/contextual';
import { IdleTimer } from '../idleTimer';

/** The models stay ready for so many milliseconds after the last request. */
const IDLE = 3 * 60_000;

/** What was read last, and of what. A version would not tell: a document that is opened again begins with its first one. */
interface LastRead {
	readonly text: string;
	readonly format: string;
	readonly start: number;
	readonly end: number;
	readonly limit: number;
	readonly embedded: EmbeddedWords;
}

/** Reads words in their contexts; models are made ready with the first request, and given back when none comes any more. */
export class ContextReader {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #models: ElmoModels;
	readonly #idle: IdleTimer;
	#last: LastRead | undefined;
	#running = 0;
	#isReleaseWanted = false;

	constructor(nlp: Nlp, scheduler: Scheduler, runtime: NeuralRuntime, idle = IDLE) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
		this.#models = new ElmoModels(nlp.models, runtime);
		this.#idle = new IdleTimer(idle, () => void this.release());
	}

	/**
	 * The occurrences of the word at an offset with their vectors; those that were read last are not read anew.
	 * @throws NlpError `cancelled`; `input-malformed` where no word is; those of missing and malformed models, and of the runtime.
	 */
	async read(
		params: ContextsParams,
		document: AnalyzedDocument,
		control: LearningControl & { readonly signal: CancellationSignal },
	): Promise<EmbeddedWords> {
		this.#idle.stop();
		this.#running++;
		try {
			const known = this.#known(params, document);
			return known ?? (await this.#embed(params, document, control));
		} finally {
			this.#running--;
			if (this.#running === 0 && this.#isReleaseWanted) await this.release();
			else if (this.#running === 0) this.#idle.start();
		}
	}

	/** Gives the memory of models and vectors back, after what runs. */
	async release(): Promise<void> {
		this.#isReleaseWanted = this.#running > 0;
		if (this.#isReleaseWanted) return;
		this.#idle.stop();
		this.#last = undefined;
		await this.#models.close();
	}

	#known(params: ContextsParams, { text, format }: AnalyzedDocument): EmbeddedWords | undefined {
		const last = this.#last;
		const isSame =
			last?.text === text &&
			last.format === format &&
			last.start === params.start &&
			last.end === params.end &&
			last.limit === params.limit;
		return isSame ? chosenAt(last.embedded, params.offset) : undefined;
	}

	async #embed(
		params: ContextsParams,
		document: AnalyzedDocument,
		control: LearningControl & { readonly signal: CancellationSignal },
	): Promise<EmbeddedWords> {
		const { text, format } = document;
		const { start, end, offset, limit } = params;
		const words = await this.#nlp.words(text, format, control.signal, this.#scheduler);
		const kept = Math.max(1, Math.min(limit, MAX_OCCURRENCES));
		const occurrences = occurrencesAt(words, offset, kept, params);
		const embedder = await this.#models.of(occurrences.language);
		const embedded = await embedOccurrences(embedder, words, occurrences, control);
		this.#last = { text, format, start, end, limit, embedded };
		return embedded;
	}
}
