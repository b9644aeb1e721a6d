import type { TokenRange } from '../../doc/tokenRange';
import { addPhrase, addShort, addTriple, markPhrases } from './englishNameJoints';
import type { PhraseMark, WordWindow } from './englishNameJoints';
import { LONGEST_PHRASE } from './englishNameLexicons';
import type { EnglishNameLexicons } from './englishNameLexicons';
import { FLAG_BITS, flagsOf, recase, styleOf, WordFlag } from './englishNameStyle';
import { addStyle, OUTSIDE, readNameWord, Style } from './englishNameWord';
import type { EnglishNameWord } from './englishNameWord';
import type { KeySink } from './keySink';
import { UnitStretches } from './unitStretches';
import { WordNumbers } from './wordNumbers';

/** How many words are remembered; they are forgotten when there is no more room. */
const KEPT_WORDS = 16_384;

/** Flags of words that known names of several words are made of. */
const IN_PHRASES = WordFlag.Candidate | WordFlag.Connector | WordFlag.Capital | WordFlag.Upper;

/** Words looked at on either side. */
export const REACH = 2;
/** How far from a word that may be part of a name by itself others may be, in a sentence that is written as usual. */
const NAME_REACH = 2;

/**
 * The words of one sentence as the features of English names see them: looked up once each, and brought to usual casing
 * where a whole sentence is written otherwise.
 */
export class EnglishNameSentence implements WordWindow {
	style: Style = Style.Usual;
	length = 0;
	/** The number of each word, that of word i at i + 2; what is outside stands before and after, as number 0. */
	numbers = new Int32Array(64);
	/** The {@link WordFlag}s of each word, at the same places. */
	#flags = new Uint8Array(64);
	/** The parts that may have names in them. */
	readonly parts = new UnitStretches();
	before = OUTSIDE;
	word = OUTSIDE;
	after = OUTSIDE;
	readonly #lexicons: EnglishNameLexicons;
	readonly #isThorough: boolean;
	/** The flag of the words that combinations are looked at around. */
	#candidate: number = WordFlag.Candidate;
	/** Of each word its number and, in the lower bits, its flags. */
	readonly #words = new WordNumbers(KEPT_WORDS);
	/** Of each word, by its number. */
	readonly #known: EnglishNameWord[] = [OUTSIDE];
	/** The known names of several words in the sentence. */
	readonly #phrases: PhraseMark[] = [];
	#range: TokenRange | undefined;
	/** The words as they would usually be written, where they are not. */
	readonly #recased: (string | undefined)[] = [];
	readonly #at = (i: number): EnglishNameWord => this.#known[this.numbers[i + REACH]];

	/**
	 * @param isThorough whether combinations are looked at around all candidates: what is learned from rare ones helps, but
	 * to look them up in usual text does not
	 */
	constructor(lexicons: EnglishNameLexicons, isThorough = false) {
		this.#lexicons = lexicons;
		this.#isThorough = isThorough;
	}

	/** Whether there may be no room for the words of one more sentence, so that all should be forgotten. */
	get isFull(): boolean {
		return this.#words.isFull;
	}

	/** Forgets all words. */
	clear(): void {
		this.#words.clear();
		this.#known.length = 1;
	}

	/** What is known of a word, by its number. */
	known(number: number): EnglishNameWord {
		return this.#known[number];
	}

	/** Word i as its features have it; of what is outside, nothing. */
	formAt(i: number): string {
		return i < 0 || i >= this.length ? '' : (this.#recased[i] ?? this.#range?.word(i) ?? '');
	}

	/** Reads a sentence; returns whether any of its words may be part of a name. */
	read(range: TokenRange): boolean {
		const { length } = range;
		this.#range = range;
		this.length = length;
		this.#recased.length = 0;
		if (this.numbers.length < length + 2 * REACH) {
			this.numbers = new Int32Array(length * 2 + 2 * REACH);
			this.#flags = new Uint8Array(this.numbers.length);
		}
		this.style = this.#readWords(range);
		this.numbers.fill(0, length + REACH, length + 2 * REACH);
		this.#flags.fill(0, length + REACH, length + 2 * REACH);
		if (this.style !== Style.Usual) {
			this.#recase();
		}
		this.#candidate = this.style === Style.Usual && !this.#isThorough ? WordFlag.Likely : WordFlag.Candidate;
		this.#phrases.length = 0;
		this.#findParts();
		return this.parts.count > 0;
	}

	/**
	 * Adds the features of word i that are neither of single words nor of two neighbours: of its window, the sentence's
	 * style, and phrases around the word.
	 */
	addJoints(i: number, sink: KeySink): void {
		if (this.style !== Style.Usual) {
			addStyle(this.style, this.#at(i), sink);
		}
		if (this.hasJoints(i)) {
			this.before = this.#at(i - 1);
			this.word = this.#at(i);
			this.after = this.#at(i + 1);
			addTriple(this, sink);
			addShort(this, i, this.length, sink);
		}
		for (const phrase of this.#phrases) {
			if (i >= phrase.first - 1 && i <= phrase.last + 1) {
				addPhrase(phrase, i, sink);
			}
		}
	}

	/** Whether combinations of words say anything there: around words that may be part of a name. */
	hasJoints(i: number): boolean {
		const flags = this.#flagsAt(i);
		if ((flags & this.#candidate) !== 0) {
			return true;
		}
		const isBeside = ((this.#flagsAt(i - 1) | this.#flagsAt(i + 1)) & this.#candidate) !== 0;
		return (flags & WordFlag.Connector) !== 0 && isBeside;
	}

	#flagsAt(i: number): number {
		return this.#flags[i + REACH];
	}

	/** Numbers the words; returns the style of the sentence. */
	#readWords({ text, starts, ends, first, length }: TokenRange): Style {
		let lower = 0;
		let upper = 0;
		let capital = 0;
		let odd = 0;
		for (let i = 0; i < length; i++) {
			const flags = this.#readWord(i, text, starts[first + i], ends[first + i]);
			lower += flags & 1;
			upper += (flags >> 1) & 1;
			capital += (flags >> 2) & 1;
			odd += i > 0 || (flags & WordFlag.Upper) !== 0 ? (flags >> 3) & 1 : 0;
		}
		return styleOf(lower, upper, capital, odd);
	}

	#recase(): void {
		for (let i = 0; i < this.length; i++) {
			const form = this.formAt(i);
			const usual = recase(form, this.#at(i), this.style, i === 0);
			if (usual !== form) {
				this.#recased[i] = usual;
				this.#readWord(i, usual, 0, usual.length);
			}
		}
	}

	/** Looks a word of a text up, as word i; returns its flags. */
	#readWord(i: number, text: string, start: number, end: number): number {
		const found = this.#words.find(text, start, end) || this.#add(text.slice(start, end));
		const flags = found & ((1 << FLAG_BITS) - 1);
		this.numbers[i + REACH] = found >> FLAG_BITS;
		this.#flags[i + REACH] = flags;
		return flags;
	}

	#add(form: string): number {
		const word = readNameWord(form, this.#lexicons);
		const number = this.#known.push(word) - 1;
		const found = (number << FLAG_BITS) | flagsOf(form, word);
		this.#words.put(found);
		return found;
	}

	/** Finds the words that may be in names, those not far from candidates, and the known phrases that begin there. */
	#findParts(): void {
		const { parts, length } = this;
		const reach = this.style === Style.Usual ? NAME_REACH : length;
		parts.clear();
		for (let i = 0; i < length; i++) {
			if ((this.#flagsAt(i) & this.#candidate) === 0) {
				continue;
			}
			const start = Math.max(0, i - reach);
			const end = Math.min(length, i + reach + 1);
			if (parts.count > 0 && parts.endOf(parts.count - 1) >= start) {
				parts.extendLast(end);
			} else {
				parts.add(start, end);
			}
			markPhrases(this.#lexicons.phrases, this.#at, i, this.#phraseLimit(i), this.#phrases);
		}
	}

	/** Where a phrase that begins at a word must end: in usual text before words in small letters that are in no names. */
	#phraseLimit(first: number): number {
		if (this.style !== Style.Usual || this.#isThorough) {
			return this.length;
		}
		let end = first + 1;
		while (end < this.length && end < first + LONGEST_PHRASE && (this.#flagsAt(end) & IN_PHRASES) !== 0) {
			end++;
		}
		return end;
	}
}
