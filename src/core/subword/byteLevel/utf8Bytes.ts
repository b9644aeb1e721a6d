import { isHighSurrogate, isLowSurrogate } from '../../text/characterKind';

/** What stands for bytes that are no UTF-8, and for an unpaired surrogate. */
const REPLACEMENT = 0xfffd;

/**
 * Writes the UTF-8 bytes of the code units `[start, end)`; an unpaired surrogate becomes the three bytes of U+FFFD.
 * @param bytes with room for three bytes a unit
 * @returns how many bytes it wrote
 */
export function writeUtf8(units: ArrayLike<number>, start: number, end: number, bytes: Uint8Array): number {
	let size = 0;
	for (let i = start; i < end; i++) {
		const unit = units[i];
		if (unit < 0x80) {
			bytes[size++] = unit;
		} else if (unit < 0x800) {
			bytes[size++] = 0xc0 | (unit >> 6);
			bytes[size++] = 0x80 | (unit & 0x3f);
		} else if (isHighSurrogate(unit) && i + 1 < end && isLowSurrogate(units[i + 1])) {
			const code = 0x10000 + ((unit & 0x3ff) << 10) + (units[++i] & 0x3ff);
			bytes[size++] = 0xf0 | (code >> 18);
			bytes[size++] = 0x80 | ((code >> 12) & 0x3f);
			bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[size++] = 0x80 | (code & 0x3f);
		} else {
			const code = (unit & 0xf800) === 0xd800 ? REPLACEMENT : unit;
			bytes[size++] = 0xe0 | (code >> 12);
			bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[size++] = 0x80 | (code & 0x3f);
		}
	}
	return size;
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i++) {
		units[i] = text.charCodeAt(i);
	}
	return units;
}

/** The UTF-8 bytes of a text, U+FFFD for an unpaired surrogate. */
export function utf8Of(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 3);
	return bytes.slice(0, writeUtf8(unitsOf(text), 0, text.length, bytes));
}

/**
 * The text of bytes; each longest beginning of a character that does not go on becomes one U+FFFD, as the Unicode Standard
 * (chapter 3.9, "maximal subparts"), Python's `errors="replace"` and the WHATWG decoder have it.
 */
export function textOfUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
	const units = new Uint16Array(end - start);
	let size = 0;
	for (let i = start; i < end;) {
		const first = bytes[i];
		if (first < 0x80) {
			units[size++] = first;
			i++;
			continue;
		}
		const length = sequenceLength(bytes, i, end);
		const code = length > 0 ? codePointAt(bytes, i, length) : REPLACEMENT;
		i += Math.abs(length);
		if (code < 0x10000) {
			units[size++] = code;
		} else {
			units[size++] = 0xd7c0 + (code >> 10);
			units[size++] = 0xdc00 | (code & 0x3ff);
		}
	}
	return textOfUnits(units, size);
}

/** The string of the first `size` code units. */
export function textOfUnits(units: Uint16Array, size: number): string {
	const CHUNK = 8192;
	let text = '';
	for (let start = 0; start < size; start += CHUNK) {
		text += String.fromCharCode(...units.subarray(start, Math.min(size, start + CHUNK)));
	}
	return text;
}

/** The length of the well-formed character at a place, or the negated length of the beginning of one that breaks off. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at];
	const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
	if (length === 0) {
		return -1;
	}
	for (let i = 1; i < length; i++) {
		const byte = at + i < end ? bytes[at + i] : 0;
		if (byte < (i === 1 ? lowestSecond(first) : 0x80) || byte > (i === 1 ? highestSecond(first) : 0xbf)) {
			return -i;
		}
	}
	return length;
}

/** Excludes longer writings than needed. */
function lowestSecond(first: number): number {
	return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

/** Excludes surrogates and what lies beyond the last plane. */
function highestSecond(first: number): number {
	return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
	let code = bytes[at] & (0xff >> (length + 1));
	for (let i = 1; i < length; i++) {
		code = (code << 6) | (bytes[at + i] & 0x3f);
	}
	return code;
}
