import { isHighSurrogate } from './characterKind';

/** What a code unit says about the language of the text around it. */
export const CharacterScript = {
	/** White space, digits, punctuation and symbols that every language uses, emoji. */
	Neutral: 0,
	/** Letters of the alphabets: Latin, Greek, Cyrillic and all others that are not {@link CharacterScript.Han}. */
	Letter: 1,
	/** Han characters, kana, bopomofo, full-width letters and digits. */
	Han: 2,
	/** Punctuation of Chinese text: full-width marks, corner brackets. */
	HanPunctuation: 3,
} as const;

/** A value of {@link CharacterScript}, as tables hold it. */
export type ScriptCode = number;

/** Inclusive ranges of the basic plane; whatever is in none of them is neutral. */
const RANGES: readonly (readonly [ScriptCode, number, number])[] = [
	[CharacterScript.Letter, 0x41, 0x5a],
	[CharacterScript.Letter, 0x61, 0x7a],
	[CharacterScript.Letter, 0xaa, 0xaa],
	[CharacterScript.Letter, 0xb5, 0xb5],
	[CharacterScript.Letter, 0xba, 0xba],
	[CharacterScript.Letter, 0xc0, 0xd6],
	[CharacterScript.Letter, 0xd8, 0xf6],
	[CharacterScript.Letter, 0xf8, 0x1fff],
	[CharacterScript.Letter, 0x2c00, 0x2dff],
	[CharacterScript.Han, 0x2e80, 0x2fdf],
	[CharacterScript.HanPunctuation, 0x3001, 0x3004],
	[CharacterScript.Han, 0x3005, 0x3007],
	[CharacterScript.HanPunctuation, 0x3008, 0x3020],
	[CharacterScript.Han, 0x3021, 0x3029],
	[CharacterScript.HanPunctuation, 0x302a, 0x3030],
	[CharacterScript.Han, 0x3031, 0x312f],
	[CharacterScript.Letter, 0x3130, 0x318f],
	[CharacterScript.Han, 0x3190, 0x9fff],
	[CharacterScript.Letter, 0xa000, 0xd7ff],
	[CharacterScript.Han, 0xf900, 0xfaff],
	[CharacterScript.Letter, 0xfb00, 0xfdff],
	[CharacterScript.HanPunctuation, 0xfe10, 0xfe1f],
	[CharacterScript.HanPunctuation, 0xfe30, 0xfe4f],
	[CharacterScript.Letter, 0xfe70, 0xfefe],
	[CharacterScript.HanPunctuation, 0xff01, 0xff0f],
	[CharacterScript.Han, 0xff10, 0xff19],
	[CharacterScript.HanPunctuation, 0xff1a, 0xff20],
	[CharacterScript.Han, 0xff21, 0xff3a],
	[CharacterScript.HanPunctuation, 0xff3b, 0xff40],
	[CharacterScript.Han, 0xff41, 0xff5a],
	[CharacterScript.HanPunctuation, 0xff5b, 0xff65],
	[CharacterScript.Han, 0xff66, 0xff9f],
	[CharacterScript.Letter, 0xffa0, 0xffdf],
];

const SCRIPTS = scriptTable();

function scriptTable(): Uint8Array {
	const scripts = new Uint8Array(0x10000);
	for (const [script, first, last] of RANGES) scripts.fill(script, first, last + 1);
	// The first halves of pairs of the planes with rare Han characters; second halves are looked at with their first.
	scripts.fill(CharacterScript.Han, 0xd840, 0xd8c0);
	return scripts;
}

/** The script of one code unit; of a surrogate pair ask for its first half. */
export function characterScript(code: number): ScriptCode {
	return SCRIPTS[code];
}

/** The script of the code point at an offset; an unpaired surrogate is neutral. */
export function codePointScript(text: string, offset: number): ScriptCode {
	const code = text.charCodeAt(offset);
	if (!isHighSurrogate(code)) return SCRIPTS[code];
	const next = text.charCodeAt(offset + 1);
	return next >= 0xdc00 && next < 0xe000 ? SCRIPTS[code] : CharacterScript.Neutral;
}

/** Whether a code unit belongs to Chinese text: a Han character or Chinese punctuation. */
export function isHanOrHanPunctuation(code: number): boolean {
	const script = characterScript(code);
	return script === CharacterScript.Han || script === CharacterScript.HanPunctuation;
}
