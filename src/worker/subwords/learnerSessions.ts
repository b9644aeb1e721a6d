import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import type { LearningProgress } from '../../core/subword/learners/learner';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { LearnOptions, LearnText, VocabularyInfo } from '../../protocol/subword';
import { sparingly } from '../longWork';
import type { SubwordEngines, TokenizerLearner } from './subwordEngines';
import type { Vocabularies } from './vocabularies';

interface Session {
	readonly options: LearnOptions;
	readonly learner: TokenizerLearner;
}

/** The learners that were begun and not yet finished, by the ids that their vocabularies will have. */
export class LearnerSessions {
	readonly #engines: SubwordEngines;
	readonly #vocabularies: Vocabularies;
	readonly #scheduler: Scheduler;
	readonly #sessions = new Map<string, Session>();

	constructor(engines: SubwordEngines, vocabularies: Vocabularies, scheduler: Scheduler) {
		this.#engines = engines;
		this.#vocabularies = vocabularies;
		this.#scheduler = scheduler;
	}

	/** @throws NlpError for options that fit no learner, and where rules of normalization are missing. */
	async begin(options: LearnOptions): Promise<void> {
		this.#sessions.set(options.id, { options, learner: await this.#engines.learner(options) });
	}

	/** @throws NlpError `input-malformed` when no learner of that id was begun. */
	add({ id, text }: LearnText): void {
		this.#session(id).learner.add(text);
	}

	/** Learns, adds the vocabulary to the others and ends the session, whatever comes of it. */
	async finish(
		id: string,
		signal: CancellationSignal,
		onProgress: (progress: LearningProgress) => void,
	): Promise<VocabularyInfo> {
		const { options, learner } = this.#session(id);
		this.#sessions.delete(id);
		const opened = await learner.learn({
			signal,
			onProgress: sparingly(this.#scheduler, onProgress, ({ stage }) => stage),
			pause: () => this.#scheduler.yield(),
		});
		return this.#vocabularies.add({ id, title: options.title, source: 'learned' }, opened);
	}

	/** Forgets a learner and what it counted. */
	abandon(id: string): void {
		this.#sessions.delete(id);
	}

	#session(id: string): Session {
		const session = this.#sessions.get(id);
		if (session === undefined) {
			throw new NlpError('input-malformed', `The learner ${id} was not begun or is lost. Begin to learn again.`);
		}
		return session;
	}
}
