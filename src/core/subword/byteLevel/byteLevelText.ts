import { type AlignedText, originalEnd, originalStart } from '../../text/alignedText';
import { characterLength, scalarAt } from '../../text/scalars';
import { BYTE_CHARACTERS } from './byteLevel';

/** A text as its UTF-8 bytes in printable characters, each of which stands for the whole character that its byte is of. */
export function byteLevelText(aligned: AlignedText): AlignedText {
	const { text } = aligned;
	const starts = new Int32Array(text.length * 3);
	const ends = new Int32Array(text.length * 3);
	const parts: string[] = [];
	let size = 0;
	for (let at = 0; at < text.length;) {
		const code = scalarAt(text, at);
		const next = at + characterLength(text, at);
		const written = bytesOf(code);
		starts.fill(originalStart(aligned, at), size, size + written.length);
		ends.fill(originalEnd(aligned, next), size, size + written.length);
		parts.push(written);
		size += written.length;
		at = next;
	}
	return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}

/** The UTF-8 bytes of a scalar value in printable characters. */
function bytesOf(code: number): string {
	const c = BYTE_CHARACTERS;
	if (code < 0x80) {
		return c[code];
	}
	const last = c[0x80 | (code & 0x3f)];
	if (code < 0x800) {
		return c[0xc0 | (code >> 6)] + last;
	}
	const third = c[0x80 | ((code >> 6) & 0x3f)];
	if (code < 0x10000) {
		return c[0xe0 | (code >> 12)] + third + last;
	}
	return c[0xf0 | (code >> 18)] + c[0x80 | ((code >> 12) & 0x3f)] + third + last;
}
