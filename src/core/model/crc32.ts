/** How many bytes one step takes. */
const SLICE = 8;
const TABLES = makeTables();

/** Entry b of table k: the remainder of the byte b followed by k zero bytes; each table has 256 entries. */
function makeTables(): Int32Array {
	const tables = new Int32Array(256 * SLICE);
	for (let byte = 0; byte < 256; byte++) {
		let remainder = byte;
		for (let bit = 0; bit < 8; bit++) {
			remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
		}
		tables[byte] = remainder;
	}
	for (let i = 256; i < tables.length; i++) {
		const before = tables[i - 256];
		tables[i] = tables[before & 0xff] ^ (before >>> 8);
	}
	return tables;
}

/**
 * The CRC-32 (IEEE 802.3, as in zip and PNG) of some bytes, as an unsigned 32-bit integer; eight bytes a step (Kounavis and
 * Berry 2005), since models are checked whenever they are loaded.
 *
 * It finds every change of one to three bits in files of our size, and all but one in 2^32 of other damage.
 */
export function crc32(bytes: Uint8Array): number {
	let remainder = -1;
	const steps = bytes.length - (bytes.length % SLICE);
	for (let i = 0; i < steps; i += SLICE) {
		const low = remainder ^ (bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
		remainder =
			TABLES[1792 + (low & 0xff)] ^
			TABLES[1536 + ((low >>> 8) & 0xff)] ^
			TABLES[1280 + ((low >>> 16) & 0xff)] ^
			TABLES[1024 + (low >>> 24)] ^
			TABLES[768 + bytes[i + 4]] ^
			TABLES[512 + bytes[i + 5]] ^
			TABLES[256 + bytes[i + 6]] ^
			TABLES[bytes[i + 7]];
	}
	for (let i = steps; i < bytes.length; i++) {
		remainder = TABLES[(remainder ^ bytes[i]) & 0xff] ^ (remainder >>> 8);
	}
	return ~remainder >>> 0;
}
