import { key2, key3 } from '../../linear/featureHash';
import type { EnglishNameWord } from './englishNameWord';
import { LONGEST_PHRASE, PHRASE_BITS, phraseHash } from './englishNameLexicons';
import type { KeySink } from './keySink';
import type { WordTable } from '../../linear/wordTable';

/** Three words in a row; the features are of the middle one. */
export interface WordWindow {
	readonly before: EnglishNameWord;
	readonly word: EnglishNameWord;
	readonly after: EnglishNameWord;
}

/** The places that two neighbours are seen from: the right one, the left one, the word after both, the word before both. */
export const PairRow = { Right: 0, Left: 1, After: 2, Before: 3 } as const;

/** How many such places there are. */
export const PAIR_ROWS = 4;

/** Adds the features that join two neighbours, as seen from a place, one of {@link PairRow}. */
export function addPair(row: number, left: EnglishNameWord, right: EnglishNameWord, sink: KeySink): void {
	switch (row) {
		case PairRow.Right:
			addNear(0, left, right, sink);
			sink.add(key3(29, left.lower, right.shape, 0));
			sink.add(key3(31, left.shape, right.cluster >> 2, 0));
			sink.add(key3(65, right.use, left.lower, 0));
			return;
		case PairRow.Left:
			addNear(1, left, right, sink);
			sink.add(key3(30, left.shape, right.lower, 0));
			sink.add(key3(32, left.cluster >> 2, right.shape, 0));
			sink.add(key3(66, left.use, right.lower, 0));
			return;
		case PairRow.After:
			sink.add(key3(9, left.lower, right.lower, 0));
			return;
		default:
			sink.add(key3(10, left.lower, right.lower, 0));
	}
}

/** Adds the features that join the middle of the window and the words on both sides. */
export function addTriple({ before, word, after }: WordWindow, sink: KeySink): void {
	sink.add(key3(5, before.lower, after.lower, 0));
	sink.add(key3(6, before.cluster >> 2, word.cluster >> 2, after.cluster >> 2));
	sink.add(key3(7, before.shape, word.shape, after.shape));
	sink.add(key3(11, word.lower, before.shape, after.shape));
	sink.add(key3(35, before.capital, word.capital, after.capital));
	sink.add(key3(54, useOf(before), useOf(word), useOf(after)));
}

/** Sentences up to this many words are greetings, signatures and titles: what stands where says much. */
const SHORT_SENTENCE = 5;

/** Adds what the middle of the window is in a short sentence. */
export function addShort({ word, after }: WordWindow, i: number, length: number, sink: KeySink): void {
	if (length <= SHORT_SENTENCE) {
		const place = length * SHORT_SENTENCE + i;
		sink.add(key3(70, place, word.shape, after.shape));
		sink.add(key3(71, place, word.capital, word.isCapital));
		sink.add(key3(72, place, useOf(word), after.shape));
	}
}

function addNear(place: number, left: EnglishNameWord, right: EnglishNameWord, sink: KeySink): void {
	sink.add(key3(21 + place, left.lower, right.lower, 0));
	sink.add(key3(23 + place, left.cluster >> 2, right.cluster >> 2, 0));
	sink.add(key3(25 + place, left.shape, right.shape, 0));
	sink.add(key3(27 + place, left.parts, right.parts, 0));
	sink.add(key3(63 + place, useOf(left), useOf(right), 1));
}

function useOf({ use, isCapital }: EnglishNameWord): number {
	return use * 2 + isCapital;
}

/** Words `[first, last]` of a sentence that are a known name of several words. */
export interface PhraseMark {
	readonly first: number;
	readonly last: number;
	readonly kinds: number;
	/** How many of its first and last word have a capital. */
	readonly capitals: number;
}

/** The known phrases that begin at a word; `at` gives the words. */
export function markPhrases(
	phrases: WordTable,
	at: (i: number) => EnglishNameWord,
	first: number,
	length: number,
	marks: PhraseMark[],
): void {
	const begin = at(first);
	let hash = phraseHash(0, begin.lower);
	const end = Math.min(length, first + LONGEST_PHRASE);
	for (let last = first + 1; last < end; last++) {
		const word = at(last);
		hash = phraseHash(hash, word.lower);
		const kinds = phrases.get(hash);
		if (kinds !== 0) {
			marks.push({ first, last, kinds, capitals: begin.isCapital + word.isCapital });
		}
	}
}

/** Adds what a phrase says of a word in it or beside it. */
export function addPhrase({ first, last, kinds, capitals }: PhraseMark, i: number, sink: KeySink): void {
	const place = i < first ? 3 : i > last ? 4 : i === first ? 0 : i === last ? 2 : 1;
	for (let bit = 0; bit < PHRASE_BITS; bit++) {
		if ((kinds >> bit) & 1) {
			sink.add(key3(20, place, bit, capitals));
		}
	}
	if (place < 3) {
		sink.add(key2(58, (place * 128 + kinds) * 32 + capitals * 8 + Math.min(last - first, 3), 0));
	}
}
