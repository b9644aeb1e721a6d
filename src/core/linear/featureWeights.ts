import type { ModelFile, Tensor } from '../model/modelFile';
import { KeyTable, mixKey, packKeyTable } from './keyTable';
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
/** What stands before the entries of a row in memory: the lower bits of its key, and how many entries there are. */
const ROW_HEAD = 2;
/** How many keys can be looked up together. */
const MOST_TOGETHER = 64;

/**
 * The weights of the features of a linear chain: for each key a row of (label, weight), as lanes (see `lanes.ts`), so that
 * one addition takes two labels, or as plain scores.
 *
 * In a file a weight is four bits, a row's labels are a mask of sixteen bits or a list of bytes, and its scale half a byte.
 * In memory the rows of a bucket of the key table lie one after the other, each with what tells its key: waiting for
 * memory is most of a look-up, and so it waits for two places alone.
 */
export class FeatureWeights {
	/** How many rows it holds. */
	readonly size: number;
	/** For each bucket the place of its first row among the cells, times 256, and the filter of the key table. */
	readonly #index: Int32Array;
	/** Rows; an entry is a label in the lower eight bits, the place of its weight among `#levels` in the others. */
	readonly #cells: Uint16Array;
	/** What each weight is worth with each scale, in lane units. */
	readonly #levels: Int32Array;
	readonly #shift: number;
	/** Of the keys being looked up together: their lower bits, their buckets, and the first key of each of these. */
	readonly #rests = new Int32Array(MOST_TOGETHER + 1);
	readonly #places = new Int32Array(MOST_TOGETHER + 1);
	readonly #ends = new Int32Array(MOST_TOGETHER + 1);
	readonly #heads = new Int32Array(MOST_TOGETHER + 1);

	private constructor(keys: KeyTable, starts: Int32Array, cells: Uint16Array, levels: Int32Array) {
		this.size = keys.size;
		this.#index = keys.indexOf(starts);
		this.#cells = cells;
		this.#levels = levels;
		this.#shift = keys.shift;
	}

	/** Whether a key has a row. */
	has(key: number): boolean {
		return this.#find(key) >= 0;
	}

	/** Adds the weights of a key's row to the lanes from `base` on. */
	addTo(lanes: Int32Array, base: number, key: number): void {
		const row = this.#find(key);
		if (row < 0) {
			return;
		}
		const cells = this.#cells;
		const levels = this.#levels;
		const end = row + cells[row];
		for (let at = row + 1; at <= end; at++) {
			const entry = cells[at];
			lanes[base + ((entry & 255) >> 1)] += levels[entry >> 8] << ((entry & 1) << 4);
		}
	}

	/**
	 * Adds the weights of the rows of the first `count` keys to the scores of their labels, in lane units.
	 *
	 * In three turns without branches between their reads, so that the processor waits for many places of memory at once.
	 */
	addScores(scores: Int32Array, keys: Int32Array, count: number): void {
		const cells = this.#cells;
		const levels = this.#levels;
		const rests = this.#rests;
		const places = this.#places;
		const ends = this.#ends;
		const heads = this.#heads;
		const found = this.#filter(keys, count);
		for (let k = 0; k < found; k++) {
			heads[k] = cells[places[k]];
		}
		for (let k = 0; k < found; k++) {
			const rest = rests[k];
			let at = places[k];
			let head = heads[k];
			while (head !== rest) {
				at += ROW_HEAD + cells[at + 1];
				if (at >= ends[k]) break;
				head = cells[at];
			}
			if (head !== rest) continue;
			const end = at + ROW_HEAD + cells[at + 1];
			for (at += ROW_HEAD; at < end; at++) {
				const entry = cells[at];
				scores[entry & 255] += levels[entry >> 8];
			}
		}
	}

	/** Notes the lower bits and the buckets of the keys that the filter lets through; returns how many these are. */
	#filter(keys: Int32Array, count: number): number {
		const index = this.#index;
		const shift = this.#shift;
		const rests = this.#rests;
		const places = this.#places;
		const ends = this.#ends;
		let found = 0;
		for (let k = 0; k < count; k++) {
			const mixed = mixKey(keys[k]);
			const bucket = mixed >>> shift;
			const first = index[bucket];
			rests[found] = mixed & 0xffff;
			places[found] = first >>> 8;
			ends[found] = index[bucket + 1] >>> 8;
			found += (first >>> (mixed & 7)) & 1;
		}
		return found;
	}

	/** The cell of the count of a key's row, which its entries follow; -1 when there is none. */
	#find(key: number): number {
		const mixed = mixKey(key);
		const bucket = mixed >>> this.#shift;
		const index = this.#index;
		const first = index[bucket];
		if (((first >>> (mixed & 7)) & 1) === 0) {
			return -1;
		}
		const cells = this.#cells;
		const rest = mixed & 0xffff;
		const end = index[bucket + 1] >>> 8;
		for (let at = first >>> 8; at < end; at += ROW_HEAD + cells[at + 1]) {
			if (cells[at] === rest) {
				return at + 1;
			}
		}
		return -1;
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
		const cells = new Uint16Array(keys.size * ROW_HEAD + labels.length);
		let weight = 0;
		let at = 0;
		for (let row = 0; row < keys.size; row++) {
			const level = ((scales[row >> 1] >> ((row & 1) << 2)) & 15) << 4;
			cells[at++] = keys.restOf(row);
			cells[at++] = counts[row];
			for (const end = weight + counts[row]; weight < end; weight++) {
				const label = labels[weight];
				if (label >= labelCount) {
					throw file.malformed(`the weights "${prefix}" have a label beyond the list of labels`);
				}
				cells[at++] = ((level + ((nibbles[weight >> 1] >> ((weight & 1) << 2)) & 15)) << 8) | label;
			}
			starts[row + 1] = at;
		}
		return new FeatureWeights(keys, starts, cells, levels);
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
