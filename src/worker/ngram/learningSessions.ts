import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import { NgramLearner } from '../../core/ngram/ngramLearner';
import type { LanguageModelInfo, LanguageModelText, LearningStage, LearnLanguageModel } from '../../protocol/ngram';
import { longWork, sparingly } from '../longWork';
import type { LanguageModels } from './languageModels';
import type { WordTools } from './placedWords';

interface Session {
	readonly asked: LearnLanguageModel;
	readonly learner: NgramLearner;
	readonly tell: (stage: LearningStage) => void;
}

/** The models that are being learned, by the ids that they will have. */
export class LearningSessions {
	readonly #tools: WordTools;
	readonly #models: LanguageModels;
	readonly #sessions = new Map<string, Session>();

	constructor(tools: WordTools, models: LanguageModels) {
		this.#tools = tools;
		this.#models = models;
	}

	/** @throws NlpError `input-malformed` for options out of their range. */
	begin(asked: LearnLanguageModel, onProgress: (stage: LearningStage) => void): void {
		const tell = sparingly(this.#tools.scheduler, onProgress, ({ stage }) => stage);
		this.#sessions.set(asked.id, { asked, learner: new NgramLearner(asked.options), tell });
	}

	/** Counts a portion of a text; nothing else of it is kept. @throws NlpError `input-malformed` when nothing was begun; `cancelled`. */
	async add({ id, text, format, goesOn }: LanguageModelText, signal: CancellationSignal): Promise<void> {
		const { learner, tell } = this.#at(id);
		if (!goesOn) learner.beginText();
		learner.add(await this.#tools.nlp.words(text, format, signal, this.#tools.scheduler));
		tell({ stage: 'counting', words: learner.tokens });
	}

	/** Makes the model, adds it to the others and ends the session, whatever comes of it. @throws NlpError `input-malformed`; `cancelled`. */
	async finish(id: string, signal: CancellationSignal): Promise<LanguageModelInfo> {
		const { asked, learner, tell } = this.#at(id);
		this.#sessions.delete(id);
		const control = longWork(this.#tools.scheduler, signal, part => tell({ stage: 'estimating', part }));
		const { model, report } = await learner.learn(control);
		return this.#models.add({ id, title: asked.title, source: 'learned' }, model, report);
	}

	/** Forgets what was counted. */
	abandon(id: string): void {
		this.#sessions.delete(id);
	}

	#at(id: string): Session {
		const session = this.#sessions.get(id);
		if (session !== undefined) return session;
		throw new NlpError(
			'input-malformed',
			'What this language model was learned from is lost. Begin again with all of the text.',
		);
	}
}
