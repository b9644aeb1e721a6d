/** What kind of character a code unit, or an atom, is. The numbers are part of trained models: do not renumber. */
export const UnitType = {
	/** Outside the text. */
	None: 0,
	Han: 1,
	/** 一 二 … 亿 〇. */
	HanNumeral: 2,
	/** 年 月 日 时 分 秒 号. */
	DateUnit: 3,
	Digit: 4,
	Latin: 5,
	Punctuation: 6,
	Other: 7,
	/** Kana, Hangul and other letters. */
	Letter: 8,
	/** Not in models. */
	Space: 9,
	Surrogate: 10,
	/** Punctuation that is one word when repeated: —— …… ~~~. */
	Repeated: 11,
} as const;

/** One of the values of `UnitType`. */
export type UnitType = (typeof UnitType)[keyof typeof UnitType];

/** The codes of atoms that are not single characters, in Unicode's private area. They are part of trained models. */
export const AtomCode = {
	Unpaired: 0xe000,
	RareHan: 0xe001,
	Supplementary: 0xe002,
	Emoji: 0xe003,
	Address: 0xe004,
	/** A Latin word of one letter, two, three or four, more. */
	Latin1: 0xe010,
	Latin2: 0xe011,
	Latin3: 0xe012,
	LatinLong: 0xe013,
	/** A Latin word with digits in it. */
	LatinMixed: 0xe014,
	/** A number of one digit, two, three, four that may be a year, four, more. */
	Digits1: 0xe020,
	Digits2: 0xe021,
	Digits3: 0xe022,
	Year: 0xe023,
	Digits4: 0xe024,
	DigitsLong: 0xe025,
	/** 3.14 1,000 */
	Decimal: 0xe026,
	/** 80% */
	Percent: 0xe027,
	/** 12:30 1/3 */
	Ratio: 0xe028,
} as const;

/** The mark of atoms that are always words by themselves. */
export const SINGLE = 1;

/** Ranges of code units, each `[first, last, type]`; what is in none is `Other`. Later ranges win. */
const RANGES: readonly (readonly [number, number, UnitType])[] = [
	[0x09, 0x0d, UnitType.Space],
	[0x20, 0x20, UnitType.Space],
	[0x21, 0x2f, UnitType.Punctuation],
	[0x3a, 0x40, UnitType.Punctuation],
	[0x5b, 0x60, UnitType.Punctuation],
	[0x7b, 0x7e, UnitType.Punctuation],
	[0x30, 0x39, UnitType.Digit],
	[0x41, 0x5a, UnitType.Latin],
	[0x61, 0x7a, UnitType.Latin],
	[0xa0, 0xa0, UnitType.Space],
	[0xc0, 0x24f, UnitType.Latin],
	[0xd7, 0xd7, UnitType.Other],
	[0xf7, 0xf7, UnitType.Other],
	[0x370, 0x52f, UnitType.Letter],
	[0x590, 0x10ff, UnitType.Letter],
	[0x1e00, 0x1eff, UnitType.Latin],
	[0x1680, 0x1680, UnitType.Space],
	[0x2000, 0x200a, UnitType.Space],
	[0x2010, 0x2027, UnitType.Punctuation],
	[0x2028, 0x2029, UnitType.Space],
	[0x202f, 0x202f, UnitType.Space],
	[0x2030, 0x205e, UnitType.Punctuation],
	[0x205f, 0x205f, UnitType.Space],
	[0x3001, 0x3003, UnitType.Punctuation],
	[0x3005, 0x3007, UnitType.Han],
	[0x3008, 0x3011, UnitType.Punctuation],
	[0x3014, 0x301f, UnitType.Punctuation],
	[0x3041, 0x318f, UnitType.Letter],
	[0x31a0, 0x31bf, UnitType.Letter],
	[0x31f0, 0x31ff, UnitType.Letter],
	[0x3400, 0x4dbf, UnitType.Han],
	[0x4e00, 0x9fff, UnitType.Han],
	[0xac00, 0xd7af, UnitType.Letter],
	[0xd800, 0xdfff, UnitType.Surrogate],
	[0xf900, 0xfaff, UnitType.Han],
	[0xfe30, 0xfe4f, UnitType.Punctuation],
	[0xff61, 0xff65, UnitType.Punctuation],
	[0xff66, 0xff9f, UnitType.Letter],
	[0xfeff, 0xfeff, UnitType.Space],
];

/** Characters whose type is not their range's. `·` joins the parts of foreign names, `%` and `‰` go with numbers. */
const EXCEPTIONS: readonly (readonly [string, UnitType])[] = [
	['—…~-=*_#^', UnitType.Repeated],
	['·%‰°+&@/∶', UnitType.Other],
	['\u3000', UnitType.Space],
];

/** The type of each normalised code unit, before words of several units are told apart. */
export const UNIT_TYPES: Uint8Array = makeTypes();

/** The type of each normalised code unit that is an atom of its own: Han characters are told apart by what they are used for. */
export const CHARACTER_TYPES: Uint8Array = makeCharacterTypes();

/** The type of a normalised code unit, before words of several units are told apart. */
export function unitType(unit: number): number {
	return UNIT_TYPES[unit];
}

function makeCharacterTypes(): Uint8Array {
	const types = UNIT_TYPES.slice();
	for (const numeral of '一二三四五六七八九十百千万亿零〇两') {
		types[numeral.charCodeAt(0)] = UnitType.HanNumeral;
	}
	for (const unit of '年月日时分秒号') {
		types[unit.charCodeAt(0)] = UnitType.DateUnit;
	}
	return types;
}

function makeTypes(): Uint8Array {
	const types = new Uint8Array(0x10000).fill(UnitType.Other);
	for (const [first, last, type] of RANGES) {
		types.fill(type, first, last + 1);
	}
	for (const [characters, type] of EXCEPTIONS) {
		for (const character of characters) {
			types[character.charCodeAt(0)] = type;
		}
	}
	return types;
}
