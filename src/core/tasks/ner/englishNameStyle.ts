import { nameShare } from './englishNameLexicons';
import { Style } from './englishNameWord';
import type { EnglishNameWord } from './englishNameWord';

/** A word is written in small letters as a rule up to this. */
const MOSTLY_SMALL = 2;
const OFTEN_SMALL = 3;
/** A word has a capital as a rule from this on. */
const MOSTLY_CAPITAL = 4;
/** How sure the uses of a word must be to write it with a capital when nothing else is known. */
const MOSTLY_NAME = 4;

/** What a word, as it is written, says of the style of its sentence, and whether it may be in a name: bits of a number. */
export const WordFlag = {
	Lower: 1,
	/** All in capitals, more than one letter. */
	Upper: 2,
	/** With a capital first and something after it. */
	Capital: 4,
	/** With capitals, although it has none as a rule. */
	Odd: 8,
	Candidate: 16,
	Connector: 32,
	/** A candidate in sentences that are written as usual, too. */
	Likely: 64,
} as const;

/** How many flags there are. */
export const FLAG_BITS = 7;

/** The {@link WordFlag}s of a word. */
export function flagsOf(form: string, word: EnglishNameWord): number {
	const { capital, isCapital, isCandidate } = word;
	let flags = word.isConnector ? WordFlag.Connector : 0;
	flags |= isCandidate ? WordFlag.Candidate | (word.isLikely ? WordFlag.Likely : 0) : 0;
	if (word.hasLetters) {
		const odd = capital > 0 && capital <= MOSTLY_SMALL ? WordFlag.Odd : 0;
		if (isUpper(form)) {
			flags |= WordFlag.Upper | odd;
		} else if (isCapital === 0) {
			flags |= WordFlag.Lower;
		} else if (form.length > 1) {
			flags |= WordFlag.Capital | odd;
		}
	}
	return flags;
}

/**
 * The style of a sentence with so many words of each flag.
 * @param odd without the first word of the sentence, unless that is all in capitals
 */
export function styleOf(lower: number, upper: number, capital: number, odd: number): Style {
	if (upper + capital === 0) {
		return lower >= 2 ? Style.Lower : Style.Usual;
	}
	if (odd === 0) {
		return Style.Usual;
	}
	if (upper >= 2 && upper > lower + capital) {
		return Style.Upper;
	}
	return capital + upper > lower && odd >= 2 && capital >= 3 ? Style.Title : Style.Usual;
}

function isUpper(form: string): boolean {
	return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
}

/**
 * A word as it would stand in a sentence written as usual: in a title, words that have no capital as a rule lose it; without
 * capitals, words that always have one get it. The names of a model that learned from usual text are found there, too.
 */
export function recase(form: string, word: EnglishNameWord, style: Style, isFirst: boolean): string {
	if (!word.hasLetters) {
		return form;
	}
	switch (style) {
		case Style.Lower:
			return isNameInLower(word) ? capitalized(form) : form;
		case Style.Upper:
			return fromUpper(form, word);
		case Style.Title:
			return isUsuallySmall(word, MOSTLY_SMALL) && !isFirst && !isUpper(form) ? form.toLowerCase() : form;
		default:
			return form;
	}
}

function isNameInLower({ capital, use }: EnglishNameWord): boolean {
	return capital >= MOSTLY_CAPITAL || (capital === 0 && nameShare(use) >= MOSTLY_NAME);
}

/** An abbreviation stays as it is. */
function fromUpper(form: string, word: EnglishNameWord): string {
	if (isUsuallySmall(word, OFTEN_SMALL)) {
		return form.length === 1 ? form : form.toLowerCase();
	}
	const isKnown = word.capital > 0 && word.isKnownForm;
	return form.length === 1 || isKnown ? form : capitalized(form.toLowerCase());
}

function isUsuallySmall({ capital }: EnglishNameWord, limit: number): boolean {
	return capital > 0 && capital <= limit;
}

function capitalized(form: string): string {
	const first = String.fromCodePoint(form.codePointAt(0) ?? 0);
	return first.toUpperCase() + form.slice(first.length);
}
