import { encodeUtf8 } from '../../model/utf8';
import type { WordVectors } from '../wordVectors';

/** Significant digits with which every 32-bit number has its own text, and with which many have. */
const MOST_DIGITS = 9;
const FEWEST_DIGITS = 7;

/**
 * A portion of a file in the text or binary format of the program word2vec. The numbers come back as they were; white space in a word is
 * written as `_`, since the formats separate by it.
 * @param first the word to begin with; the file's first line comes with word 0
 */
export function writeWord2vec(
	vectors: WordVectors,
	format: 'word2vecText' | 'word2vecBinary',
	first: number,
	count: number,
): Uint8Array {
	const { words, table } = vectors.content;
	const end = Math.min(words.length, first + count);
	const row = new Float64Array(table.dimensions);
	const parts = first === 0 ? [encodeUtf8(`${words.length} ${table.dimensions}\n`)] : [];
	for (let place = first; place < end; place++) {
		table.copyRow(place, row);
		const word = words[place].replace(/\s/gu, '_');
		parts.push(format === 'word2vecText' ? textEntry(word, row) : binaryEntry(word, row));
	}
	return joined(parts);
}

function textEntry(word: string, row: Float64Array): Uint8Array {
	return encodeUtf8(`${word} ${Array.from(row, numberText).join(' ')}\n`);
}

/** The fewest digits that give the same 32-bit number. */
function numberText(value: number): string {
	const number = Math.fround(value);
	for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
		const rounded = Number(number.toPrecision(digits));
		if (Math.fround(rounded) === number) return String(rounded);
	}
	return String(Number(number.toPrecision(MOST_DIGITS)));
}

function binaryEntry(word: string, row: Float64Array): Uint8Array {
	const name = encodeUtf8(`${word} `);
	const bytes = new Uint8Array(name.length + row.length * 4 + 1);
	bytes.set(name);
	const view = new DataView(bytes.buffer, name.length);
	row.forEach((value, i) => view.setFloat32(i * 4, value, true));
	bytes[bytes.length - 1] = 10;
	return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
