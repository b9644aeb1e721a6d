import { EventEmitter } from 'vscode';
import type { Disposable, Event, Memento } from 'vscode';
import type { VocabularyChoice } from '../../protocol/panelSubwords';
import type { Settings } from '../settings';
import { fileOfSetting, idOfFile, isLearned } from './vocabularyIds';

const MEMORY_KEY = 'subwords.choice';

/** Which vocabularies panel and status item look at: the one of the settings until a person chooses others. */
export class ChosenVocabularies implements Disposable {
	readonly #settings: Settings;
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	#setting: string;
	#choice: VocabularyChoice | undefined;

	/** @param memory remembers the choice in this workspace. */
	constructor(settings: Settings, memory: Memento) {
		this.#settings = settings;
		this.#memory = memory;
		this.#setting = settings.values.subwordVocabulary;
		this.#choice = memory.get<VocabularyChoice>(MEMORY_KEY);
		this.#subscription = settings.onDidChange(({ subwordVocabulary }) => {
			if (subwordVocabulary === this.#setting) return;
			this.#setting = subwordVocabulary;
			this.choose(undefined);
		});
	}

	/** The id of the vocabulary that the settings name. */
	get preferred(): string {
		const setting = this.#settings.values.subwordVocabulary;
		const file = fileOfSetting(setting);
		return file === undefined ? setting : idOfFile(file);
	}

	/** What a person chose instead, if anything. */
	get choice(): VocabularyChoice | undefined {
		return this.#choice;
	}

	/** The id of the vocabulary that is looked at. */
	get vocabulary(): string {
		return this.#choice?.vocabulary ?? this.preferred;
	}

	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** Looks at other vocabularies; `undefined` at the one of the settings again. */
	choose(choice: VocabularyChoice | undefined): void {
		const { vocabulary, other } = choice ?? {};
		if (vocabulary === this.#choice?.vocabulary && other === this.#choice?.other) return;
		this.#choice = choice;
		// What was learned and not saved is gone with the window.
		const isLasting = ![vocabulary, other].some(id => id !== undefined && isLearned(id));
		if (isLasting) void this.#memory.update(MEMORY_KEY, choice);
		this.#changed.fire();
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}
}
