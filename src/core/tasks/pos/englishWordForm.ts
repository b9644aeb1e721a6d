import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import { CharacterKind, codePointKind, codePointLength, isAsciiLetter } from '../../text/characterKind';
import type { EnglishLexicon, LexicalClass } from './englishLexicon';
import { UNKNOWN_CLASS } from './englishLexicon';

/** How a word is written. */
export const Casing = { None: 0, Lower: 1, Capitalized: 2, Upper: 3, Mixed: 4, Boundary: 7 } as const;

/** One of the values of the table of that name. */
export type Casing = (typeof Casing)[keyof typeof Casing];

/** What the templates that join several words know of one. */
export interface JointForm {
	/** Hash of the word in lower case, digits as 0, quotes straight. */
	readonly word: number;
	/** Hash of the last two letters of that. */
	readonly ending: number;
	/** Hash of its shape: `Aa`, `a-a`, `0.0`. */
	readonly shape: number;
	/** The tags that the lexicon gives the form as it is written, as one number. */
	readonly tags: number;
	readonly casing: Casing;
	/** Whether it mostly is a verb, a modal or `to`. */
	readonly isVerb: boolean;
	/** Whether clauses end with it. */
	readonly isStop: boolean;
	/** Which list of the lexicon has the labels that it can have. */
	readonly list: number;
}

/** What the feature templates of English tagging know of one word: computed once, kept for all its occurrences. */
export interface EnglishWordForm extends JointForm {
	/** The features it gives to itself and to its neighbours, by the slots of {@link OFFSETS}. */
	readonly keys: readonly (readonly number[])[];
}

/** Templates of a word for itself, the last ones for its form as it is written; the neighbours' follow. */
const OWN_TEMPLATES = 40;
const WRITTEN_TEMPLATES = 36;
const NEIGHBOR_TEMPLATES = 8;

/** The places of a word beside the word that is tagged, in the order of {@link EnglishWordForm.keys}. */
export const OFFSETS = [0, -1, -2, 1, 2] as const;

/** What stands before the first and after the last word of a sentence. */
const BOUNDARY = '\u0002';

/** Marks that end clauses. */
const STOPS = new Set(['.', ';', '?', '!', ':']);

/** What handles and hashtags are read as: a name that every corpus knows. */
const NAME_STAND_IN = 'John';

/** What emoji are read as; older corpora write their emoticons with marks. */
const EMOJI_STAND_IN = ':)';

/** Reads a word. */
export function readWordForm(word: string, lexicon: EnglishLexicon): EnglishWordForm {
	const seen = standIn(word);
	return makeForm(seen, casingOf(seen), lexicon);
}

/** The form of what stands before the first and after the last word of a sentence. */
export function boundaryForm(lexicon: EnglishLexicon): EnglishWordForm {
	return makeForm(BOUNDARY, Casing.Boundary, lexicon);
}

/** The word itself, or what stands in for a kind of word that the training corpora hardly have. */
function standIn(word: string): string {
	const first = word.charCodeAt(0);
	if ((first === 0x40 || first === 0x23) && word.length > 1) {
		return isAsciiLetter(word.charCodeAt(1)) ? NAME_STAND_IN : word;
	}
	const isSymbol = first >= 0x2190 && codePointKind(word, 0) === CharacterKind.Symbol;
	return isSymbol && (codePointLength(word, 0) === 2 || first < 0x2c00) ? EMOJI_STAND_IN : word;
}

/** Lower case, digits as 0, quotes straight: what a word is looked up by. */
export function normalize(word: string): string {
	const lower = word.toLowerCase();
	return /[0-9\u2018\u2019`]/.test(lower) ? lower.replace(/[0-9]/g, '0').replace(/[\u2018\u2019`]/g, "'") : lower;
}

/** A word with what is computed of it once, for its own features and for those it gives to others. */
interface Reading {
	readonly written: string;
	readonly normal: string;
	readonly casing: Casing;
	readonly shape: number;
	readonly cluster: number;
	/** The class of the form as it is written, or else that of the one in small letters; and that one's. */
	readonly asWritten: LexicalClass;
	readonly lowered: LexicalClass;
}

function makeForm(word: string, casing: Casing, lexicon: EnglishLexicon): EnglishWordForm {
	const normal = normalize(word);
	const number = lexicon.find(word.replace(/[0-9]/g, '0'));
	const normalNumber = lexicon.find(normal);
	const reading: Reading = {
		written: word,
		normal,
		casing,
		shape: shapeHash(word),
		cluster: lexicon.pathOf(number) || lexicon.pathOf(normalNumber),
		asWritten: lexicon.classOf(number) ?? lexicon.classOf(normalNumber) ?? UNKNOWN_CLASS,
		lowered: lexicon.classOf(normalNumber) ?? UNKNOWN_CLASS,
	};
	const hash = hashText(normal);
	return {
		word: hash,
		ending: suffix(normal, 2),
		shape: reading.shape,
		tags: reading.asWritten.tags,
		casing,
		isVerb: reading.asWritten.isVerb,
		isStop: STOPS.has(normal),
		list: lexicon.listOf(hash),
		keys: OFFSETS.map((_, slot) => (slot === 0 ? ownKeys(reading) : neighborKeys(reading, slot))),
	};
}

/** The hash of the last letters of a word; 1 when it is shorter. */
function suffix(normal: string, length: number): number {
	return normal.length >= length ? hashText(normal, normal.length - length) : 1;
}

/** What a word tells of its own tag. A part of 0 is left out. */
function ownKeys({ written, normal, casing, shape, cluster, asWritten, lowered }: Reading): number[] {
	const length = normal.length;
	const parts = [1, hashText(normal), written === normal ? 0 : hashText(written), shape];
	for (let size = 1; size <= 5; size++) {
		parts.push(length > size ? suffix(normal, size) : 0);
	}
	for (let size = 1; size <= 4; size++) {
		parts.push(length > size ? hashText(normal, 0, size) : 0);
	}
	const wide = clusterPrefix(cluster, 8);
	const ending = length > 2 ? suffix(normal, 2) : 1;
	parts.push(
		casing * 8 + Math.min(length, 7),
		length > 3 ? hashStep(suffix(normal, 3), casing) : 0,
		clusterPrefix(cluster, 6),
		wide,
		clusterPrefix(cluster, 10),
		afterHyphen(normal),
		hashStep(ending, casing),
		drawnOut(normal),
	);
	if (wide !== 0) {
		parts.push(hashStep(wide, casing), hashStep(wide, ending));
	} else {
		parts.push(0, 0);
	}
	if (lowered !== UNKNOWN_CLASS) {
		parts.push(lowered.tags, lowered.lead, lowered.ranks, lowered.capitals);
		parts.push(hashStep(lowered.tags, casing), hashStep(lowered.tags, ending));
	}
	const keys = keysOf(parts, 0);
	if (asWritten !== lowered) {
		const special = [asWritten.tags, asWritten.lead, asWritten.ranks, hashStep(asWritten.tags, casing)];
		keys.push(...keysOf(special, WRITTEN_TEMPLATES));
	}
	return keys;
}

/** The hash of the last part of a word like `well-known`; 0 for other words. */
function afterHyphen(normal: string): number {
	const hyphen = normal.lastIndexOf('-');
	return hyphen > 0 && hyphen + 1 < normal.length ? hashText(normal, hyphen + 1) : 0;
}

/** What a word tells of the tag of the word at the distance of a slot. */
function neighborKeys({ normal, casing, shape, cluster, asWritten }: Reading, slot: number): number[] {
	const parts = [hashText(normal), clusterPrefix(cluster, 10), clusterPrefix(cluster, 8), asWritten.tags];
	if (Math.abs(OFFSETS[slot]) === 1) {
		parts.push(suffix(normal, 3), shape, casing + 1);
	}
	return keysOf(parts, OWN_TEMPLATES + (slot - 1) * NEIGHBOR_TEMPLATES);
}

/** The keys of templates from the number `first` on. */
function keysOf(parts: readonly number[], first: number): number[] {
	const keys: number[] = [];
	for (let template = 0; template < parts.length; template++) {
		const part = parts[template];
		if (part !== 0) {
			keys.push(featureKey(hashStep(hashTemplate(first + template), part)));
		}
	}
	return keys;
}

/** The hash of a word like `soooo` without the letters that are drawn out; 0 for other words. */
function drawnOut(normal: string): number {
	return /(.)\1\1/u.test(normal) ? hashText(normal.replace(/(.)\1{2,}/gu, '$1$1')) : 0;
}

/** The first bits of a cluster's path with the leading 1; the whole path where it is shorter. */
function clusterPrefix(cluster: number, bits: number): number {
	const length = 31 - Math.clz32(cluster);
	return length <= bits ? cluster : cluster >>> (length - bits);
}

/** The hash of a shape: runs of capitals, small letters, digits and every other mark. */
function shapeHash(word: string): number {
	let hash = 17;
	let last = 0;
	for (let i = 0; i < word.length; i++) {
		const code = shapeCode(word.charCodeAt(i));
		if (code !== last) {
			hash = hashStep(hash, code);
		}
		last = code;
	}
	return hash;
}

function shapeCode(code: number): number {
	if (code >= 0x61 && code <= 0x7a) {
		return 1;
	}
	if (code >= 0x41 && code <= 0x5a) {
		return 2;
	}
	if (code >= 0x30 && code <= 0x39) {
		return 3;
	}
	return code < 0xc0 ? code : 4;
}

function casingOf(word: string): Casing {
	const lower = word.toLowerCase();
	const upper = word.toUpperCase();
	if (lower === upper) {
		return Casing.None;
	}
	if (word === lower) {
		return Casing.Lower;
	}
	if (word === upper) {
		return word.length > 1 ? Casing.Upper : Casing.Capitalized;
	}
	return word.slice(1) === lower.slice(1) ? Casing.Capitalized : Casing.Mixed;
}
