import { parseBytes } from '../byteLevel/byteLevel';
import { textOfUtf8, utf8Of } from '../byteLevel/utf8Bytes';

/** Pieces of printable characters for bytes, as the text of all their bytes; other pieces stand for themselves. */
export function decodeByteLevel(pieces: readonly string[]): readonly string[] {
	const parts = pieces.map(piece => parseBytes(piece) ?? utf8Of(piece));
	const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let size = 0;
	for (const part of parts) {
		bytes.set(part, size);
		size += part.length;
	}
	return [textOfUtf8(bytes)];
}

/** Pieces `<0x00>` … `<0xFF>`: neighbours become the text of their bytes, or one U+FFFD each where that is no UTF-8. */
export function decodeByteFallback(pieces: readonly string[]): readonly string[] {
	const decoded: string[] = [];
	let bytes: number[] = [];
	const flush = (): void => {
		if (bytes.length > 0) {
			const text = wellFormed(Uint8Array.from(bytes));
			decoded.push(...(text === undefined ? bytes.map(() => '\ufffd') : [text]));
			bytes = [];
		}
	};
	for (const piece of pieces) {
		const byte = /^<0x([0-9A-Fa-f]{2})>$/.exec(piece)?.[1];
		if (byte === undefined) {
			flush();
			decoded.push(piece);
		} else {
			bytes.push(Number.parseInt(byte, 16));
		}
	}
	flush();
	return decoded;
}

/** The text of bytes in UTF-8, or undefined where they are none. */
function wellFormed(bytes: Uint8Array): string | undefined {
	const text = textOfUtf8(bytes);
	const again = utf8Of(text);
	return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : undefined;
}
