import type { CancellationSignal } from '../../core/cancellationSignal';
import { EmbeddingCorpus } from '../../core/embeddings/training/embeddingCorpus';
import { trainEmbeddings } from '../../core/embeddings/training/trainEmbeddings';
import type { EmbeddingControl } from '../../core/embeddings/training/embeddingControl';
import { NlpError } from '../../core/errors';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type {
	AddTrainingText,
	BeginTraining,
	GatheredText,
	StopTraining,
	TrainedVectors,
} from '../../protocol/embeddings';
import { checkId } from './vectorsLibrary';
import type { VectorsLibrary } from './vectorsLibrary';

/** A training that was begun. */
interface Session {
	readonly begun: BeginTraining;
	readonly corpus: EmbeddingCorpus;
	/** What the host wants since it asked to stop. */
	wish: 'go on' | 'keep' | 'drop';
}

/** The trainings that were begun, by the ids that their vectors will have. */
export class TrainingSessions {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #library: VectorsLibrary;
	readonly #sessions = new Map<string, Session>();

	constructor(nlp: Nlp, scheduler: Scheduler, library: VectorsLibrary) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
		this.#library = library;
	}

	/** Begins to gather texts, in place of what had the id before. @throws NlpError `input-malformed` for an id that ships. */
	begin(begun: BeginTraining): void {
		checkId(begun.id);
		const { keepMarks = false, keepCase = false } = begun;
		this.#sessions.set(begun.id, { begun, corpus: new EmbeddingCorpus({ keepMarks, keepCase }), wish: 'go on' });
	}

	/** Adds the words of a text. @throws NlpError `input-malformed` where nothing was begun; `cancelled`; those of missing models. */
	async add({ id, text, format }: AddTrainingText, signal: CancellationSignal): Promise<GatheredText> {
		const { corpus } = this.#at(id);
		if (!corpus.isFull) corpus.add(await this.#nlp.words(text, format, signal, this.#scheduler));
		const { words, differentWords, sentences, isFull } = corpus;
		return { words, differentWords, sentences, isFull };
	}

	/** Learns and adds the vectors to the others; the session ends, whatever comes of it. @throws as `trainEmbeddings`. */
	async finish(
		id: string,
		control: Pick<EmbeddingControl, 'signal' | 'pause' | 'onProgress'>,
	): Promise<TrainedVectors> {
		const session = this.#at(id);
		const { begun, corpus } = session;
		const signal = {
			get aborted(): boolean {
				return session.wish === 'drop' || control.signal?.aborted === true;
			},
		};
		const stop = {
			get aborted(): boolean {
				return session.wish === 'keep';
			},
		};
		try {
			const learned = await trainEmbeddings(corpus, begun.options, { ...control, signal, stop });
			const { report, ...content } = learned;
			const name = { id, title: begun.title, origin: 'trained' as const };
			return { info: this.#library.add(name, { ...content, engine: report.engine }), report };
		} finally {
			if (this.#sessions.get(id) === session) this.#sessions.delete(id);
		}
	}

	/** Has a training end soon; one that is over stays as it is. */
	stop({ id, keep }: StopTraining): void {
		const session = this.#sessions.get(id);
		if (session !== undefined) session.wish = keep ? 'keep' : 'drop';
	}

	/** Forgets what was gathered; a training that runs ends without vectors. */
	abandon(id: string): void {
		const session = this.#sessions.get(id);
		if (session === undefined) return;
		session.wish = 'drop';
		this.#sessions.delete(id);
	}

	#at(id: string): Session {
		const session = this.#sessions.get(id);
		if (session !== undefined) return session;
		throw new NlpError('input-malformed', `The training ${id} was not begun or is over. Begin again with all texts.`);
	}
}
