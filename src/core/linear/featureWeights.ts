import type { ModelFile, Tensor } from '../model/modelFile';
import { KeyTable, mixKey, packKeyTable } from './keyTable';
import { nibbleAt, packNibbles, PackedRows, packRowLabels } from './packedRows';
import { chooseScale } from './rowScale';

/** One feature's weights before packing: `weights[i]` belongs to `labels[i]`. */
export interface WeightRow {
	readonly key: number;
	readonly labels: readonly number[];
	readonly weights: readonly number[];
}

/** Before the entries of a row stand the lower bits of its key and the count of the entries, with a mark in a bucket's last row. */
const ROW_HEAD = 2;
const LAST_ROW = 0x8000;
/** Bits of the filter beside the place of a bucket, one for each value of the lowest three bits of a mixed key. */
const FILTER_BITS = 8;
/** Where the rows of buckets begin, so that no place is 0, and that of buckets without any. */
const FIRST_CELL = 1;
/** How many buckets are unpacked together, a power of two: in order it takes half the time. */
const UNPACKED_TOGETHER = 64;
/** How many keys can be looked up together. */
const MOST_TOGETHER = 64;

/**
 * The weights of the features of a linear chain: for each key a row of (label, weight), as lanes (see `lanes.ts`), so that
 * one addition takes two labels, or as plain scores.
 *
 * In a file a weight is four bits, a row's labels are a mask of sixteen bits or a list of bytes, and its scale half a byte.
 * In memory the rows of a bucket of the key table lie one after the other, each with what tells its key: waiting for
 * memory is most of a look-up, and so it waits for two places alone. A bucket is unpacked, with some beside it, when it is
 * first looked into.
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
	readonly #packed: PackedRows;
	/** Of keys that are looked up together: their lower bits, the places of their buckets, and what stands there. */
	readonly #rests = new Int32Array(MOST_TOGETHER + 1);
	readonly #places = new Int32Array(MOST_TOGETHER + 1);
	readonly #heads = new Int32Array(MOST_TOGETHER + 1);

	private constructor(keys: KeyTable, packed: PackedRows) {
		this.#keys = keys;
		this.#shift = keys.shift;
		this.#index = new Int32Array(keys.bucketCount);
		this.#cells = new Uint16Array(FIRST_CELL + keys.size * ROW_HEAD + packed.weightCount);
		this.#levels = packed.levels;
		this.#packed = packed;
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

	/**
	 * Adds the weights of a key's row, in lane units times a factor, to the scores of their labels.
	 * @returns whether the key has a row
	 */
	addScaled(scores: Float64Array, key: number, factor: number): boolean {
		const row = this.#find(key);
		if (row < 0) {
			return false;
		}
		const cells = this.#cells;
		const end = row + (cells[row] & ~LAST_ROW);
		for (let at = row + 1; at <= end; at++) {
			const entry = cells[at];
			scores[entry & 255] += factor * this.#levels[entry >> 8];
		}
		return true;
	}

	/** The sum of the weights of a key's row, in lane units, each times what the direction has for its label; 0 without a row. */
	along(direction: Float64Array, key: number): number {
		const row = this.#find(key);
		if (row < 0) {
			return 0;
		}
		const cells = this.#cells;
		const end = row + (cells[row] & ~LAST_ROW);
		let sum = 0;
		for (let at = row + 1; at <= end; at++) {
			const entry = cells[at];
			sum += direction[entry & 255] * this.#levels[entry >> 8];
		}
		return sum;
	}

	/**
	 * Adds the weights of the rows of the first `count` keys, at most 64, to the scores of their labels, in lane units.
	 *
	 * In three turns without branches between their reads, so that the processor waits for many places of memory at once.
	 */
	addScores(scores: Int32Array, keys: Int32Array, count: number): void {
		const cells = this.#cells;
		const levels = this.#levels;
		const rests = this.#rests;
		const places = this.#places;
		const heads = this.#heads;
		const found = this.#filter(keys, count);
		for (let k = 0; k < found; k++) {
			heads[k] = cells[places[k]];
		}
		for (let k = 0; k < found; k++) {
			const row = heads[k] === rests[k] ? places[k] + 1 : this.#findAfter(places[k], rests[k]);
			if (row < 0) {
				continue;
			}
			const end = row + (cells[row] & ~LAST_ROW);
			for (let at = row + 1; at <= end; at++) {
				const entry = cells[at];
				scores[entry & 255] += levels[entry >> 8];
			}
		}
	}

	/** Notes the lower bits and the places of the buckets of the keys that the filter lets through; returns how many these are. */
	#filter(keys: Int32Array, count: number): number {
		const index = this.#index;
		const shift = this.#shift;
		const rests = this.#rests;
		const places = this.#places;
		let found = 0;
		for (let k = 0; k < count; k++) {
			const mixed = mixKey(keys[k]);
			const bucket = mixed >>> shift;
			const first = index[bucket] || this.#unpack(bucket);
			rests[found] = mixed & 0xffff;
			places[found] = first >>> FILTER_BITS;
			found += (first >>> (mixed & 7)) & 1;
		}
		return found;
	}

	/** The cell of the count of a key's row, which its entries follow; -1 when there is none. */
	#find(key: number): number {
		const mixed = mixKey(key);
		const bucket = mixed >>> this.#shift;
		const first = this.#index[bucket] || this.#unpack(bucket);
		if (((first >>> (mixed & 7)) & 1) === 0) {
			return -1;
		}
		const place = first >>> FILTER_BITS;
		const rest = mixed & 0xffff;
		return this.#cells[place] === rest ? place + 1 : this.#findAfter(place, rest);
	}

	/** As {@link FeatureWeights.#find}, among the rows of a bucket after its first one. */
	#findAfter(place: number, rest: number): number {
		const cells = this.#cells;
		let at = place;
		do {
			const count = cells[at + 1];
			if (count >= LAST_ROW) {
				return -1;
			}
			at += ROW_HEAD + count;
		} while (cells[at] !== rest);
		return at + 1;
	}

	/** Writes the rows of a bucket and of those beside it into cells; returns its entry of the index. */
	#unpack(bucket: number): number {
		const first = bucket & -UNPACKED_TOGETHER;
		const last = Math.min(this.#index.length, first + UNPACKED_TOGETHER);
		let used = this.#used;
		for (let beside = first, row = this.#keys.firstOf(first); beside < last; beside++) {
			const end = this.#keys.firstOf(beside + 1);
			let entry = used << FILTER_BITS;
			for (; row < end; row++) {
				const rest = this.#keys.restOf(row);
				entry |= 1 << (rest & 7);
				used = this.#unpackRow(row, rest, row + 1 === end ? LAST_ROW : 0, used);
			}
			this.#index[beside] = entry;
		}
		this.#used = used;
		return this.#index[bucket];
	}

	/** Writes a row from a cell on; returns the cell after it. */
	#unpackRow(row: number, rest: number, mark: number, first: number): number {
		const cells = this.#cells;
		const { starts, masks, labels, scales, nibbles } = this.#packed;
		const scale = nibbleAt(scales, row) << 4;
		const end = starts[row + 1];
		let mask = masks === undefined ? 0 : masks[row];
		let used = first;
		cells[used++] = rest;
		cells[used++] = (end - starts[row]) | mark;
		for (let at = starts[row]; at < end; at++) {
			const label = masks === undefined ? labels[at] : 31 - Math.clz32(mask & -mask);
			mask &= mask - 1;
			cells[used++] = ((scale | nibbleAt(nibbles, at)) << 8) | label;
		}
		return used;
	}

	/**
	 * Reads the table that `packFeatureWeights` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together or a label is not below `labelCount`.
	 */
	static from(file: ModelFile, prefix: string, labelCount: number): FeatureWeights {
		const keys = KeyTable.from(file, prefix);
		return new FeatureWeights(keys, PackedRows.from(file, prefix, keys.size, labelCount));
	}
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
			...packRowLabels(
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
