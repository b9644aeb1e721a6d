import { NlpError } from '../../errors';
import type { ModelStore } from '../../model/modelStore';
import { OpenedModels } from '../../model/openedModels';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { ChineseDictionary } from './chinese/chineseDictionary';
import { namePinyin, wordPinyin } from './chinese/namePinyin';
import { WordReadings } from './chinese/wordReadings';
import type { DictionaryAnswer } from './dictionary';
import { EnglishDictionary } from './english/englishDictionary';
import { lookUpPlace } from './lookUpPlace';
import type { CutWords } from './lookUpText';
import { lookUpText } from './lookUpText';
import type { OpenedDictionaries } from './openedDictionaries';
import { chineseCandidates, englishCandidates } from './translationCandidates';

/** What the dictionaries need of the rest of the core. */
export interface DictionaryResources {
	readonly models: ModelStore;
	/** Cuts Chinese into words. @throws NlpError when its model is missing or malformed. */
	readonly chineseWords: () => Promise<CutWords>;
	/** The base forms that an English word may have. @throws NlpError as above. */
	readonly englishLemmas: () => Promise<(form: string) => readonly string[]>;
}

/** Gives short translations of words that stand for them in a text. */
export interface WordTranslator {
	/** The likeliest first; none of a word that the dictionary has not. */
	readonly translations: (word: string) => readonly string[];
	/** A Chinese word in pinyin without tones, as a name; undefined for what is not all Chinese characters. */
	readonly sounds: (word: string) => string | undefined;
}

/** The dictionaries that ship, loaded when they are first asked. */
export class Dictionaries {
	readonly #resources: DictionaryResources;
	readonly #chinese = new OpenedModels(file => ChineseDictionary.from(file));
	readonly #english = new OpenedModels(file => EnglishDictionary.from(file));
	#readings: WordReadings | undefined;

	constructor(resources: DictionaryResources) {
		this.#resources = resources;
	}

	/** The dictionary from Chinese. @throws NlpError when its model is missing or malformed. */
	async chinese(): Promise<ChineseDictionary> {
		return this.#chinese.of(await this.#resources.models.load('zh-dictionary'));
	}

	/** The dictionary from English. @throws NlpError when its model is missing or malformed. */
	async english(): Promise<EnglishDictionary> {
		return this.#english.of(await this.#resources.models.load('en-dictionary'));
	}

	/** A word or phrase by itself; one that no dictionary has is cut into parts that one has. Spans are places in the text. */
	async lookUp(text: string): Promise<DictionaryAnswer> {
		const { opened, failures } = await this.#open();
		const matches = lookUpText(text, opened);
		if (matches.every(({ kind }) => kind === 'word')) return { matches, failures };
		const cut = await attempt(this.#resources.chineseWords);
		return {
			matches: lookUpText(text, opened, cut.value),
			failures: cut.failure === undefined ? failures : [...failures, cut.failure],
		};
	}

	/**
	 * What stands at a place of a text; spans are places in the text.
	 * @param token the word that is there
	 */
	async lookUpAt(text: string, offset: number, token?: Span): Promise<DictionaryAnswer> {
		const { opened, failures } = await this.#open();
		return { matches: lookUpPlace(text, offset, opened, token), failures };
	}

	/**
	 * What translates single words of a language.
	 * @throws NlpError when the dictionary's model is missing or malformed.
	 */
	async translator(from: Language): Promise<WordTranslator> {
		if (from === 'zh') {
			const chinese = await this.chinese();
			return {
				translations: word => englishCandidates(chinese.lines(word), other => chinese.lines(other)),
				sounds: word => (/^\p{Script=Han}+$/u.test(word) ? wordPinyin(chinese, word) : undefined),
			};
		}
		const english = await this.english();
		return {
			translations: word => {
				const lines = [english.line(word) ?? [], english.wordsOfForm(word)].flat();
				return [...new Set(lines.flatMap(chineseCandidates))];
			},
			sounds: () => undefined,
		};
	}

	/**
	 * A Chinese person's name in pinyin without tones, as English texts write it; see `namePinyin`.
	 * @throws NlpError when the dictionary's model is missing or malformed.
	 */
	async namePinyin(name: string): Promise<string> {
		return namePinyin(await this.chinese(), name);
	}

	/**
	 * What reads Chinese words as they stand in a text.
	 * @throws NlpError when the dictionary's model is missing or malformed.
	 */
	async wordReadings(): Promise<WordReadings> {
		const dictionary = await this.chinese();
		if (this.#readings?.dictionary !== dictionary) this.#readings = new WordReadings(dictionary);
		return this.#readings;
	}

	async #open(): Promise<{ readonly opened: OpenedDictionaries; readonly failures: readonly string[] }> {
		const [zh, en, lemmas] = await Promise.all([
			attempt(() => this.chinese()),
			attempt(() => this.english()),
			attempt(this.#resources.englishLemmas),
		]);
		return {
			opened: { zh: zh.value, en: en.value, lemmas: lemmas.value ?? (() => []) },
			failures: [zh, en, lemmas].flatMap(({ failure }) => failure ?? []),
		};
	}
}

/** What could be loaded, or why it could not. */
interface Attempt<T> {
	readonly value?: T;
	readonly failure?: string;
}

async function attempt<T>(load: () => Promise<T>): Promise<Attempt<T>> {
	try {
		return { value: await load() };
	} catch (error) {
		if (error instanceof NlpError) return { failure: error.message };
		throw error;
	}
}
