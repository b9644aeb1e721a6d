import type { ModelStore } from '../model/modelStore';
import type { Language } from '../text/language';
import { ElmoEmbedder } from './elmoEmbedder';
import { readElmoModel } from './elmoModel';
import type { NeuralRuntime } from './neuralRuntime';

/** The models that read words in context, one a language, each made ready when it is first asked for. */
export class ElmoModels {
	readonly #models: ModelStore;
	readonly #runtime: NeuralRuntime;
	readonly #opened = new Map<Language, Promise<ElmoEmbedder>>();

	constructor(models: ModelStore, runtime: NeuralRuntime) {
		this.#models = models;
		this.#runtime = runtime;
	}

	/**
	 * The model of a language.
	 * @throws NlpError that of a missing or malformed model, or as {@link NeuralRuntime.open} does; the next call tries anew.
	 */
	of(language: Language): Promise<ElmoEmbedder> {
		const known = this.#opened.get(language);
		if (known !== undefined) return known;
		const opening = this.#open(language);
		this.#opened.set(language, opening);
		opening.catch(() => this.#opened.delete(language));
		return opening;
	}

	/** Gives the memory of all models back; the next call makes them ready again. */
	async close(): Promise<void> {
		const opened = [...this.#opened.values()];
		this.#opened.clear();
		// One that failed to open holds nothing, and told who asked for it.
		for (const result of await Promise.allSettled(opened)) {
			if (result.status === 'fulfilled') await result.value.close();
		}
	}

	async #open(language: Language): Promise<ElmoEmbedder> {
		const file = await this.#models.load(`${language}-elmo`);
		return ElmoEmbedder.open(readElmoModel(file), this.#runtime);
	}
}
