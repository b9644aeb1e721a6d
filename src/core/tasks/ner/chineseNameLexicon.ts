import { hashStep } from '../../linear/featureHash';
import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelContent, ModelFile } from '../../model/modelFile';

/** Bits of the filter a prefix. */
const FILTER_BITS = 8;

/**
 * What is known of strings of characters, by the 32-bit hash of each: a small number whose meaning is the reader's. Strings
 * themselves are not kept. A filter of prefixes says early that no longer entry begins like a text does.
 */
export class ChineseNameLexicon {
	readonly #keys: KeyTable;
	readonly #values: Uint8Array | Uint16Array;
	readonly #filter: Uint8Array;
	readonly #shift: number;

	private constructor(keys: KeyTable, values: Uint8Array | Uint16Array, filter: Uint8Array) {
		this.#keys = keys;
		this.#values = values;
		this.#filter = filter;
		this.#shift = 32 - Math.log2(filter.length * 8);
	}

	/**
	 * The lexicon that `packChineseNameLexicon` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): ChineseNameLexicon {
		const keys = KeyTable.from(file, prefix);
		const isNarrow = file.has(`${prefix}.bytes`);
		const values = isNarrow ? file.tensor(`${prefix}.bytes`, 'uint8') : file.tensor(`${prefix}.values`, 'uint16');
		const filter = file.tensor(`${prefix}.prefixes`, 'uint8');
		if (values.length !== keys.size || filter.length === 0 || (filter.length & (filter.length - 1)) !== 0) {
			throw file.malformed(`the parts of the lexicon "${prefix}" do not fit together`);
		}
		return new ChineseNameLexicon(keys, values, filter);
	}

	/** The value of the string with this hash, or -1. */
	get(hash: number): number {
		const found = this.#keys.find(hash);
		return found < 0 ? -1 : this.#values[found];
	}

	/** Whether a longer entry may begin with the string of this hash; false means surely not. */
	goesOn(hash: number): boolean {
		const bit = filterBit(hash, this.#shift);
		return ((this.#filter[bit >>> 3] >> (bit & 7)) & 1) === 1;
	}
}

/** The hash of the empty string. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a string one unit longer. */
export function longerHash(hash: number, code: number): number {
	return hashStep(hash, code);
}

function filterBit(hash: number, shift: number): number {
	return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}

/** The tensors of a lexicon under a prefix; values are of at most 16 bits. */
export function packChineseNameLexicon(prefix: string, entries: ReadonlyMap<string, number>): ModelContent['tensors'] {
	const values = new Map<number, number>();
	const prefixes = new Set<number>();
	for (const [text, value] of entries) {
		let hash = EMPTY_HASH;
		for (let i = 0; i < text.length; i++) {
			hash = longerHash(hash, text.charCodeAt(i));
			if (i > 0 && i + 1 < text.length) {
				prefixes.add(hash);
			}
		}
		values.set(hash, value);
	}
	const { keys, tensors } = packKeyTable(prefix, values.keys());
	const ordered = keys.map(key => values.get(key) ?? 0);
	return {
		...tensors,
		...(ordered.every(value => value < 256)
			? { [`${prefix}.bytes`]: { type: 'uint8' as const, data: Uint8Array.from(ordered) } }
			: { [`${prefix}.values`]: { type: 'uint16' as const, data: Uint16Array.from(ordered) } }),
		[`${prefix}.prefixes`]: { type: 'uint8', data: packFilter(prefixes) },
	};
}

function packFilter(prefixes: ReadonlySet<number>): Uint8Array {
	const log = Math.max(6, Math.round(Math.log2(prefixes.size * FILTER_BITS + 1)));
	const filter = new Uint8Array(2 ** (log - 3));
	for (const hash of prefixes) {
		const bit = filterBit(hash, 32 - log);
		filter[bit >>> 3] |= 1 << (bit & 7);
	}
	return filter;
}
