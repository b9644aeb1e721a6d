/**
 * The Unicode scalar value at an offset of a text; U+FFFD for an unpaired surrogate, as conversion to UTF-8 makes it
 * (WHATWG, "Encoding").
 */
export function scalarAt(text: string, offset: number): number {
	const code = text.codePointAt(offset) ?? 0xfffd;
	return code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
}

/** The number of UTF-16 code units, 1 or 2, of the character at an offset. */
export function characterLength(text: string, offset: number): number {
	const unit = text.charCodeAt(offset);
	if (unit < 0xd800 || unit >= 0xdc00) {
		return 1;
	}
	const next = text.charCodeAt(offset + 1);
	return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** The number of bytes of a text in UTF-8; three for an unpaired surrogate. */
export function utf8Length(text: string): number {
	let length = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) {
			length++;
		} else if (unit < 0x800) {
			length += 2;
		} else if (characterLength(text, i) === 2) {
			length += 4;
			i++;
		} else {
			length += 3;
		}
	}
	return length;
}
