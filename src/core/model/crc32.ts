const TABLE = makeTable();

/** The table of Sarwate's byte-wise CRC: entry b is the remainder of the byte b. */
function makeTable(): Int32Array {
	const table = new Int32Array(256);
	for (let byte = 0; byte < 256; byte++) {
		let remainder = byte;
		for (let bit = 0; bit < 8; bit++) {
			remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
		}
		table[byte] = remainder;
	}
	return table;
}

/**
 * The CRC-32 (IEEE 802.3, as in zip and PNG) of some bytes, as an unsigned 32-bit integer.
 *
 * It finds every change of one to three bits in files of our size, and all but one in 2^32 of other damage.
 */
export function crc32(bytes: Uint8Array): number {
	let remainder = -1;
	for (let i = 0; i < bytes.length; i++) {
		remainder = TABLE[(remainder ^ bytes[i]) & 0xff] ^ (remainder >>> 8);
	}
	return ~remainder >>> 0;
}
