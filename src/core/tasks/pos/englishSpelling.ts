import { hashStep } from '../../linear/featureHash';

/** How a word is written. */
export const Casing = { None: 0, Lower: 1, Capitalized: 2, Upper: 3, Mixed: 4, Boundary: 7 } as const;

/** One of the values of the table of that name. */
export type Casing = (typeof Casing)[keyof typeof Casing];

/** The hash of no shape. */
export const EMPTY_SHAPE = 17;
/** What letters and digits are in shapes; of ASCII other characters are what they are. */
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;
const OTHER_LETTER = 4;

/** Lower case, digits as 0, quotes straight: what a word is looked up by. */
export function normalize(word: string): string {
	const lower = word.toLowerCase();
	return /[0-9\u2018\u2019`]/.test(lower) ? lower.replace(/[0-9]/g, '0').replace(/[\u2018\u2019`]/g, "'") : lower;
}

/**
 * How a word is written, by how many capitals and small letters it has.
 * @param isFirst whether the one capital that there is stands first
 */
export function casingBy(capitals: number, small: number, length: number, isFirst: boolean): Casing {
	if (capitals === 0) {
		return small === 0 ? Casing.None : Casing.Lower;
	}
	if (small === 0) {
		return length > 1 ? Casing.Upper : Casing.Capitalized;
	}
	return isFirst ? Casing.Capitalized : Casing.Mixed;
}

/** How a word is written. */
export function casingOf(word: string): Casing {
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

/** The hash of the shape of a word: runs of capitals, small letters, digits and every other mark. */
export function shapeHash(word: string): number {
	let hash = EMPTY_SHAPE;
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

/** What a code unit is in shapes. */
export function shapeCode(code: number): number {
	if (code >= 0x61 && code <= 0x7a) {
		return SMALL;
	}
	if (code >= 0x41 && code <= 0x5a) {
		return CAPITAL;
	}
	if (code >= 0x30 && code <= 0x39) {
		return DIGIT;
	}
	return code < 0xc0 ? code : OTHER_LETTER;
}
