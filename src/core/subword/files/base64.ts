const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const DIGITS = digits();

function digits(): Int8Array {
	const table = new Int8Array(128).fill(-1);
	for (let digit = 0; digit < 64; digit++) {
		table[ALPHABET.charCodeAt(digit)] = digit;
	}
	return table;
}

/** The bytes that a text in Base64 stands for (RFC 4648, section 4), or undefined where it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
	const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
	if (length % 4 === 1 || (length !== text.length && text.length % 4 !== 0)) {
		return undefined;
	}
	const bytes = new Uint8Array(Math.floor((length * 3) / 4));
	let bits = 0;
	let held = 0;
	let size = 0;
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		const digit = unit < 128 ? DIGITS[unit] : -1;
		if (digit < 0) {
			return undefined;
		}
		bits = ((bits << 6) | digit) & 0xffff;
		held += 6;
		if (held >= 8) {
			held -= 8;
			bytes[size++] = (bits >> held) & 0xff;
		}
	}
	return bytes;
}
