import type { TokenRange } from '../../doc/tokenRange';
import { SpanInterner } from '../../linear/spanInterner';
import { addJoints, addPhrase, addShort, markPhrases } from './englishNameJoints';
import type { PhraseMark, WordWindow } from './englishNameJoints';
import type { EnglishNameLexicons } from './englishNameLexicons';
import { flagsOf, recase, styleOf, WordFlag } from './englishNameStyle';
import { addStyle, OUTSIDE, readNameWord, Style } from './englishNameWord';
import type { EnglishNameWord } from './englishNameWord';
import type { KeySink } from './keySink';

/** How many words are remembered; they are forgotten when there is no more room. */
export const KEPT_WORDS = 16_384;

/** Words looked at on either side. */
const REACH = 2;

/** Makes room for a word's features and says where they are. */
export type PlaceOf = (form: string, word: EnglishNameWord) => number;

/**
 * The words of one sentence as the features of English names see them: looked up once each, and brought to usual casing
 * where a whole sentence is written otherwise.
 */
export class EnglishNameSentence implements WordWindow {
	style: Style = Style.Usual;
	length = 0;
	/** The places of the words' features; that of word i is at i + 2, and what is outside stands before and after. */
	places = new Int32Array(64);
	before2 = OUTSIDE;
	before = OUTSIDE;
	word = OUTSIDE;
	after = OUTSIDE;
	after2 = OUTSIDE;
	readonly #lexicons: EnglishNameLexicons;
	readonly #outside: number;
	readonly #placeOf: PlaceOf;
	readonly #interner = new SpanInterner(KEPT_WORDS);
	/** Of each word, by its number. */
	readonly #known: EnglishNameWord[] = [];
	#knownPlaces = new Int32Array(1024);
	#knownFlags = new Uint8Array(1024);
	/** The number of each word of the sentence. */
	#numbers = new Int32Array(64);
	/** The known names of several words in the sentence. */
	readonly #phrases: PhraseMark[] = [];
	readonly #at = (i: number): EnglishNameWord => this.#known[this.#numbers[i]];

	/** @param outside the place of what is outside of a sentence */
	constructor(lexicons: EnglishNameLexicons, outside: number, placeOf: PlaceOf) {
		this.#lexicons = lexicons;
		this.#outside = outside;
		this.#placeOf = placeOf;
	}

	/** Whether there may be no room for the words of one more sentence, so that all should be forgotten. */
	get isFull(): boolean {
		return this.#interner.isFull;
	}

	/** Forgets all words. */
	clear(): void {
		this.#interner.clear();
		this.#known.length = 0;
	}

	/** Reads a sentence; returns whether any of its words may be part of a name. */
	read(range: TokenRange): boolean {
		this.#reserve(range.length);
		this.length = range.length;
		this.style = this.#readWords(range);
		if (this.style !== Style.Usual) {
			this.#recase(range);
		}
		let all = 0;
		for (let i = 0; i < this.length; i++) {
			const number = this.#numbers[i];
			this.places[i + REACH] = this.#knownPlaces[number];
			all |= this.#knownFlags[number];
		}
		this.places.fill(this.#outside, this.length + REACH, this.length + 2 * REACH);
		this.#phrases.length = 0;
		const hasCandidate = (all & WordFlag.Candidate) !== 0;
		if (hasCandidate) {
			this.#findPhrases();
		}
		return hasCandidate;
	}

	/** Adds the features of word i that join words, of the sentence's style, and of phrases around the word. */
	addJoints(i: number, sink: KeySink): void {
		if (this.style !== Style.Usual) {
			addStyle(this.style, this.#at(i), sink);
		}
		if (this.#hasJoints(i)) {
			this.#moveTo(i);
			addJoints(this, sink);
			addShort(this, i, this.length, sink);
		}
		for (const phrase of this.#phrases) {
			if (i >= phrase.first - 1 && i <= phrase.last + 1) {
				addPhrase(phrase, i, sink);
			}
		}
	}

	/** Whether combinations of words say anything there: around words that may be part of a name. */
	#hasJoints(i: number): boolean {
		const flags = this.#flagsAt(i);
		if ((flags & WordFlag.Candidate) !== 0) {
			return true;
		}
		const isBeside = ((this.#flagsAt(i - 1) | this.#flagsAt(i + 1)) & WordFlag.Candidate) !== 0;
		return (flags & WordFlag.Connector) !== 0 && isBeside;
	}

	#flagsAt(i: number): number {
		return i < 0 || i >= this.length ? 0 : this.#knownFlags[this.#numbers[i]];
	}

	/** Moves the window to a word. */
	#moveTo(i: number): void {
		const { length } = this;
		this.before2 = i > 1 ? this.#at(i - 2) : OUTSIDE;
		this.before = i > 0 ? this.#at(i - 1) : OUTSIDE;
		this.word = this.#at(i);
		this.after = i + 1 < length ? this.#at(i + 1) : OUTSIDE;
		this.after2 = i + 2 < length ? this.#at(i + 2) : OUTSIDE;
	}

	/** Numbers the words; returns the style of the sentence. */
	#readWords({ text, starts, ends, first, length }: TokenRange): Style {
		let lower = 0;
		let upper = 0;
		let capital = 0;
		let odd = 0;
		for (let i = 0; i < length; i++) {
			const number = this.#numberOf(text, starts[first + i], ends[first + i]);
			this.#numbers[i] = number;
			const flags = this.#knownFlags[number];
			lower += flags & 1;
			upper += (flags >> 1) & 1;
			capital += (flags >> 2) & 1;
			odd += i > 0 || (flags & WordFlag.Upper) !== 0 ? (flags >> 3) & 1 : 0;
		}
		return styleOf(lower, upper, capital, odd);
	}

	#recase({ text, starts, ends, first, length }: TokenRange): void {
		for (let i = 0; i < length; i++) {
			const form = text.slice(starts[first + i], ends[first + i]);
			const usual = recase(form, this.#at(i), this.style, i === 0);
			if (usual !== form) {
				this.#numbers[i] = this.#numberOf(usual, 0, usual.length);
			}
		}
	}

	#numberOf(text: string, start: number, end: number): number {
		const number = this.#interner.intern(text, start, end);
		if (number === this.#known.length) {
			this.#add(text.slice(start, end));
		}
		return number;
	}

	#add(form: string): void {
		const number = this.#known.length;
		if (number === this.#knownPlaces.length) {
			this.#knownPlaces = grown(this.#knownPlaces, number * 2);
			const flags = new Uint8Array(number * 2);
			flags.set(this.#knownFlags);
			this.#knownFlags = flags;
		}
		const word = readNameWord(form, this.#lexicons);
		this.#known.push(word);
		this.#knownPlaces[number] = this.#placeOf(form, word);
		this.#knownFlags[number] = flagsOf(form, word);
	}

	#findPhrases(): void {
		for (let i = 0; i + 1 < this.length; i++) {
			if ((this.#flagsAt(i) & WordFlag.Candidate) !== 0) {
				markPhrases(this.#lexicons.phrases, this.#at, i, this.length, this.#phrases);
			}
		}
	}

	#reserve(length: number): void {
		if (this.#numbers.length < length) {
			this.#numbers = new Int32Array(length * 2);
		}
		if (this.places.length < length + 2 * REACH) {
			this.places = new Int32Array(length * 2 + 2 * REACH);
		}
		this.places.fill(this.#outside, 0, REACH);
	}
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(length);
	larger.set(array);
	return larger;
}
