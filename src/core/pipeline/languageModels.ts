import type { Language } from '../text/language';

/** One model a language, each loaded when it is first needed; a load that fails leaves its message. */
export class LanguageModels<T> {
	readonly #loaders: Readonly<Record<Language, () => T | Promise<T>>>;
	readonly #loads = new Map<Language, Promise<void>>();
	readonly #models = new Map<Language, T>();
	readonly #failures = new Map<Language, string>();

	constructor(loaders: Readonly<Record<Language, () => T | Promise<T>>>) {
		this.#loaders = loaders;
	}

	/** Loads the model of a language if that was not tried yet; never rejects. */
	load(language: Language): Promise<void> {
		let load = this.#loads.get(language);
		if (load === undefined) {
			load = this.#load(language);
			this.#loads.set(language, load);
		}
		return load;
	}

	/** Whether loading ended, well or not. */
	isSettled(language: Language): boolean {
		return this.#models.has(language) || this.#failures.has(language);
	}

	/** The model of a language; undefined before it is loaded and if it could not be. */
	get(language: Language): T | undefined {
		return this.#models.get(language);
	}

	/** Why the model of a language could not be loaded. */
	failure(language: Language): string | undefined {
		return this.#failures.get(language);
	}

	async #load(language: Language): Promise<void> {
		try {
			this.#models.set(language, await this.#loaders[language]());
		} catch (error) {
			this.#failures.set(language, error instanceof Error ? error.message : String(error));
		}
	}
}
