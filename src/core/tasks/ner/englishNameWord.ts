import { hashText, key1, key2, key3 } from '../../linear/featureHash';
import { lowerForm, nameShare, nameUse, phraseHash, WORD_BITS, WordBit } from './englishNameLexicons';
import type { EnglishNameLexicons } from './englishNameLexicons';
import type { KeySink } from './keySink';
import { wordShape } from './wordShape';

/** The cluster of words that have none. */
const NO_CLUSTER = 1024;
/** Stands for the word before the first and after the last of a sentence. */
const PADDING = 7919;
const LONGEST_AFFIX = 4;
/** Longer words are read by this many characters at each end: nobody's word, and a bound on time. */
const LONGEST_WORD = 64;

const STARTS_WITH_LETTER = /^\p{L}/u;
const HAS_LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/** Words that stand within names, or between them. */
const CONNECTORS: ReadonlySet<string> = new Set(
	"of the and de von van al la & for in del der bin ibn 's - . , el di da le du dos y at on /".split(' '),
);

/** Bits of words that can be a name, or begin or end one, without being known to have a capital. */
const NAME_BY_ITSELF =
	WordBit.Person |
	WordBit.Place |
	WordBit.Organization |
	WordBit.FirstName |
	WordBit.LastName |
	WordBit.LastOfOrganization;

/** How a sentence is written: as usual, all in lower case, mostly in capitals, as a title. */
export const Style = { Usual: 0, Lower: 1, Upper: 2, Title: 3 } as const;

/** One of the values of the table of that name. */
export type Style = (typeof Style)[keyof typeof Style];

/** The rows of a word's features, by the place of the word beside the one that is tagged; `First` is the first's own. */
export const Row = { Self: 0, Before: 1, After: 2, Before2: 3, After2: 4, First: 5 } as const;

/** How many rows a word has. */
export const ROWS = 6;

/** What is known of one word wherever it stands. */
export interface EnglishNameWord {
	/** Hash of the word in lower case, digits as 0. */
	readonly lower: number;
	readonly shape: number;
	/** Leaf cluster in [0, 1024); 1,024 for words without one. */
	readonly cluster: number;
	/** How often it is written with a capital: 0 unknown, 1 never to 6 always. */
	readonly capital: number;
	readonly parts: number;
	readonly use: number;
	readonly isCapital: 0 | 1;
	/** Whether the very form is known, not only another way to write it. */
	readonly isKnownForm: boolean;
	/** Whether it begins with a letter. */
	readonly hasLetters: boolean;
	/** Whether it may be part of a name by itself: only around such words are combinations looked at. */
	readonly isCandidate: boolean;
	/** Whether it is also a candidate in a sentence that is written as usual. */
	readonly isLikely: boolean;
	/** Whether it may be part of a name beside a candidate. */
	readonly isConnector: boolean;
}

/** What stands before the first and after the last word of a sentence. */
export const OUTSIDE: EnglishNameWord = {
	lower: PADDING,
	shape: PADDING,
	cluster: NO_CLUSTER + 1,
	capital: 7,
	parts: 0,
	use: 0,
	isCapital: 0,
	isKnownForm: false,
	hasLetters: false,
	isCandidate: false,
	isLikely: false,
	isConnector: false,
};

/** Reads a word, as it is written. */
export function readNameWord(form: string, lexicons: EnglishNameLexicons): EnglishNameWord {
	const lowerText = lowerForm(form);
	const lower = hashText(lowerText);
	const exact = lexicons.words.get(hashText(withoutDigits(form)));
	const known = exact || otherForm(withoutDigits(form), lexicons);
	const capital = known >> 10;
	const parts = lexicons.parts.get(phraseHash(0, lower));
	const use = lexicons.uses.get(lower);
	const isCapital = CAPITAL.test(form) ? 1 : 0;
	return {
		lower,
		shape: hashText(wordShape(shortened(form))),
		cluster: known === 0 ? NO_CLUSTER : known & 1023,
		capital,
		parts,
		use,
		isCapital,
		isKnownForm: exact !== 0,
		hasLetters: STARTS_WITH_LETTER.test(form),
		isCandidate: HAS_LETTER.test(form) && isCandidate(isCapital, capital, parts, nameShare(use)),
		isLikely: isLikely(isCapital, capital, nameShare(use)),
		isConnector: CONNECTORS.has(lowerText) || (form >= '0' && form < ':'),
	};
}

function shortened(form: string): string {
	return form.length <= LONGEST_WORD ? form : form.slice(0, LONGEST_WORD) + form.slice(-LONGEST_WORD);
}

function isCandidate(isCapital: 0 | 1, capital: number, parts: number, share: number): boolean {
	if (capital >= 4 || share >= 3) {
		return true;
	}
	return isCapital === 1 && (capital === 0 || share > 0 || (parts & NAME_BY_ITSELF) !== 0);
}

/** Of candidates, not those in small letters that are often so, nor ordinary words that only lists of names know. */
function isLikely(isCapital: 0 | 1, capital: number, share: number): boolean {
	return isCapital === 0 ? capital >= 5 || share >= 4 : capital === 0 || capital > 2 || share >= 0;
}

/** What the table says of a form that it does not have: of the word as written usually, then in lower case. */
function otherForm(form: string, { words }: EnglishNameLexicons): number {
	const lower = form.toLowerCase();
	return words.get(hashText(form.charAt(0) + lower.slice(1))) || words.get(hashText(lower));
}

function withoutDigits(form: string): string {
	return /[0-9]/.test(form) ? form.replace(/[0-9]/g, '0') : form;
}

/** Adds the features of a word for a place, one of {@link Row}. */
export function addWord(row: number, form: string, word: EnglishNameWord, sink: KeySink): void {
	if (word === OUTSIDE) {
		if (row >= Row.Before && row <= Row.After2) {
			sink.add(key2(12, row, PADDING));
		}
		return;
	}
	switch (row) {
		case Row.Self:
			addOwn(form, word, sink);
			return;
		case Row.Before:
		case Row.After:
			addCommon(row, word, sink);
			return;
		case Row.First:
			addFirst(word, sink);
			return;
		default:
			addFar(row, word, sink);
	}
}

function addOwn(form: string, word: EnglishNameWord, sink: KeySink): void {
	const { shape, cluster, capital, use, isCapital } = word;
	sink.add(key1(13, hashText(form)));
	addCommon(Row.Self, word, sink);
	sink.add(key2(8, shape, cluster >> 4));
	sink.add(key3(51, use, shape, 0));
	sink.add(key3(62, use, capital, isCapital));
	const lower = shortened(form).toLowerCase();
	for (let size = 1; size <= LONGEST_AFFIX && size < lower.length; size++) {
		sink.add(key2(1, size, hashText(lower, 0, size)));
		sink.add(key2(2, size, hashText(lower, lower.length - size)));
	}
	sink.add(key3(44, Math.min(form.length, 8), shape, isCapital));
}

function addFar(place: number, { lower, shape, cluster }: EnglishNameWord, sink: KeySink): void {
	sink.add(key2(12, place, lower));
	sink.add(key2(14, place, shape));
	sink.add(key2(15, place, cluster));
	sink.add(key2(16, place, cluster >> 2));
	sink.add(key2(17, place, cluster >> 4));
}

function addCommon(place: number, word: EnglishNameWord, sink: KeySink): void {
	const { shape, cluster, capital, parts, use, isCapital } = word;
	addFar(place, word, sink);
	sink.add(key3(33, place, capital, shape));
	sink.add(key3(34, place, capital, cluster >> 4));
	sink.add(key3(18, place, parts, isCapital));
	for (let bit = 0; bit < WORD_BITS; bit++) {
		if ((parts >> bit) & 1) {
			sink.add(key2(19, place, bit));
		}
	}
	sink.add(key3(50, place, use, isCapital));
	sink.add(key3(60, place, nameShare(use), isCapital));
	sink.add(key3(61, place, nameUse(use), isCapital));
}

function addFirst({ shape, cluster, capital, parts, isCapital }: EnglishNameWord, sink: KeySink): void {
	sink.add(key1(4, shape));
	sink.add(key2(41, capital, shape));
	sink.add(key2(42, parts, isCapital));
	sink.add(key2(43, cluster >> 4, shape));
}

/** The key of the feature that every word of a sentence of a style has. */
export function styleKey(style: Style): number {
	return key1(3, style);
}

/** Adds what a word says in a sentence of a style; such sentences are rare, so that it is not kept as a row. */
export function addStyle(style: Style, word: EnglishNameWord, sink: KeySink): void {
	const { shape, cluster, capital, parts, isCapital } = word;
	sink.add(styleKey(style));
	sink.add(key2(36, capital, style));
	sink.add(key3(37, shape, style, 0));
	sink.add(key3(38, style, parts, isCapital));
	sink.add(key3(39, style, cluster >> 4, isCapital));
}
