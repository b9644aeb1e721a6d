import { NlpError } from '../errors';
import type { ModelStore } from '../model/modelStore';
import { OpenedModels } from '../model/openedModels';
import { LANGUAGES } from '../text/language';
import type { CorpusUnit } from './corpus';
import type { Reference } from './keyWords';
import type { WordCorpus } from './wordCorpus';
import { WordCounts } from './wordCounts';

/** Counts of the words of Chinese and English that ship, read when they are first needed. */
export class LanguageReferences {
	readonly #models: ModelStore;
	readonly #counts = new OpenedModels(file => WordCounts.from(file));

	constructor(models: ModelStore) {
		this.#models = models;
	}

	/**
	 * What the words of a corpus are compared with, by a unit: a language without a model has no words.
	 * @throws NlpError when no model of its languages can be read.
	 */
	async of(corpus: WordCorpus, unit: CorpusUnit): Promise<Reference> {
		const tables: (WordCounts | undefined)[] = LANGUAGES.map(() => undefined);
		let failure: NlpError | undefined;
		for (const [index, language] of LANGUAGES.entries()) {
			if (corpus.wordsOf(index) === 0) continue;
			try {
				tables[index] = this.#counts.of(await this.#models.load(`${language}-word-counts`));
			} catch (error) {
				if (!(error instanceof NlpError)) throw error;
				failure = error;
			}
		}
		if (failure !== undefined && tables.every(table => table === undefined)) throw failure;
		return {
			words: language => tables[language]?.words ?? 0,
			countOf: (word, language) => tables[language]?.countOf(word, unit) ?? 0,
			listed: () => [],
		};
	}
}
