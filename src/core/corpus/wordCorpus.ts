import { LANGUAGES } from '../text/language';
import type { CorpusInfo } from './corpus';
import type { CorpusWord } from './corpusWords';
import { GrowingNumbers } from './growingNumbers';
import { WordTable } from './wordTable';

/** So many words a corpus holds at most, each of ten bytes, */
export const MOST_WORDS = 20_000_000;

/** and so many different ones, each of some 200. */
const MOST_ENTRIES = 1_500_000;

/** Different stretches between words that are kept as they are; others are shown as a space. */
const MOST_GAPS = 5000;

/** What stands between two words is shown up to so many characters. */
const LONGEST_GAP = 12;

/** What the keys of entries are made of: fewer forms, lemmas, and tags in languages than these. */
const LEMMA_PLACE = 64;
const FORM_PLACE = LEMMA_PLACE * 2 ** 22;

/** A word with Chinese characters is Chinese whatever it stands in; of others the sentence decides. */
const HAN = /\p{Script=Han}/u;
const CHINESE = LANGUAGES.indexOf('zh');

/** Where the text was that was read last: what stands between two portions is not known. */
const NO_PLACE = -1;

/**
 * The words of texts as numbers, with where they stand; what frequencies, concordances and collocations are read from. The texts
 * themselves are not kept: what stands between words is, so that lines of a concordance can be written as they stood.
 *
 * A word is one of its corpus' entries: a form with its capitals, a lemma and a part of speech.
 */
export class WordCorpus {
	/** Forms in lower case, and lemmas in lower case: what is counted as one word. */
	readonly forms = new WordTable();
	readonly lemmas = new WordTable();
	/** The parts of speech; the first is none. */
	readonly tags = new WordTable();
	/** Of each entry its form as it is written, form, lemma, part of speech and language. */
	readonly writings: string[] = [];
	readonly entryForms = new GrowingNumbers(Int32Array);
	readonly entryLemmas = new GrowingNumbers(Int32Array);
	readonly entryTags = new GrowingNumbers(Uint8Array);
	readonly entryLanguages = new GrowingNumbers(Uint8Array);
	/** How often each entry stands there. */
	readonly counts = new GrowingNumbers(Int32Array);
	/** The entry of each word. */
	readonly words = new GrowingNumbers(Int32Array);
	/** Where each word begins in its text. */
	readonly starts = new GrowingNumbers(Int32Array);
	/** What stands between each word and the next of its text: numbers of `gaps`. */
	readonly gapsAfter = new GrowingNumbers(Uint16Array);
	readonly gaps = new WordTable();
	/** The first word of each sentence, and of each text. */
	readonly sentences = new GrowingNumbers(Int32Array);
	readonly texts = new GrowingNumbers(Int32Array);
	readonly names: string[] = [];
	readonly isTagged: boolean;
	readonly #limit: number;
	#written = new WordTable();
	readonly #entries = new Map<number, number>();
	readonly #languageWords = LANGUAGES.map(() => 0);
	#isFull = false;
	/** End of the word that was added last, in its text. */
	#lastEnd = NO_PLACE;

	/** @param isTagged whether words will come with lemmas and parts of speech */
	constructor(isTagged = false, limit = MOST_WORDS) {
		this.isTagged = isTagged;
		this.#limit = limit;
		this.tags.add('');
		this.gaps.add(' ');
		this.gaps.add('');
	}

	get info(): CorpusInfo {
		const [zh, en] = (['zh', 'en'] as const).map(language => this.wordsOf(LANGUAGES.indexOf(language)));
		return {
			texts: this.texts.length,
			words: this.words.length,
			languages: { zh, en },
			types: this.forms.size,
			isTagged: this.isTagged,
			isFull: this.#isFull,
		};
	}

	/** Words of a language. @param language an index into `LANGUAGES` */
	wordsOf(language: number): number {
		return this.#languageWords[language];
	}

	/** Begins a text; what is added then is its. */
	beginText(name: string): void {
		this.texts.push(this.words.length);
		this.names.push(name);
		this.#lastEnd = NO_PLACE;
	}

	/**
	 * Adds a portion of the text that was begun last.
	 * @param sentences its words by sentences, in their order
	 * @param offset where the portion begins in its text
	 */
	add(text: string, sentences: Iterable<readonly CorpusWord[]>, offset = 0): void {
		for (const sentence of sentences) {
			const first = this.words.length;
			for (const word of sentence) {
				if (!this.#push(text, word, offset)) break;
			}
			if (this.words.length > first) this.sentences.push(first);
		}
	}

	/** Lets go of what only adding needs; nothing is added after. */
	finish(): void {
		this.#entries.clear();
		this.#written = new WordTable();
		for (const column of [this.words, this.starts, this.gapsAfter, this.sentences]) column.trim();
	}

	/** The word of a sentence or text that comes first, and the end of its words. @param borders of sentences, or of texts */
	stretchAt(borders: GrowingNumbers, index: number): readonly [first: number, end: number] {
		return [borders.at(index), index + 1 < borders.length ? borders.at(index + 1) : this.words.length];
	}

	/** @returns whether there was room for it */
	#push(text: string, word: CorpusWord, offset: number): boolean {
		if (this.words.length >= this.#limit || this.writings.length >= MOST_ENTRIES) {
			this.#isFull = true;
			return false;
		}
		const { start, end } = word;
		if (this.#lastEnd !== NO_PLACE) this.#closeGap(text, this.#lastEnd - offset, start);
		const entry = this.#entryOf(text.slice(start, end), word);
		this.counts.add(entry, 1);
		this.words.push(entry);
		this.starts.push(start + offset);
		this.gapsAfter.push(0);
		this.#languageWords[this.entryLanguages.at(entry)]++;
		this.#lastEnd = end + offset;
		return true;
	}

	/** Notes what stands between the last word and the next; what is longer, or in another portion, is cut or a space. */
	#closeGap(text: string, from: number, to: number): void {
		const gap = from < 0 ? ' ' : text.slice(from, Math.min(to, from + LONGEST_GAP)).replace(/\s+/gu, ' ');
		const known = this.gaps.find(gap);
		const id = known < 0 && this.gaps.size < MOST_GAPS ? this.gaps.add(gap) : Math.max(0, known);
		this.gapsAfter.add(this.gapsAfter.length - 1, id);
	}

	#entryOf(writing: string, { lemma, tag, language: context }: CorpusWord): number {
		const language = HAN.test(writing) ? CHINESE : context;
		const written = this.#written.add(writing);
		const lemmaId = lemma === undefined || lemma === '' ? 0 : this.lemmas.add(lemma.toLowerCase()) + 1;
		const tagId = tag === undefined ? 0 : this.tags.add(tag);
		const key = written * FORM_PLACE + lemmaId * LEMMA_PLACE + tagId * LANGUAGES.length + language;
		let entry = this.#entries.get(key);
		if (entry === undefined) {
			entry = this.writings.length;
			const form = writing.toLowerCase();
			this.#entries.set(key, entry);
			this.writings.push(this.#written.words[written]);
			this.entryForms.push(this.forms.add(form));
			this.entryLemmas.push(lemmaId === 0 ? this.lemmas.add(form) : lemmaId - 1);
			this.entryTags.push(tagId);
			this.entryLanguages.push(language);
			this.counts.push(0);
		}
		return entry;
	}
}

/** The place among increasing borders of the stretch that an item is in. */
export function stretchOf(borders: GrowingNumbers, item: number): number {
	let low = 0;
	let high = borders.length;
	while (high - low > 1) {
		const middle = (low + high) >>> 1;
		if (borders.at(middle) <= item) low = middle;
		else high = middle;
	}
	return low;
}
