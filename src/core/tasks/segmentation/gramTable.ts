import { IntMap } from '../../collections/intMap';
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

/**
 * The weights of n-grams of one kind: one look-up gives all that an n-gram says about the atoms around it.
 *
 * Row r has entries from `ends[r - 1]` to `ends[r]`; entry e speaks of the atom `offsets[e]` before the gram's beginning and
 * has the four weights at `weights[4 * e]`. In a file a weight takes four bits, with a scale a row.
 */
export class GramTable {
	private constructor(
		readonly rows: IntMap,
		readonly ends: Int32Array,
		readonly offsets: Int8Array,
		readonly weights: Float32Array,
	) {}

	/**
	 * Adds what the gram of this key that begins at atom j says to `scores[4 * i + label]` of the atoms 0 <= i < length.
	 */
	addTo(scores: Float32Array, length: number, key: number, j: number): void {
		const row = this.rows.get(key);
		if (row < 0) {
			return;
		}
		const { offsets, weights } = this;
		const end = this.ends[row];
		for (let e = row === 0 ? 0 : this.ends[row - 1]; e < end; e++) {
			const i = j - offsets[e];
			if (i >= 0 && i < length) {
				const cell = i << 2;
				const entry = e << 2;
				scores[cell] += weights[entry];
				scores[cell + 1] += weights[entry + 1];
				scores[cell + 2] += weights[entry + 2];
				scores[cell + 3] += weights[entry + 3];
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
		const ends = new Int32Array(keys.length);
		const entryOffsets = new Int8Array(nibbles.length);
		const weights = new Float32Array(nibbles.length * 4);
		let entry = 0;
		for (let row = 0; row < keys.length; row++) {
			const scale = scaleOf(scales[row]);
			for (let index = 0; index < offsets.length; index++) {
				if ((masks[row] >> index) & 1) {
					entryOffsets[entry] = offsets[index];
					unpackNibbles(nibbles[entry], scale, weights, entry * 4);
					entry++;
				}
			}
			rows.set(keys[row], row);
			ends[row] = entry;
		}
		if (entry !== nibbles.length) {
			throw file.malformed(`the gram table "${prefix}" has ${nibbles.length} entries, but its rows need ${entry}`);
		}
		return new GramTable(rows, ends, entryOffsets, weights);
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

function packNibbles(weights: readonly number[], scale: number): number {
	return weights.reduce((packed, weight, label) => packed | ((Math.round(weight / scale) & 15) << (label * 4)), 0);
}

function unpackNibbles(packed: number, scale: number, weights: Float32Array, at: number): void {
	for (let label = 0; label < 4; label++) {
		weights[at + label] = (((packed >> (label * 4)) << 28) >> 28) * scale;
	}
}

function scaleOf(byte: number): number {
	return 2 ** ((byte - SCALE_ZERO) / 4);
}
