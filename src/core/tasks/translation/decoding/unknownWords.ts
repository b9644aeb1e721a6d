import type { Language } from '../../../text/language';
import type { WordTranslations } from '../phraseDecoding';
import type { PhraseTable } from '../phrases/phraseTable';
import type { PhraseOrigin, TranslationDirection } from '../translation';

/** Longer words are copied: they are no words of a dictionary. */
const LONGEST_SPLIT = 40;

/** The longest word that parts are looked for, in characters. */
const LONGEST_PART = 6;

/** Candidates of a dictionary that are tried. */
const MOST_CANDIDATES = 8;

/** What a word that the table does not have may become. */
export interface GuessedWord {
	readonly target: readonly string[];
	readonly origin: PhraseOrigin;
}

/** What options are made from, as far as it matters here. */
interface WordSources {
	readonly table: PhraseTable;
	readonly direction: TranslationDirection;
	readonly wordTranslations: WordTranslations | undefined;
	readonly wordSounds?: ((word: string) => readonly string[] | undefined) | undefined;
}

/** Says what words may become that the table does not have. */
export class UnknownWords {
	readonly #table: PhraseTable;
	readonly #direction: TranslationDirection;
	readonly #source: Language;
	readonly #target: Language;
	readonly #wordTranslations: WordTranslations | undefined;
	readonly #wordSounds: WordSources['wordSounds'];

	constructor({ table, direction, wordTranslations, wordSounds }: WordSources) {
		this.#table = table;
		this.#direction = direction;
		[this.#source, this.#target] = direction === 'zh-en' ? ['zh', 'en'] : ['en', 'zh'];
		this.#wordTranslations = wordTranslations;
		this.#wordSounds = wordSounds;
	}

	/** A dictionary's translations; without any the parts of a Chinese word, or its sounds; else the word as it is. */
	guess(word: string): readonly GuessedWord[] {
		const candidates = this.#wordTranslations?.(word, this.#direction) ?? [];
		if (candidates.length > 0) {
			return candidates.slice(0, MOST_CANDIDATES).map(target => ({ target, origin: 'dictionary' }));
		}
		const parts = this.#source === 'zh' ? this.#splitTranslation(word) : undefined;
		if (parts !== undefined) return [parts];
		const sounds = this.#wordSounds?.(word);
		return [sounds === undefined ? { target: [word], origin: 'copied' } : { target: sounds, origin: 'dictionary' }];
	}

	/** The best translations of the fewest known parts of a word; undefined where a character is not known. */
	#splitTranslation(word: string): GuessedWord | undefined {
		if (word.length > 2 * LONGEST_SPLIT) return undefined;
		const characters = Array.from(word);
		if (characters.length < 2 || characters.length > LONGEST_SPLIT) return undefined;
		// For each end of a part the fewest parts up to there, where the last begins, and its phrase.
		const best = [{ parts: 0, start: 0, phrase: -1 }];
		for (let end = 1; end <= characters.length; end++) {
			best.push({ parts: Infinity, start: 0, phrase: -1 });
			for (let start = Math.max(0, end - LONGEST_PART); start < end; start++) {
				const phrase = this.#phraseOf(characters.slice(start, end).join(''));
				const parts = best[start].parts + 1;
				if (phrase >= 0 && parts < best[end].parts) best[end] = { parts, start, phrase };
			}
		}
		if (best[characters.length].parts === Infinity) return undefined;
		const target: string[] = [];
		for (let end = characters.length; end > 0; end = best[end].start) {
			target.unshift(...this.#commonest(best[end].phrase));
		}
		return { target, origin: 'phraseTable' };
	}

	#phraseOf(word: string): number {
		const id = this.#table.vocabularies[this.#source].ids.get(word);
		return id === undefined ? -1 : this.#table.phrases[this.#source].find(Int32Array.of(id), 0, 1);
	}

	/** The most probable translation of a phrase. */
	#commonest(phrase: number): readonly string[] {
		const score = this.#source === 'zh' ? 'enGivenZh' : 'zhGivenEn';
		let best = -1;
		for (const pair of this.#table.pairsOf(this.#source, phrase)) {
			if (best < 0 || this.#table.score(score, pair) > this.#table.score(score, best)) best = pair;
		}
		const words = this.#table.phrases[this.#target].wordsOf(this.#table.phraseOf(this.#target, best));
		return Array.from(words, word => this.#table.vocabularies[this.#target].words[word]);
	}
}
