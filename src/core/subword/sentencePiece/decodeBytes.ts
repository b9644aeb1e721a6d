/**
 * The text of bytes in UTF-8. Each byte that begins no well-formed character becomes one U+FFFD, as in SentencePiece; a
 * decoder by the WHATWG's rules makes one of several such bytes.
 */
export function decodeBytes(bytes: readonly number[]): string {
	let text = '';
	for (let at = 0; at < bytes.length;) {
		const length = lengthOf(bytes[at]);
		const code = length > bytes.length - at ? -1 : codeOf(bytes, at, length);
		text += String.fromCodePoint(code < 0 ? 0xfffd : code);
		at += code < 0 ? 1 : length;
	}
	return text;
}

/** The number of bytes of the character that a byte begins; 0 for one that begins none. */
function lengthOf(first: number): number {
	if (first < 0x80) {
		return 1;
	}
	if (first < 0xc0) {
		return 0;
	}
	return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
}

/** The smallest code of each length of character; shorter ones in more bytes are no UTF-8. */
const SMALLEST = [Infinity, 0, 0x80, 0x800, 0x10000];

/** The character of so many bytes at a place, or -1. */
function codeOf(bytes: readonly number[], at: number, length: number): number {
	let code = length === 1 ? bytes[at] : bytes[at] & (0x7f >> length);
	for (let i = 1; i < length; i++) {
		if ((bytes[at + i] & 0xc0) !== 0x80) {
			return -1;
		}
		code = (code << 6) | (bytes[at + i] & 0x3f);
	}
	return code < SMALLEST[length] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? -1 : code;
}
