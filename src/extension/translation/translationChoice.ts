import { ConfigurationTarget, EventEmitter, workspace } from 'vscode';
import type { Event, Memento, Disposable } from 'vscode';
import type { DirectionChoice, TranslationEngine } from '../../protocol/panelTranslation';
import type { TranslationDirection } from '../../protocol/translation';
import type { Settings } from '../settings';

const MEMORY_KEY = 'translation.direction';

const DIRECTIONS: readonly DirectionChoice[] = ['auto', 'zh-en', 'en-zh'];

/** Which engine translates, and from which language: the one is a setting, the other is remembered in the workspace. */
export class TranslationChoice implements Disposable {
	readonly #settings: Settings;
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	#direction: DirectionChoice;
	#engine: TranslationEngine;

	/** @param memory remembers the direction. */
	constructor(settings: Settings, memory: Memento) {
		this.#settings = settings;
		this.#memory = memory;
		const kept = memory.get<unknown>(MEMORY_KEY);
		this.#direction = DIRECTIONS.find(known => known === kept) ?? 'auto';
		this.#engine = settings.values.translationEngine;
		this.#subscription = settings.onDidChange(({ translationEngine }) => {
			if (translationEngine === this.#engine) return;
			this.#engine = translationEngine;
			this.#changed.fire();
		});
	}

	/** Another engine or direction was chosen. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	get engine(): TranslationEngine {
		return this.#engine;
	}

	get direction(): DirectionChoice {
		return this.#direction;
	}

	/** Sets the engine where it is set already, else for the user. */
	async chooseEngine(engine: TranslationEngine): Promise<void> {
		if (engine === this.#settings.values.translationEngine) return;
		const configuration = workspace.getConfiguration('nlpLens');
		const isOfWorkspace = configuration.inspect('translation.engine')?.workspaceValue !== undefined;
		const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
		await configuration.update('translation.engine', engine, target);
	}

	chooseDirection(direction: DirectionChoice): void {
		if (direction === this.#direction) return;
		this.#direction = direction;
		void this.#memory.update(MEMORY_KEY, direction);
		this.#changed.fire();
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}
}

/** The direction that a choice says; undefined where the text decides. */
export function fixedDirection(choice: DirectionChoice): TranslationDirection | undefined {
	return choice === 'auto' ? undefined : choice;
}

/** The other direction. */
export function swapped(direction: TranslationDirection): TranslationDirection {
	return direction === 'zh-en' ? 'en-zh' : 'zh-en';
}
