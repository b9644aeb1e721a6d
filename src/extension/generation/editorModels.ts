import { EventEmitter, lm } from 'vscode';
import type { Disposable, Event, LanguageModelAccessInformation, LanguageModelChat } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { TextGenerator } from '../../generation/textGenerator';
import { EditorGenerator } from './editorGenerator';
import type { GeneratorChoice } from './generatorChoice';
import { GuardedGenerator } from './guardedGenerator';

type EditorChoice = Extract<GeneratorChoice, { kind: 'editor' }>;

/** The language models of VS Code. VS Code itself asks for consent; one that was refused is not asked for again in this session. */
export class EditorModels implements Disposable {
	readonly #access: LanguageModelAccessInformation;
	readonly #refused = new Map<string, LanguageModelChat>();
	readonly #changed = new EventEmitter<void>();
	readonly #subscriptions: readonly Disposable[];

	constructor(access: LanguageModelAccessInformation) {
		this.#access = access;
		this.#subscriptions = [
			lm.onDidChangeChatModels(() => this.#changed.fire()),
			access.onDidChange(() => this.#readmit()),
		];
	}

	/** Models came or went. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** All models that there are. */
	async all(): Promise<readonly LanguageModelChat[]> {
		return lm.selectChatModels({});
	}

	/**
	 * The model that was chosen.
	 * @throws GenerationError `model-missing`, or `not-permitted` where the user refused it
	 */
	async find({ vendor, id, name }: EditorChoice): Promise<TextGenerator> {
		const model = (await lm.selectChatModels({ vendor })).find(each => each.id === id);
		if (!model) throw new GenerationError('model-missing', `VS Code offers the model ${name} no longer.`);
		if (this.#refused.has(id)) throw new GenerationError('not-permitted', `The model ${name} is not to be asked.`);
		return this.generatorOf(model);
	}

	/** A model as a generator. */
	generatorOf(model: LanguageModelChat): TextGenerator {
		const guard = (): Promise<void> =>
			this.#refused.has(model.id)
				? Promise.reject(new GenerationError('not-permitted', `The model ${model.name} is not to be asked.`))
				: Promise.resolve();
		return new GuardedGenerator(new EditorGenerator(model), guard, () => this.#refused.set(model.id, model));
	}

	/** Whoever chooses a model anew is asked anew. */
	readmit(id: string): void {
		this.#refused.delete(id);
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changed.dispose();
	}

	/** The user may have allowed a model elsewhere. */
	#readmit(): void {
		for (const [id, model] of this.#refused) {
			if (this.#access.canSendRequest(model) === true) this.#refused.delete(id);
		}
	}
}
