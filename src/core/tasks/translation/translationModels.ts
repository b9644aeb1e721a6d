import { NlpError } from '../../errors';
import type { ModelFile } from '../../model/modelFile';
import type { ModelStore } from '../../model/modelStore';
import { unpackNgramModel } from '../../ngram/ngramFile';
import { DomainDecoder } from './decoding/domainDecoder';
import type { ChineseCutter } from './tokens/mtToken';
import { engineName, PhraseEngine } from './phraseEngine';
import { PhraseTable } from './phrases/phraseTable';
import { TokenStreams } from './tokens/tokenStreams';
import type { ReadyEngine, TranslationEngines } from './readyEngine';
import type { TranslationDirection } from './translation';
import { Truecaser } from './tokens/truecaser';

/** The directions that there are engines for. */
export const TRANSLATION_DIRECTIONS: readonly TranslationDirection[] = ['zh-en', 'en-zh'];

/** The model of phrases, weights and words that have a capital; one for both directions. */
export const PHRASES_MODEL = 'mt-phrases';

/** The language models of the languages that are translated into. */
export const LANGUAGE_MODELS: Readonly<Record<TranslationDirection, string>> = {
	'zh-en': 'en-mt-lm',
	'en-zh': 'zh-mt-lm',
};

/** The tensor of the words that have a capital within sentences, too. */
export const TRUECASE_TENSOR = 'truecase';

/** What the engines need of the rest of the core. */
export interface TranslationResources {
	readonly models: ModelStore;
	/** What cuts runs of Chinese characters into words. @throws NlpError when its model is missing or malformed. */
	readonly chineseCutter: () => Promise<ChineseCutter>;
	/** The dictionary of the language that is translated from. @throws NlpError when its model is missing or malformed. */
	readonly dictionary: (direction: TranslationDirection) => Promise<WordDictionary>;
	/** A Chinese person's name in Latin letters; empty where it cannot be read. @throws NlpError as above. */
	readonly namePinyin: (name: string) => Promise<string>;
}

/** What a dictionary has for words, as texts. */
export interface WordDictionary {
	/** The commonest first; empty for a word that it has not. */
	readonly translations: (word: string) => readonly string[];
	/** The word in the letters of the other language; undefined where it has none. */
	readonly sounds: (word: string) => string | undefined;
}

/** What is told of an engine. */
export interface EngineInfo {
	readonly direction: TranslationDirection;
	readonly engine: string;
	readonly isLoaded: boolean;
	/** Of its files; undefined where they are missing. */
	readonly bytes: number | undefined;
}

/** The engines that ship, each made ready when it is first asked for. */
export class TranslationModels implements TranslationEngines {
	readonly #resources: TranslationResources;
	readonly #ready = new Map<TranslationDirection, Promise<ReadyEngine>>();
	#table: Promise<OpenedTable> | undefined;

	constructor(resources: TranslationResources) {
		this.#resources = resources;
	}

	ready(direction: TranslationDirection): Promise<ReadyEngine> {
		const known = this.#ready.get(direction);
		if (known !== undefined) return known;
		const opening = this.#open(direction);
		this.#ready.set(direction, opening);
		opening.catch(() => this.#ready.delete(direction));
		return opening;
	}

	/** What there is, without reading it. */
	engines(): Promise<EngineInfo[]> {
		return Promise.all(
			TRANSLATION_DIRECTIONS.map(async direction => ({
				direction,
				engine: engineName(direction),
				isLoaded: this.#ready.has(direction),
				bytes: await this.#resources.models.sizeOf([PHRASES_MODEL, LANGUAGE_MODELS[direction]]),
			})),
		);
	}

	/** Gives the memory of the models back once nobody uses them any more; the next call makes them ready again. */
	release(): void {
		this.#ready.clear();
		this.#table = undefined;
		for (const name of [PHRASES_MODEL, ...Object.values(LANGUAGE_MODELS)]) this.#resources.models.release(name);
	}

	async #open(direction: TranslationDirection): Promise<ReadyEngine> {
		const { models, chineseCutter } = this.#resources;
		this.#table ??= this.#openTable();
		this.#table.catch(() => (this.#table = undefined));
		const { file, table, truecaser } = await this.#table;
		const languageModel = unpackNgramModel(await models.load(LANGUAGE_MODELS[direction]));
		const streams = new TokenStreams(direction, await chineseCutter(), truecaser);
		const { dictionary, failures } = await this.#dictionary(direction);
		const decoder = new DomainDecoder(file, {
			table,
			direction,
			languageModel,
			wordTranslations: word => dictionary.translations(word).map(text => streams.dictionaryWords(text)),
			wordSounds: word => {
				const sounds = dictionary.sounds(word);
				return sounds === undefined ? undefined : streams.dictionaryWords(sounds);
			},
		});
		const engine = new PhraseEngine(decoder, streams, table);
		const { namePinyin } = this.#resources;
		return { engine, failures, ...(direction === 'zh-en' && { namePinyin }) };
	}

	async #openTable(): Promise<OpenedTable> {
		const file = await this.#resources.models.load(PHRASES_MODEL);
		const truecaser = new Truecaser(file.has(TRUECASE_TENSOR) ? file.strings(TRUECASE_TENSOR) : []);
		return { file, table: new PhraseTable(file), truecaser };
	}

	/** The dictionary; without one no word, and why. */
	async #dictionary(direction: TranslationDirection): Promise<{
		readonly dictionary: WordDictionary;
		readonly failures: readonly string[];
	}> {
		try {
			return { dictionary: await this.#resources.dictionary(direction), failures: [] };
		} catch (error) {
			if (!(error instanceof NlpError)) throw error;
			return { dictionary: { translations: () => [], sounds: () => undefined }, failures: [error.message] };
		}
	}
}

/** A table with the file that it is from. */
interface OpenedTable {
	readonly file: ModelFile;
	readonly table: PhraseTable;
	readonly truecaser: Truecaser;
}
