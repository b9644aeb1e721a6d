import type { Language } from '../text/language';
import type { DocumentFrequencies } from './documentFrequencies';
import { NlpError } from '../errors';
import { LANGUAGES } from '../text/language';
import { tokensByLanguage } from './textCounts';
import type { TextCounts, TextTerm } from './textCounts';

/** What is known of words beyond the texts: how common each is in its language. */
export class Background {
	readonly #tables: ReadonlyMap<Language, DocumentFrequencies>;
	readonly #main: Language;

	/**
	 * @param tables one a language, as far as there are any
	 * @param main the language whose words fill a vocabulary
	 */
	constructor(tables: ReadonlyMap<Language, DocumentFrequencies>, main: Language) {
		this.#tables = tables;
		this.#main = main;
	}

	/** Words of the main language that a vocabulary can be filled with. */
	get size(): number {
		return this.#tables.get(this.#main)?.size ?? 0;
	}

	/** ln N / df of a term in its language; undefined where there is no table of it. */
	idf({ lookup, language }: TextTerm): number | undefined {
		return this.#tables.get(language)?.idf(lookup);
	}

	/** The place of a term among those of the main language, the commonest first, from 0; -1 for one that is not there. */
	rank({ lookup, language }: TextTerm): number {
		return language === this.#main ? (this.#tables.get(language)?.rank(lookup) ?? -1) : -1;
	}
}

/**
 * The background of the languages that texts are in; of a language whose file is missing or malformed there is none.
 * @param load gives the document frequencies of a language
 */
export async function backgroundOf(
	counts: TextCounts,
	load: (language: Language) => Promise<DocumentFrequencies>,
): Promise<Background> {
	const tokens = tokensByLanguage(counts);
	const main = tokens[LANGUAGES.indexOf('zh')] > tokens[LANGUAGES.indexOf('en')] ? 'zh' : 'en';
	const tables = new Map<Language, DocumentFrequencies>();
	for (const [index, language] of LANGUAGES.entries()) {
		if (tokens[index] === 0 && language !== main) continue;
		try {
			tables.set(language, await load(language));
		} catch (error) {
			if (!(error instanceof NlpError)) throw error;
		}
	}
	return new Background(tables, main);
}
