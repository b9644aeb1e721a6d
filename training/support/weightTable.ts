import { IntMap } from '../../src/core/collections/intMap';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import type { ModelFile, Tensor } from '../../src/core/model/modelFile';

/** Scales are powers of two in steps of an eighth: the byte s means 2 ** ((s - SCALE_ZERO) / 8). */
const SCALE_ZERO = 160;

/**
 * The weights of the features of a linear model: for each key a sparse row of (label, weight).
 *
 * Row r holds `labels[i]` and `weights[i]` for i from `offsets[r]` to `offsets[r + 1]`. In a file the keys stand sorted as
 * differences in base-128 digits, and the weights as bytes with a scale a row (one scale for all costs 0.3 points).
 */
export class WeightTable {
	readonly #rows: IntMap;

	private constructor(
		keys: Int32Array,
		readonly offsets: Int32Array,
		readonly labels: Uint8Array,
		readonly weights: Float32Array,
	) {
		this.#rows = new IntMap(keys.length);
		for (let row = 0; row < keys.length; row++) {
			this.#rows.set(keys[row], row);
		}
	}

	/** How many rows it holds. */
	get size(): number {
		return this.#rows.size;
	}

	/** The row of a key, or -1. */
	rowOf(key: number): number {
		return this.#rows.get(key);
	}

	/** Adds the weights of a key's row to the scores of the labels from `base` on. */
	addTo(scores: Float32Array, base: number, key: number): void {
		const row = this.#rows.get(key);
		if (row >= 0) {
			const end = this.offsets[row + 1];
			for (let i = this.offsets[row]; i < end; i++) {
				scores[base + this.labels[i]] += this.weights[i];
			}
		}
	}

	/**
	 * Reads the table that `packWeights` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together or a label is not below `labelCount`.
	 */
	static from(file: ModelFile, prefix: string, labelCount: number): WeightTable {
		const counts = file.tensor(`${prefix}.counts`, 'uint8');
		const labels = file.tensor(`${prefix}.labels`, 'uint8');
		const scales = file.tensor(`${prefix}.scales`, 'uint8');
		const bytes = file.tensor(`${prefix}.weights`, 'int8');
		const keys = unpackKeys(file.tensor(`${prefix}.keys`, 'uint8'), counts.length);
		const offsets = new Int32Array(counts.length + 1);
		for (let row = 0; row < counts.length; row++) {
			offsets[row + 1] = offsets[row] + counts[row];
		}
		const total = offsets[counts.length];
		if (keys === undefined || scales.length !== counts.length || labels.length !== total || bytes.length !== total) {
			throw file.malformed(`the parts of the weight table "${prefix}" are not of one length`);
		}
		if (labels.some(label => label >= labelCount)) {
			throw file.malformed(`the weight table "${prefix}" has a label beyond the list of labels`);
		}
		const weights = new Float32Array(total);
		for (let row = 0; row < counts.length; row++) {
			const scale = scaleOf(scales[row]);
			for (let i = offsets[row]; i < offsets[row + 1]; i++) {
				weights[i] = bytes[i] * scale;
			}
		}
		return new WeightTable(keys, offsets, labels, weights);
	}
}

/**
 * The tensors of a weight table under a prefix. Rows are sorted by key; weights that round to 0 and empty rows go.
 * @throws RangeError when there are labels beyond the mask.
 */
export function packWeights(prefix: string, rows: readonly WeightRow[]): Record<string, Tensor> {
	const sorted = [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
	const keys: number[] = [];
	const counts: number[] = [];
	const scales: number[] = [];
	const labels: number[] = [];
	const weights: number[] = [];
	for (const row of sorted) {
		const scale = packScale(row.weights);
		const before = labels.length;
		row.weights.forEach((weight, i) => {
			const quantized = Math.round(weight / scaleOf(scale));
			if (quantized !== 0) {
				labels.push(row.labels[i]);
				weights.push(quantized);
			}
		});
		if (labels.length > before) {
			keys.push(row.key >>> 0);
			counts.push(labels.length - before);
			scales.push(scale);
		}
	}
	return {
		[`${prefix}.keys`]: { type: 'uint8', data: packKeys(keys) },
		[`${prefix}.counts`]: { type: 'uint8', data: Uint8Array.from(counts) },
		[`${prefix}.labels`]: { type: 'uint8', data: Uint8Array.from(labels) },
		[`${prefix}.scales`]: { type: 'uint8', data: Uint8Array.from(scales) },
		[`${prefix}.weights`]: { type: 'int8', data: Int8Array.from(weights) },
	};
}

/** The smallest scale byte at which the largest weight fits into seven bits. */
function packScale(weights: readonly number[]): number {
	const largest = Math.max(1e-9, ...weights.map(Math.abs));
	return Math.min(255, Math.max(0, Math.ceil(Math.log2(largest / 127) * 8 + SCALE_ZERO)));
}

function scaleOf(byte: number): number {
	return 2 ** ((byte - SCALE_ZERO) / 8);
}

/** Rising unsigned keys as differences in base 128, low digits first, the high bit set on all digits but the last. */
export function packKeys(keys: readonly number[]): Uint8Array {
	const bytes: number[] = [];
	let last = 0;
	for (const key of keys) {
		let difference = key - last;
		last = key;
		while (difference >= 128) {
			bytes.push((difference % 128) | 128);
			difference = Math.floor(difference / 128);
		}
		bytes.push(difference);
	}
	return Uint8Array.from(bytes);
}

/** The keys that `packKeys` wrote, as signed 32-bit integers; undefined when there are not `count` distinct ones but 0. */
export function unpackKeys(bytes: Uint8Array, count: number): Int32Array | undefined {
	const keys = new Int32Array(count);
	let last = 0;
	let position = 0;
	for (let i = 0; i < count; i++) {
		let shift = 1;
		let byte: number;
		let key = last;
		do {
			if (position >= bytes.length) {
				return undefined;
			}
			byte = bytes[position++];
			key += (byte & 127) * shift;
			shift *= 128;
		} while (byte >= 128);
		if (key <= last || key > 0xffffffff) {
			return undefined;
		}
		keys[i] = key;
		last = key;
	}
	return position === bytes.length ? keys : undefined;
}
