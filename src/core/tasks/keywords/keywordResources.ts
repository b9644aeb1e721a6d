import { mainLanguage } from '../../doc/sentenceTokens';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { ModelStore } from '../../model/modelStore';
import { OpenedModels } from '../../model/openedModels';
import type { Language } from '../../text/language';
import { DocumentFrequencies } from '../../vectors/documentFrequencies';
import { KeywordRanker } from './keywordRanker';

/** What keywords of a language are found with. */
export interface KeywordResources {
	readonly frequencies: DocumentFrequencies;
	readonly ranker: KeywordRanker;
}

/** Loads the models of keywords when they are first needed, one set a language. */
export class KeywordModels {
	readonly #models: ModelStore;
	readonly #frequencies = new OpenedModels(file => DocumentFrequencies.from(file));
	readonly #rankers = new OpenedModels(file => KeywordRanker.from(file));

	constructor(models: ModelStore) {
		this.#models = models;
	}

	/** @throws NlpError when a model is missing or malformed. */
	async load(language: Language): Promise<KeywordResources> {
		const [frequencies, ranker] = await Promise.all([
			this.frequencies(language),
			this.#models.load(`${language}-keywords`).then(file => this.#rankers.of(file)),
		]);
		return { frequencies, ranker };
	}

	/** In how many documents words are. @throws NlpError when the model is missing or malformed. */
	async frequencies(language: Language): Promise<DocumentFrequencies> {
		return this.#frequencies.of(await this.#models.load(`${language}-frequencies`));
	}
}

/** The language of most of the words of a text. */
export function languageOf({ tokenLanguages }: RangeAnnotation): Language {
	return tokenLanguages === undefined ? 'en' : mainLanguage(tokenLanguages.ids, 0, tokenLanguages.ids.length);
}
