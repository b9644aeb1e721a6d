import { IntMap, intMapSlot } from '../../collections/intMap';
import { packKeys, unpackKeys } from '../../linear/weightTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** The weights of one n-gram: for some of its offsets (by index, rising) the weights of the four labels. */
export interface GramRow {
	readonly key: number;
	readonly entries: readonly { readonly offset: number; readonly weights: readonly number[] }[];
}

/** Scales are powers of two in steps of a quarter: the byte s means 2 ** ((s - SCALE_ZERO) / 4). */
const SCALE_ZERO = 100;
const LARGEST = 7;

/** Weights are whole numbers of this part of 1 when a model runs. */
export const UNIT = 1024;

/** The filter of a table has 2 to this power bits: 64 kB. */
const FILTER_BITS = 19;

/** The numbers of one entry: its offset, then the weights of the four labels. */
const ENTRY = 5;

/**
 * The weights of n-grams of one kind: one look-up gives all that an n-gram says about the atoms around it.
 *
 * A row's value is `first entry * 8 + entries`. An entry says to which atom (its offset counts from the atom to the gram's
 * beginning) which weights are added, in parts of `UNIT`. In a file a weight takes four bits, with a scale a row.
 */
export class GramTable {
	/** A bit for each hash of a key that there may be: it fits the nearest cache, and most look-ups end here. */
	readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));

	private constructor(
		readonly rows: IntMap,
		readonly entries: Int16Array,
	) {
		rows.forEach(key => {
			const bit = filterBit(key);
			this.#filter[bit >> 5] |= 1 << (bit & 31);
		});
	}

	/**
	 * Adds what grams say to `scores[4 * i + label]` of the atoms 0 <= i < length.
	 * @param keys the key of the gram that begins at atom j, at `keys[j + 2]`, for -2 <= j < length + 2
	 */
	addTo(scores: Int32Array, length: number, keys: Int32Array): void {
		const { slots, shift } = this.rows;
		const { entries } = this;
		const filter = this.#filter;
		const mask = slots.length - 1;
		const limit = length << 2;
		for (let j = -2; j < length + 2; j++) {
			const key = keys[j + 2];
			const bit = filterBit(key);
			if (((filter[bit >> 5] >> (bit & 31)) & 1) === 0) {
				continue;
			}
			let slot = intMapSlot(key, shift) << 1;
			while (slots[slot] !== key && slots[slot] !== 0) {
				slot = (slot + 2) & mask;
			}
			if (slots[slot] === 0) {
				continue;
			}
			const row = slots[slot + 1];
			const end = ((row >> 3) + (row & 7)) * ENTRY;
			for (let entry = (row >> 3) * ENTRY; entry < end; entry += ENTRY) {
				const cell = (j - entries[entry]) << 2;
				if (cell >= 0 && cell < limit) {
					scores[cell] += entries[entry + 1];
					scores[cell + 1] += entries[entry + 2];
					scores[cell + 2] += entries[entry + 3];
					scores[cell + 3] += entries[entry + 4];
				}
			}
		}
	}

	/**
	 * Reads the table that `packGrams` made under this prefix.
	 * @param offsets the offsets that the entries' indices mean
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string, offsets: readonly number[]): GramTable {
		const masks = file.tensor(`${prefix}.offsets`, 'uint8');
		const scales = file.tensor(`${prefix}.scales`, 'uint8');
		const nibbles = file.tensor(`${prefix}.weights`, 'uint16');
		const keys = unpackKeys(file.tensor(`${prefix}.keys`, 'uint8'), masks.length);
		if (keys === undefined || scales.length !== masks.length) {
			throw file.malformed(`the parts of the gram table "${prefix}" are not of one length`);
		}
		const rows = new IntMap(keys.length);
		const entries = new Int16Array(nibbles.length * ENTRY);
		const weights = new ScaledWeights();
		let entry = 0;
		for (let row = 0; row < keys.length; row++) {
			const first = entry;
			const values = weights.of(scales[row]);
			for (let index = 0; index < offsets.length; index++) {
				if ((masks[row] >> index) & 1) {
					unpackEntry(nibbles[entry], offsets[index], values, entries, entry * ENTRY);
					entry++;
				}
			}
			rows.set(keys[row], first * 8 + entry - first);
		}
		if (entry !== nibbles.length) {
			throw file.malformed(`the gram table "${prefix}" has ${nibbles.length} entries, but its rows need ${entry}`);
		}
		return new GramTable(rows, entries);
	}
}

/** The tensors of a gram table under a prefix; entries whose weights all round to 0 go. */
export function packGrams(prefix: string, rows: readonly GramRow[]): Record<string, Tensor> {
	const keys: number[] = [];
	const masks: number[] = [];
	const scales: number[] = [];
	const nibbles: number[] = [];
	for (const row of [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0))) {
		const largest = Math.max(1e-9, ...row.entries.flatMap(({ weights }) => weights.map(Math.abs)));
		const scale = Math.min(255, Math.max(0, Math.ceil(Math.log2(largest / LARGEST) * 4 + SCALE_ZERO)));
		let mask = 0;
		for (const { offset, weights } of row.entries) {
			const packed = packNibbles(weights, scaleOf(scale));
			if (packed !== 0) {
				mask |= 1 << offset;
				nibbles.push(packed);
			}
		}
		if (mask !== 0) {
			keys.push(row.key >>> 0);
			masks.push(mask);
			scales.push(scale);
		}
	}
	return {
		[`${prefix}.keys`]: { type: 'uint8', data: packKeys(keys) },
		[`${prefix}.offsets`]: { type: 'uint8', data: Uint8Array.from(masks) },
		[`${prefix}.scales`]: { type: 'uint8', data: Uint8Array.from(scales) },
		[`${prefix}.weights`]: { type: 'uint16', data: Uint16Array.from(nibbles) },
	};
}

function filterBit(key: number): number {
	return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> (32 - FILTER_BITS);
}

function packNibbles(weights: readonly number[], scale: number): number {
	return weights.reduce((packed, weight, label) => packed | ((Math.round(weight / scale) & 15) << (label * 4)), 0);
}

/** Writes an entry; `values` holds what each of the sixteen four-bit weights is worth in its row. */
function unpackEntry(packed: number, offset: number, values: Int16Array, entries: Int16Array, at: number): void {
	entries[at] = offset;
	entries[at + 1] = values[packed & 15];
	entries[at + 2] = values[(packed >> 4) & 15];
	entries[at + 3] = values[(packed >> 8) & 15];
	entries[at + 4] = values[packed >> 12];
}

/** What the four-bit weights are worth with each scale, in parts of `UNIT`; made as scales come up. */
class ScaledWeights {
	readonly #values: (Int16Array | undefined)[] = [];

	/** The worth of 0 … 7, -8 … -1 with a scale. */
	of(scale: number): Int16Array {
		let values = this.#values[scale];
		if (values === undefined) {
			values = Int16Array.from({ length: 16 }, (_, bits) => Math.round(((bits << 28) >> 28) * scaleOf(scale) * UNIT));
			this.#values[scale] = values;
		}
		return values;
	}
}

function scaleOf(byte: number): number {
	return 2 ** ((byte - SCALE_ZERO) / 4);
}
