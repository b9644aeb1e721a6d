/** Scripts that characters are told apart by; all others are one. */
const NAMES = [
	...['Common', 'Inherited', 'Han', 'Hiragana', 'Katakana', 'Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew'],
	...['Hangul', 'Thai', 'Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Gujarati', 'Gurmukhi', 'Kannada', 'Malayalam'],
	...['Sinhala', 'Oriya', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Mongolian', 'Georgian', 'Armenian', 'Ethiopic'],
	...['Cherokee', 'Bopomofo', 'Yi', 'Syriac', 'Thaana', 'Coptic', 'Gothic', 'Runic', 'Braille', 'Tifinagh'],
] as const;

const INHERITED = NAMES.indexOf('Inherited');
const HAN = NAMES.indexOf('Han');

/** The long vowel mark, which both kana use. */
const LONG_VOWEL = 0x30fc;

/** Any script goes with it: where there is no character yet. */
export const ANY_SCRIPT = -1;

/**
 * Tells where a piece may not go on since the script changes, as SentencePiece's `split_by_unicode_script` has it: kana count as
 * Han, and a mark that inherits its script has that of the character before.
 */
export class CharacterScripts {
	readonly #patterns = NAMES.map(name => new RegExp(`^\\p{Script=${name}}$`, 'u'));
	/** Script plus 1 of each code point that was asked for, or 0. */
	readonly #known = new Uint8Array(0x110000);

	/** Number of the script of a code point that stands after one of the script `before`. */
	after(before: number, point: number): number {
		if (this.#known[point] === 0) {
			this.#known[point] = 1 + this.#scriptOf(point);
		}
		const script = this.#known[point] - 1;
		return script === INHERITED ? before : script;
	}

	#scriptOf(point: number): number {
		const character = String.fromCodePoint(point);
		const script = this.#patterns.findIndex(pattern => pattern.test(character));
		const isKana = point === LONG_VOWEL || NAMES[script] === 'Hiragana' || NAMES[script] === 'Katakana';
		return isKana ? HAN : script < 0 ? NAMES.length : script;
	}
}
