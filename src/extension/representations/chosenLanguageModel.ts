import { EventEmitter } from 'vscode';
import type { Disposable, Event, Memento } from 'vscode';
import type { ModelChoice } from '../../protocol/ngram';
import type { LanguageModels } from './languageModels';

const MEMORY_KEY = 'languageModel.choice';

const FIRST: ModelChoice = { model: 'shipped', smoothing: 'modifiedKneserNey', order: 3 };

/** Which language model answers, in the panel and in the editor; one that is gone gives way to the one that ships. */
export class ChosenLanguageModel implements Disposable {
	readonly #models: LanguageModels;
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	#choice: ModelChoice;
	#lost = '';

	/** @param memory remembers the choice in this workspace. */
	constructor(models: LanguageModels, memory: Memento) {
		this.#models = models;
		this.#memory = memory;
		this.#choice = { ...FIRST, ...memory.get<Partial<ModelChoice>>(MEMORY_KEY) };
		this.#subscription = models.onDidChange(() => void this.#check());
	}

	get choice(): ModelChoice {
		return this.#choice;
	}

	/** The title of a model that was chosen and is gone; empty once another one was chosen. */
	get lost(): string {
		return this.#lost;
	}

	/** Another model answers. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** Has another model answer. */
	choose(choice: ModelChoice): void {
		const isSame =
			choice.model === this.#choice.model &&
			choice.smoothing === this.#choice.smoothing &&
			choice.order === this.#choice.order;
		if (isSame && this.#lost === '') return;
		this.#lost = '';
		this.#set(choice);
	}

	/** The choice once it is known what models there are. */
	async known(): Promise<ModelChoice> {
		await this.#models.prepare();
		await this.#check();
		return this.#choice;
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	/** One that is gone gives way; what is to be restored is there first. */
	async #check(): Promise<void> {
		const { model } = this.#choice;
		if (model === 'shipped' || model === 'document') return;
		await this.#models.prepare().catch(() => undefined);
		if (model !== this.#choice.model || this.#models.has(model)) return;
		this.#lost = this.#models.titleOf(model);
		this.#set({ ...this.#choice, model: 'shipped' });
	}

	#set(choice: ModelChoice): void {
		this.#choice = choice;
		void this.#memory.update(MEMORY_KEY, choice);
		this.#changed.fire();
	}
}
