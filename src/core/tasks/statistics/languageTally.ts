import { syllable as countSyllables } from 'syllable';
import type { Language } from '../../text/language';
import { ClauseTally } from './clauseTally';
import { movingTypeTokenRatio } from './movingTypeTokenRatio';
import { readabilityOf } from './readability';
import type { CountedWord } from './sentenceReading';
import type { LanguageStatistics } from './statistics';
import { DIVERSITY_WINDOW } from './statistics';

/** What is known of a type of word. */
interface WordType {
	readonly id: number;
	readonly characters: number;
	readonly syllables: number;
}

/** Counts the words and sentences of one language. */
export class LanguageTally {
	readonly #language: Language;
	readonly #types = new Map<string, WordType>();
	/** The type of each word, in order. */
	readonly #words: number[] = [];
	readonly #tags = new Map<string, number>();
	readonly #clauses = new ClauseTally();
	#characters = 0;
	#syllables = 0;
	#sentences = 0;
	#longest = 0;

	constructor(language: Language) {
		this.#language = language;
	}

	get words(): number {
		return this.#words.length;
	}

	get characters(): number {
		return this.#characters;
	}

	/** @param tag its universal part of speech, if it has one */
	addWord(word: string, tag: string | undefined): void {
		const type = this.#type(word);
		this.#words.push(type.id);
		this.#characters += type.characters;
		this.#syllables += type.syllables;
		if (tag !== undefined) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
	}

	/** @param words those of the sentence that were added, of whichever language */
	addSentence(words: readonly CountedWord[]): void {
		this.#sentences++;
		this.#longest = Math.max(this.#longest, words.length);
		if (this.#language === 'zh') this.#clauses.add(words);
	}

	get statistics(): LanguageStatistics {
		const [words, characters, sentences] = [this.words, this.#characters, this.#sentences];
		const lengths = { sentences, words, letters: characters, syllables: this.#syllables };
		return {
			language: this.#language,
			words,
			characters,
			sentences,
			types: this.#types.size,
			typeTokenRatio: words === 0 ? 0 : this.#types.size / words,
			movingTypeTokenRatio: movingTypeTokenRatio(this.#words, DIVERSITY_WINDOW),
			meanSentence: sentences === 0 ? 0 : words / sentences,
			longestSentence: this.#longest,
			meanWord: words === 0 ? 0 : characters / words,
			partsOfSpeech: Object.fromEntries([...this.#tags].sort(([, a], [, b]) => b - a)),
			readability: this.#language === 'en' ? readabilityOf(lengths) : undefined,
			clauses: this.#clauses.figures,
		};
	}

	#type(word: string): WordType {
		const form = word.toLowerCase();
		let type = this.#types.get(form);
		if (type === undefined) {
			const syllables = this.#language === 'en' ? Math.max(1, countSyllables(form)) : 0;
			type = { id: this.#types.size, characters: charactersOf(form, this.#language), syllables };
			this.#types.set(form, type);
		}
		return type;
	}
}

/** Chinese characters of a Chinese word, letters of an English one. */
function charactersOf(word: string, language: Language): number {
	const counted = language === 'zh' ? /\p{Script=Han}/gu : /\p{L}/gu;
	return word.match(counted)?.length ?? 0;
}
