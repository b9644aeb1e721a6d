import { IntMap } from '../../collections/intMap';
import { packKeys, unpackKeys } from '../../linear/weightTable';
import type { ModelContent, ModelFile } from '../../model/modelFile';

/**
 * What is known of words, by the 32-bit hash of each: a small integer whose meaning is the reader's. Words themselves are
 * not kept; of a hundred thousand entries a look-up of any other word meets one by accident about once in 40,000 times.
 *
 * In a file the keys stand packed as those of a weight table, the values as one byte each
 * if they fit, else two.
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
		const isNarrow = file.has(`${prefix}.bytes`);
		const values = isNarrow ? file.tensor(`${prefix}.bytes`, 'uint8') : file.tensor(`${prefix}.values`, 'uint16');
		const keys = unpackKeys(file.tensor(`${prefix}.keys`, 'uint8'), values.length);
		if (keys === undefined) {
			throw file.malformed(`the keys and values of the lexicon "${prefix}" do not fit together`);
		}
		const table = new IntMap(values.length);
		keys.forEach((key, i) => {
			table.set(key, values[i]);
		});
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
	return {
		[`${prefix}.keys`]: { type: 'uint8', data: packKeys(ordered.map(([key]) => key)) },
		...(ordered.every(([, value]) => value < 256)
			? { [`${prefix}.bytes`]: { type: 'uint8' as const, data: Uint8Array.from(ordered, ([, value]) => value) } }
			: { [`${prefix}.values`]: { type: 'uint16' as const, data: Uint16Array.from(ordered, ([, value]) => value) } }),
	};
}
