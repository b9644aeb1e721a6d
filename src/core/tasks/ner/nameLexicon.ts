import { IntMap } from '../../collections/intMap';
import type { ModelContent, ModelFile } from '../../model/modelFile';

/**
 * What is known of words, by the 32-bit hash of each: a small integer whose meaning is the reader's. Words themselves are
 * not kept; of a hundred thousand entries a look-up of any other word meets one by accident about once in 40,000 times.
 *
 * In a file the keys stand in ascending order as differences, seven bits a byte, low ones first; the values as two bytes.
 */
export class NameLexicon {
	readonly #values: IntMap;

	private constructor(values: IntMap) {
		this.#values = values;
	}

	/** The lexicon with these entries. */
	static of(entries: ReadonlyMap<number, number>): NameLexicon {
		const values = new IntMap(entries.size);
		entries.forEach((value, key) => values.set(key, value));
		return new NameLexicon(values);
	}

	/**
	 * The lexicon of a model file's tensors under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix: string): NameLexicon {
		const bytes = file.tensor(`${prefix}.keys`, 'uint8');
		const values = file.tensor(`${prefix}.values`, 'uint16');
		const table = new IntMap(values.length);
		let at = 0;
		let key = 0;
		for (const value of values) {
			let step = 0;
			let scale = 1;
			for (; bytes[at] >= 0x80; at++) {
				step += (bytes[at] & 0x7f) * scale;
				scale *= 0x80;
			}
			step += bytes[at++] * scale;
			key += step;
			if (!(key > 0 && key < 2 ** 32)) {
				throw file.malformed(`the keys of the lexicon "${prefix}" are not in order`);
			}
			table.set(key | 0, value);
		}
		if (at !== bytes.length) {
			throw file.malformed(`the lexicon "${prefix}" has more keys than values`);
		}
		return new NameLexicon(table);
	}

	/** The value of a hash made by `lexiconKey`, or -1. */
	get(key: number): number {
		return this.#values.get(key);
	}
}

/** A hash as a key of a lexicon: never 0. */
export function lexiconKey(hash: number): number {
	return hash === 0 ? 1 : hash;
}

/** The tensors of a lexicon under a prefix; values are of 16 bits. */
export function packNameLexicon(prefix: string, entries: ReadonlyMap<number, number>): ModelContent['tensors'] {
	const ordered = [...entries].map(([key, value]) => [key >>> 0, value] as const).sort((a, b) => a[0] - b[0]);
	const bytes: number[] = [];
	let before = 0;
	for (const [key] of ordered) {
		let step = key - before;
		for (; step >= 0x80; step = Math.floor(step / 0x80)) {
			bytes.push((step % 0x80) | 0x80);
		}
		bytes.push(step);
		before = key;
	}
	return {
		[`${prefix}.keys`]: { type: 'uint8', data: Uint8Array.from(bytes) },
		[`${prefix}.values`]: { type: 'uint16', data: Uint16Array.from(ordered, ([, value]) => value) },
	};
}
