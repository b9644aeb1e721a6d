const PRIME_1 = 0x9e3779b1 | 0;
const PRIME_2 = 0x85ebca77 | 0;
const PRIME_3 = 0xc2b2ae3d | 0;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;
/** Words of 32 bits that one step takes. */
const STRIPE = 4;

/**
 * The xxHash of some bytes with seed 0 (Collet, xxHash fast digest algorithm, XXH32), as an unsigned 32-bit integer.
 *
 * Models are checked whenever they are loaded: four bytes a multiplication, in four lanes that do not wait for one
 * another. It misses one in 2^32 of damaged files. Bytes are read as little-endian numbers, which every platform of ours has.
 */
export function xxHash32(bytes: Uint8Array): number {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
	const striped = words.length - (words.length % STRIPE);
	let hash = (striped > 0 ? hashStripes(words, striped) : PRIME_5) + bytes.length;
	for (let i = striped; i < words.length; i++) {
		hash = Math.imul(rotate(hash + Math.imul(words[i], PRIME_3), 17), PRIME_4);
	}
	for (let i = words.length * 4; i < aligned.length; i++) {
		hash = Math.imul(rotate(hash + Math.imul(aligned[i], PRIME_5), 11), PRIME_1);
	}
	hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
	hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
	return (hash ^ (hash >>> 16)) >>> 0;
}

function hashStripes(words: Int32Array, end: number): number {
	let a = (PRIME_1 + PRIME_2) | 0;
	let b = PRIME_2;
	let c = 0;
	let d = -PRIME_1 | 0;
	for (let i = 0; i < end; i += STRIPE) {
		a = Math.imul(rotate(a + Math.imul(words[i], PRIME_2), 13), PRIME_1);
		b = Math.imul(rotate(b + Math.imul(words[i + 1], PRIME_2), 13), PRIME_1);
		c = Math.imul(rotate(c + Math.imul(words[i + 2], PRIME_2), 13), PRIME_1);
		d = Math.imul(rotate(d + Math.imul(words[i + 3], PRIME_2), 13), PRIME_1);
	}
	return (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
}

function rotate(value: number, bits: number): number {
	return (value << bits) | (value >>> (32 - bits));
}
