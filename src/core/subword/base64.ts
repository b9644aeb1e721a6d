const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const EQUALS = 0x3d;

/** Value of each character of the alphabet by its code, 64 for all others. */
const VALUES = valuesByCode();

function valuesByCode(): Uint8Array {
	const values = new Uint8Array(128).fill(64);
	for (let value = 0; value < 64; value++) values[ALPHABET.charCodeAt(value)] = value;
	return values;
}

/**
 * The bytes that a stretch of Base64 stands for (RFC 4648, section 4), or undefined where it is none.
 * @param codes codes of the characters, as bytes or UTF-16 code units
 */
export function decodeBase64(codes: Uint8Array | Uint16Array, start = 0, end = codes.length): Uint8Array | undefined {
	let last = end;
	while (last > start && codes[last - 1] === EQUALS) last--;
	if ((end - start) % 4 !== 0 || end - last > 2) return undefined;
	const bytes = new Uint8Array(Math.floor(((last - start) * 3) / 4));
	let bits = 0;
	let size = 0;
	for (let i = start, pending = 0; i < last; i++) {
		const code = codes[i];
		const value = code < 128 ? VALUES[code] : 64;
		if (value === 64) return undefined;
		bits = ((bits << 6) | value) & 0xffff;
		pending += 6;
		if (pending >= 8) {
			pending -= 8;
			bytes[size++] = bits >> pending;
		}
	}
	return bytes;
}
