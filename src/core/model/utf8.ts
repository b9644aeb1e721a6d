/**
 * The UTF-8 bytes of a text. An unpaired surrogate becomes its own three bytes (the "generalized UTF-8" of WTF-8), so that
 * every string comes back as it was.
 */
export function encodeUtf8(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 3);
	let size = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i) ?? 0;
		if (code < 0x80) {
			bytes[size++] = code;
		} else if (code < 0x800) {
			bytes[size++] = 0xc0 | (code >> 6);
			bytes[size++] = 0x80 | (code & 0x3f);
		} else if (code < 0x10000) {
			bytes[size++] = 0xe0 | (code >> 12);
			bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[size++] = 0x80 | (code & 0x3f);
		} else {
			bytes[size++] = 0xf0 | (code >> 18);
			bytes[size++] = 0x80 | ((code >> 12) & 0x3f);
			bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[size++] = 0x80 | (code & 0x3f);
			i++;
		}
	}
	return bytes.slice(0, size);
}

/** The text of UTF-8 bytes that `encodeUtf8` wrote; other byte strings give some text, never an error. */
export function decodeUtf8(bytes: Uint8Array): string {
	const units = new Uint16Array(bytes.length);
	let size = 0;
	for (let i = 0; i < bytes.length;) {
		const first = bytes[i++];
		if (first < 0x80) {
			units[size++] = first;
		} else if (first < 0xe0) {
			units[size++] = ((first & 0x1f) << 6) | (bytes[i++] & 0x3f);
		} else if (first < 0xf0) {
			units[size++] = ((first & 0x0f) << 12) | ((bytes[i++] & 0x3f) << 6) | (bytes[i++] & 0x3f);
		} else {
			const code =
				((first & 0x07) << 18) | ((bytes[i++] & 0x3f) << 12) | ((bytes[i++] & 0x3f) << 6) | (bytes[i++] & 0x3f);
			units[size++] = 0xd800 | ((code - 0x10000) >> 10);
			units[size++] = 0xdc00 | ((code - 0x10000) & 0x3ff);
		}
	}
	const CHUNK = 8192;
	let text = '';
	for (let start = 0; start < size; start += CHUNK) {
		text += String.fromCharCode(...units.subarray(start, Math.min(size, start + CHUNK)));
	}
	return text;
}
