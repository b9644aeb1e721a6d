import { encodeUtf8 } from '../../model/utf8';
import { BYTE_CHARACTERS } from '../byteLevel/byteLevel';

/** What stands for half a character, which no file can hold. */
const REPLACEMENT = 0xfffd;

/** Writes the characters of a word, `[start, end)` of UTF-16 code units, to the front of `into` and returns how many they are. */
export type CharacterReader = (units: Uint16Array, start: number, end: number, into: Int32Array) => number;

/** Code points; a lone surrogate reads as U+FFFD. */
export function readCodePoints(units: Uint16Array, start: number, end: number, into: Int32Array): number {
	let size = 0;
	for (let i = start; i < end; i++) {
		const unit = units[i];
		if (unit < 0xd800 || unit > 0xdfff) {
			into[size++] = unit;
		} else if (unit < 0xdc00 && i + 1 < end && units[i + 1] >> 10 === 0xdc00 >> 10) {
			into[size++] = 0x10000 + ((unit & 0x3ff) << 10) + (units[++i] & 0x3ff);
		} else {
			into[size++] = REPLACEMENT;
		}
	}
	return size;
}

/** The bytes of the word in UTF-8, each as the code point by which byte-level vocabularies write it. */
export function byteReader(): CharacterReader {
	const characters = BYTE_CHARACTERS.map(character => character.charCodeAt(0));
	const points = new Map<number, readonly number[]>();
	const bytesOf = (point: number): readonly number[] => {
		const bytes = Array.from(encodeUtf8(String.fromCodePoint(point)), byte => characters[byte]);
		points.set(point, bytes);
		return bytes;
	};
	return (units, start, end, into) => {
		// The code points are at most as many as the units, which are at most as many as the bytes: read to the end, write to the front.
		const count = readCodePoints(units, start, end, into);
		into.copyWithin(into.length - count, 0, count);
		let size = 0;
		for (let i = into.length - count; i < into.length; i++) {
			const point = into[i];
			if (point < 0x80) {
				into[size++] = characters[point];
			} else {
				for (const byte of points.get(point) ?? bytesOf(point)) {
					into[size++] = byte;
				}
			}
		}
		return size;
	};
}

/** Most characters that a reader makes of one UTF-16 code unit: the bytes of U+FFFF. */
export const CHARACTERS_A_UNIT = 3;
