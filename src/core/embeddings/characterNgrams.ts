import { encodeUtf8 } from '../model/utf8';
import type { CharacterNgrams } from './embedding';

/** FNV-1a's constants for 32 bits. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The buckets of a word's character n-grams, as fastText has them (Bojanowski et al. 2017): of the word between `<` and `>`, n in
 * characters, where the marks alone are none; a bucket is the 32-bit FNV-1a hash of the UTF-8 bytes, which count as
 * signed, modulo the number of buckets.
 */
export function ngramBuckets(word: string, { shortest, longest, buckets }: CharacterNgrams): number[] {
	const characters = Array.from(`<${word}>`, encodeUtf8);
	const found: number[] = [];
	for (let start = 0; start < characters.length; start++) {
		let hash = OFFSET_BASIS;
		const end = Math.min(characters.length, start + longest);
		for (let last = start; last < end; last++) {
			hash = hashed(hash, characters[last]);
			const length = last - start + 1;
			const isMark = length === 1 && (start === 0 || last === characters.length - 1);
			if (length >= shortest && !isMark) found.push((hash >>> 0) % buckets);
		}
	}
	return found;
}

function hashed(hash: number, bytes: Uint8Array): number {
	let value = hash;
	for (const byte of bytes) value = Math.imul(value ^ ((byte << 24) >> 24), PRIME);
	return value;
}
