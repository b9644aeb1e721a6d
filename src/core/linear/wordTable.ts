import { KeyTable, packKeyTable } from './keyTable';
import type { ModelContent, ModelFile } from '../model/modelFile';

/**
 * What is known of words or phrases, by the 32-bit hash of each: a positive integer whose meaning is the reader's. The
 * words themselves are not kept; of a hundred thousand entries a look-up of any other word meets one by accident about once
 * in 40,000 times.
 *
 * In a file the values stand as one byte each if they fit, else as two, in the order of a key table.
 */
export class WordTable {
	readonly #find: (key: number) => number;
	readonly #values: Uint8Array | Uint16Array;

	private constructor(find: (key: number) => number, values: Uint8Array | Uint16Array) {
		this.#find = find;
		this.#values = values;
	}

	/** The table of these entries. */
	static of(entries: ReadonlyMap<number, number>): WordTable {
		const places = new Map([...entries.keys()].map((key, place) => [key, place]));
		return new WordTable(key => places.get(key) ?? -1, Uint16Array.from(entries.values()));
	}

	/**
	 * The table of a model file's tensors under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix: string): WordTable {
		const isNarrow = file.has(`${prefix}.bytes`);
		const values = isNarrow ? file.tensor(`${prefix}.bytes`, 'uint8') : file.tensor(`${prefix}.values`, 'uint16');
		const keys = KeyTable.from(file, prefix);
		if (keys.size !== values.length) {
			throw file.malformed(`the keys and values of "${prefix}" do not fit together`);
		}
		return new WordTable(key => keys.find(key), values);
	}

	/** The value of a hash, or 0. */
	get(key: number): number {
		const place = this.#find(key);
		return place < 0 ? 0 : this.#values[place];
	}
}

/** The tensors of a table under a prefix; values are of 16 bits, and not 0. */
export function packWordTable(prefix: string, entries: ReadonlyMap<number, number>): ModelContent['tensors'] {
	const { keys, tensors } = packKeyTable(prefix, entries.keys());
	const values = keys.map(key => entries.get(key) ?? 0);
	return {
		...tensors,
		...(values.every(value => value < 256)
			? { [`${prefix}.bytes`]: { type: 'uint8' as const, data: Uint8Array.from(values) } }
			: { [`${prefix}.values`]: { type: 'uint16' as const, data: Uint16Array.from(values) } }),
	};
}
