import type { ModelFile, Tensor } from '../model/modelFile';
import { KeyTable, packKeyTable } from './keyTable';
import { chooseScale, scaleWeights } from './rowScale';

/** One feature's weights before packing: `weights[i]` belongs to `labels[i]`. */
export interface WeightRow {
	readonly key: number;
	readonly labels: readonly number[];
	readonly weights: readonly number[];
}

/** Labels from 0 up that a row's mask has room for; models of more labels list them. */
const MASK_BITS = 16;
/** A row's count of labels as half a byte says: from here on the rest stands in a list of its own. */
const LONG_ROW = 15;

/**
 * The weights of the features of a linear chain: for each key a row of (label, weight), as lanes (see `lanes.ts`), so that
 * one addition takes two labels.
 *
 * In a file a weight is four bits, a row's labels are a mask of sixteen bits or a list of bytes, and its scale half a byte.
 */
export class FeatureWeights {
	readonly #keys: KeyTable;
	/** The entries of row r are `#starts[r]` to `#starts[r + 1]`. */
	readonly #starts: Int32Array;
	/** A label in the lower eight bits, the place of its weight among `#levels` in the others: small, for memory is slow. */
	readonly #entries: Uint16Array;
	/** What each weight is worth with each scale, in lane units. */
	readonly #levels: Int32Array;

	private constructor(keys: KeyTable, starts: Int32Array, entries: Uint16Array, levels: Int32Array) {
		this.#keys = keys;
		this.#starts = starts;
		this.#entries = entries;
		this.#levels = levels;
	}

	/** How many rows it holds. */
	get size(): number {
		return this.#keys.size;
	}

	/** Whether a key has a row. */
	has(key: number): boolean {
		return this.#keys.find(key) >= 0;
	}

	/** Adds the weights of a key's row to the lanes from `base` on. */
	addTo(lanes: Int32Array, base: number, key: number): void {
		const row = this.#keys.find(key);
		if (row < 0) {
			return;
		}
		const entries = this.#entries;
		const levels = this.#levels;
		const end = this.#starts[row + 1];
		for (let at = this.#starts[row]; at < end; at++) {
			const entry = entries[at];
			lanes[base + ((entry & 255) >> 1)] += levels[entry >> 8] << ((entry & 1) << 4);
		}
	}

	/**
	 * Reads the table that `packFeatureWeights` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together or a label is not below `labelCount`.
	 */
	static from(file: ModelFile, prefix: string, labelCount: number): FeatureWeights {
		const keys = KeyTable.from(file, prefix);
		const { counts, labels } = readLabels(file, prefix, keys.size);
		const scales = file.tensor(`${prefix}.scales`, 'uint8');
		const nibbles = file.tensor(`${prefix}.weights`, 'uint8');
		const levels = scaleWeights(file.number(`${prefix}.scale`));
		if (scales.length !== (keys.size + 1) >> 1 || nibbles.length !== (labels.length + 1) >> 1) {
			throw file.malformed(`the parts of the weights "${prefix}" are not of one length`);
		}
		const starts = new Int32Array(keys.size + 1);
		const entries = new Uint16Array(labels.length);
		let weight = 0;
		for (let row = 0; row < keys.size; row++) {
			const level = ((scales[row >> 1] >> ((row & 1) << 2)) & 15) << 4;
			for (const end = weight + counts[row]; weight < end; weight++) {
				const label = labels[weight];
				if (label >= labelCount) {
					throw file.malformed(`the weights "${prefix}" have a label beyond the list of labels`);
				}
				entries[weight] = ((level + ((nibbles[weight >> 1] >> ((weight & 1) << 2)) & 15)) << 8) | label;
			}
			starts[row + 1] = weight;
		}
		return new FeatureWeights(keys, starts, entries, levels);
	}
}

/** How many labels each row has, and the labels of all. */
function readLabels(file: ModelFile, prefix: string, rows: number): { counts: Uint8Array; labels: Uint8Array } {
	if (file.has(`${prefix}.masks`)) {
		return unpackMasks(file, prefix, rows);
	}
	const labels = file.tensor(`${prefix}.labels`, 'uint8');
	const packed = file.tensor(`${prefix}.counts`, 'uint8');
	const more = file.tensor(`${prefix}.more`, 'uint8');
	const counts = new Uint8Array(rows);
	let total = 0;
	for (let row = 0, at = 0; row < rows; row++) {
		const count = (packed[row >> 1] >> ((row & 1) << 2)) & 15;
		counts[row] = count < LONG_ROW ? count : LONG_ROW + more[at++];
		total += counts[row];
	}
	if (packed.length !== (rows + 1) >> 1 || total !== labels.length) {
		throw file.malformed(`the weights "${prefix}" have ${labels.length} labels, but their rows need ${total}`);
	}
	return { counts, labels };
}

function unpackMasks(file: ModelFile, prefix: string, rows: number): { counts: Uint8Array; labels: Uint8Array } {
	const masks = file.tensor(`${prefix}.masks`, 'uint16');
	if (masks.length !== rows) {
		throw file.malformed(`the weights "${prefix}" have ${masks.length} masks for ${rows} rows`);
	}
	const counts = new Uint8Array(rows);
	const labels = new Uint8Array(rows * MASK_BITS);
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const first = total;
		for (let mask = masks[row]; mask !== 0; mask &= mask - 1) {
			labels[total++] = 31 - Math.clz32(mask & -mask);
		}
		counts[row] = total - first;
	}
	return { counts, labels: labels.subarray(0, total) };
}

/** What `packFeatureWeights` adds to a model file. */
export interface PackedWeights {
	readonly metadata: Readonly<Record<string, number>>;
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/**
 * The metadata and tensors of weights under a prefix. Weights that round to 0 and rows without any other go.
 *
 * Sums of weights that a position can get must stay below 512 either way: a CRF's do; scale a perceptron's down.
 * @throws RangeError when a key comes twice.
 */
export function packFeatureWeights(prefix: string, rows: readonly WeightRow[], labelCount: number): PackedWeights {
	const largest = rows.reduce((most, { weights }) => weights.reduce((a, b) => Math.max(a, Math.abs(b)), most), 1e-9);
	const packed = new Map<number, PackedRow>();
	for (const row of rows) {
		const { scale, nibbles } = chooseScale(row.weights, largest);
		const order = [...nibbles.keys()].filter(i => nibbles[i] !== 0).sort((a, b) => row.labels[a] - row.labels[b]);
		if (order.length > 0) {
			if (packed.has(row.key | 0)) {
				throw new RangeError(`The key ${row.key} comes twice.`);
			}
			packed.set(row.key | 0, { scale, labels: order.map(i => row.labels[i]), nibbles: order.map(i => nibbles[i]) });
		}
	}
	const { keys, tensors } = packKeyTable(prefix, packed.keys());
	const sorted = keys.flatMap(key => packed.get(key) ?? []);
	return {
		metadata: { [`${prefix}.scale`]: largest },
		tensors: {
			...tensors,
			...packLabels(
				prefix,
				sorted.map(({ labels }) => labels),
				labelCount,
			),
			[`${prefix}.scales`]: { type: 'uint8', data: packNibbles(sorted.map(({ scale }) => scale)) },
			[`${prefix}.weights`]: { type: 'uint8', data: packNibbles(sorted.flatMap(({ nibbles }) => nibbles)) },
		},
	};
}

interface PackedRow {
	/** Which of the scales a row can have. */
	readonly scale: number;
	readonly labels: readonly number[];
	/** Weights from -7 to 7, in four bits of two's complement. */
	readonly nibbles: readonly number[];
}

function packLabels(prefix: string, rows: readonly (readonly number[])[], labelCount: number): Record<string, Tensor> {
	if (labelCount <= MASK_BITS) {
		const masks = rows.map(labels => labels.reduce((mask, label) => mask | (1 << label), 0));
		return { [`${prefix}.masks`]: { type: 'uint16', data: Uint16Array.from(masks) } };
	}
	const counts = rows.map(({ length }) => length);
	const long = counts.filter(count => count >= LONG_ROW).map(count => count - LONG_ROW);
	return {
		[`${prefix}.counts`]: { type: 'uint8', data: packNibbles(counts.map(count => Math.min(LONG_ROW, count))) },
		[`${prefix}.more`]: { type: 'uint8', data: Uint8Array.from(long) },
		[`${prefix}.labels`]: { type: 'uint8', data: Uint8Array.from(rows.flat()) },
	};
}

/** Numbers of four bits, two to a byte, the first in the low half. */
function packNibbles(values: readonly number[]): Uint8Array {
	const bytes = new Uint8Array((values.length + 1) >> 1);
	values.forEach((value, i) => {
		bytes[i >> 1] |= (value & 15) << ((i & 1) << 2);
	});
	return bytes;
}
