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

/** Before the entries of a row stand the lower bits of its key and the count of the entries, with a mark in a bucket's last row. */
const ROW_HEAD = 2;
const LAST_ROW = 0x8000;
/** Bits of the filter beside the place of a bucket, one for each value of the lowest three bits of a mixed key. */
const FILTER_BITS = 8;
/** Where the rows of buckets begin, so that no place is 0, and that of buckets without any. */
const FIRST_CELL = 1;

/**
 * The weights of the features of a linear chain: for each key a row of (label, weight), as lanes (see `lanes.ts`), so that
 * one addition takes two labels, or as plain scores.
 *
 * In a file a weight is four bits, a row's labels are a mask of sixteen bits or a list of bytes, and its scale half a byte.
 * In memory the rows of a bucket of the key table lie one after the other, each with what tells its key: waiting for
 * memory is most of a look-up, and so it waits for two places alone. A bucket is unpacked when it is first looked into.
 */
export class FeatureWeights {
	readonly #keys: KeyTable;
	readonly #shift: number;
	/** For each bucket where its first row is among the cells, times 256, and its filter; 0 before it was unpacked. */
	readonly #index: Int32Array;
	/** Rows; an entry is a label in the lower eight bits, the place of its weight among `#levels` in the others. */
	readonly #cells: Uint16Array;
	#used = FIRST_CELL;
	/** What each weight is worth with each scale, in lane units. */
	readonly #levels: Int32Array;
	readonly #packed: RowLabels;
	readonly #nibbles: Uint8Array;

	private constructor(keys: KeyTable, packed: RowLabels, nibbles: Uint8Array, levels: Int32Array) {
		this.#keys = keys;
		this.#shift = keys.shift;
		this.#index = new Int32Array(keys.bucketCount);
		this.#cells = new Uint16Array(FIRST_CELL + keys.size * ROW_HEAD + (packed.starts[keys.size] >>> 4));
		this.#levels = levels;
		this.#packed = packed;
		this.#nibbles = nibbles;
	}

	/** How many rows it holds. */
	get size(): number {
		return this.#keys.size;
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
		const end = row + (cells[row] & ~LAST_ROW);
		for (let at = row + 1; at <= end; at++) {
			const entry = cells[at];
			lanes[base + ((entry & 255) >> 1)] += levels[entry >> 8] << ((entry & 1) << 4);
		}
	}

	/** The cell of the count of a key's row, which its entries follow; -1 when there is none. */
	#find(key: number): number {
		const mixed = mixKey(key);
		const bucket = mixed >>> this.#shift;
		const first = this.#index[bucket] || this.#unpack(bucket);
		if (((first >>> (mixed & 7)) & 1) === 0) {
			return -1;
		}
		const cells = this.#cells;
		const rest = mixed & 0xffff;
		let at = first >>> FILTER_BITS;
		while (cells[at] !== rest) {
			const count = cells[at + 1];
			if (count >= LAST_ROW) {
				return -1;
			}
			at += ROW_HEAD + count;
		}
		return at + 1;
	}

	/** Writes the rows of a bucket into cells; returns its entry of the index. */
	#unpack(bucket: number): number {
		const keys = this.#keys;
		const first = keys.firstOf(bucket);
		const end = keys.firstOf(bucket + 1);
		let entry = this.#used << FILTER_BITS;
		for (let row = first; row < end; row++) {
			const rest = keys.restOf(row);
			entry |= 1 << (rest & 7);
			this.#unpackRow(row, rest, row + 1 === end ? LAST_ROW : 0);
		}
		this.#index[bucket] = entry;
		return entry;
	}

	#unpackRow(row: number, rest: number, mark: number): void {
		const cells = this.#cells;
		const nibbles = this.#nibbles;
		const { starts, masks, labels } = this.#packed;
		const scale = (starts[row] & 15) << 4;
		const end = starts[row + 1] >>> 4;
		let mask = masks === undefined ? 0 : masks[row];
		let used = this.#used;
		cells[used++] = rest;
		cells[used++] = (end - (starts[row] >>> 4)) | mark;
		for (let at = starts[row] >>> 4; at < end; at++) {
			const label = masks === undefined ? labels[at] : 31 - Math.clz32(mask & -mask);
			mask &= mask - 1;
			cells[used++] = ((scale | ((nibbles[at >> 1] >> ((at & 1) << 2)) & 15)) << 8) | label;
		}
		this.#used = used;
	}

	/**
	 * Reads the table that `packFeatureWeights` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together or a label is not below `labelCount`.
	 */
	static from(file: ModelFile, prefix: string, labelCount: number): FeatureWeights {
		const keys = KeyTable.from(file, prefix);
		const scales = file.tensor(`${prefix}.scales`, 'uint8');
		const nibbles = file.tensor(`${prefix}.weights`, 'uint8');
		if (scales.length !== (keys.size + 1) >> 1) {
			throw file.malformed(`the parts of the weights "${prefix}" are not of one length`);
		}
		const labels = file.has(`${prefix}.masks`)
			? readMasks(file, prefix, keys.size)
			: readLabels(file, prefix, keys.size);
		if (labels.most >= labelCount) {
			throw file.malformed(`the weights "${prefix}" have a label beyond the list of labels`);
		}
		const { starts } = labels;
		if (nibbles.length !== ((starts[keys.size] >>> 4) + 1) >> 1) {
			throw file.malformed(`the parts of the weights "${prefix}" are not of one length`);
		}
		for (let row = 0; row < keys.size; row++) {
			starts[row] |= (scales[row >> 1] >> ((row & 1) << 2)) & 15;
		}
		return new FeatureWeights(keys, labels, nibbles, scaleWeights(file.number(`${prefix}.scale`)));
	}
}

/** The labels of all rows. */
interface RowLabels {
	/** Where the labels of each row begin, times 16; one more for the end. */
	readonly starts: Int32Array;
	readonly masks?: Uint16Array;
	readonly labels: Uint8Array;
	/** The largest label. */
	readonly most: number;
}

function readLabels(file: ModelFile, prefix: string, rows: number): RowLabels {
	const labels = file.tensor(`${prefix}.labels`, 'uint8');
	const packed = file.tensor(`${prefix}.counts`, 'uint8');
	const more = file.tensor(`${prefix}.more`, 'uint8');
	const starts = new Int32Array(rows + 1);
	let total = 0;
	for (let row = 0, long = 0; row < rows; row++) {
		const count = (packed[row >> 1] >> ((row & 1) << 2)) & 15;
		total += count < LONG_ROW ? count : LONG_ROW + more[long++];
		starts[row + 1] = total << 4;
	}
	if (packed.length !== (rows + 1) >> 1 || total !== labels.length) {
		throw file.malformed(`the weights "${prefix}" have ${labels.length} labels, but their rows need ${total}`);
	}
	let most = 0;
	for (let at = 0; at < labels.length; at++) {
		most = labels[at] > most ? labels[at] : most;
	}
	return { starts, labels, most };
}

function readMasks(file: ModelFile, prefix: string, rows: number): RowLabels {
	const masks = file.tensor(`${prefix}.masks`, 'uint16');
	if (masks.length !== rows) {
		throw file.malformed(`the weights "${prefix}" have ${masks.length} masks for ${rows} rows`);
	}
	const starts = new Int32Array(rows + 1);
	let total = 0;
	let all = 0;
	for (let row = 0; row < rows; row++) {
		all |= masks[row];
		total += bitCount(masks[row]);
		starts[row + 1] = total << 4;
	}
	return { starts, masks, labels: new Uint8Array(0), most: 31 - Math.clz32(all) };
}

/** How many bits of a 16-bit mask are set. */
function bitCount(mask: number): number {
	const pairs = mask - ((mask >> 1) & 0x5555);
	const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
	const eights = (fours + (fours >> 4)) & 0x0f0f;
	return (eights + (eights >> 8)) & 31;
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
