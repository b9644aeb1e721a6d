import { KeyTable, mixKey } from '../../linear/keyTable';
import { nibbleAt, PackedRows } from '../../linear/packedRows';
import type { ModelFile } from '../../model/modelFile';
import type { KeySink } from './keySink';
import { NAME_TAGS } from './nameLabels';

/** Cells of a row: the lanes of the tags, and one that fills up to a power of two, so that a row is in one cache line. */
export const ROW_CELLS = 8;
/** Cells with lanes. */
const LANES = (NAME_TAGS.length + 1) >> 1;
/** The most rows that are unpacked at a time. */
const MOST_ROWS = 0xffff;
/** Room for features at the beginning. */
const FIRST_KEYS = 64;
const FILTER_BITS = 8;

/**
 * The weights of the features of names, read as `packFeatureWeights` wrote them, for sums of many features at a time.
 *
 * Nearly all the time of such sums is spent waiting for memory, and for branches that depend on it. So features are noted
 * first, and then all of them take each step of the search together: bucket, key, weights. A row's weights are unpacked to
 * lanes (see `linear/lanes.ts`) when they are first met, and added as a whole.
 */
export class NameWeights implements KeySink {
	/** For each bucket the number of its first key, times 256, and a bit for each value of its keys' lowest three bits. */
	readonly #index: Int32Array;
	/** A key's upper bits choose its bucket: those above so many. */
	readonly #shift: number;
	readonly #rests: Uint16Array;
	readonly #packed: PackedRows;
	/** The lanes of rows that were met, in order, so that those met together are near each other; and the place of each row. */
	readonly #rows: Int32Array;
	readonly #places: Uint16Array;
	#used = 0;
	/** The features noted, then what is left of their keys, and where their buckets begin and end. */
	#keys = new Int32Array(FIRST_KEYS);
	#starts = new Int32Array(FIRST_KEYS);
	#ends = new Int32Array(FIRST_KEYS);
	#count = 0;
	#positions = 0;
	/** Of each position, where its lanes begin, and where its features, and then its rows, end. */
	#bases = new Int32Array(FIRST_KEYS);
	#stops = new Int32Array(FIRST_KEYS);
	/** The rows of the features and then their places; one more is written than there are. */
	#found = new Int32Array(FIRST_KEYS + 1);

	private constructor(keys: KeyTable, packed: PackedRows) {
		this.#index = keys.filteredIndex;
		this.#shift = keys.shift;
		this.#rests = keys.rests;
		this.#packed = packed;
		this.#rows = new Int32Array((Math.min(keys.size, MOST_ROWS) + 1) * ROW_CELLS);
		this.#places = new Uint16Array(keys.size);
	}

	/**
	 * The weights that a model file has under a prefix.
	 * @throws NlpError `model-malformed` when their parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): NameWeights {
		const keys = KeyTable.from(file, prefix);
		return new NameWeights(keys, PackedRows.from(file, prefix, keys.size, NAME_TAGS.length));
	}

	/** Notes a feature of a position. */
	add(key: number): void {
		if (this.#count === this.#keys.length) {
			const size = this.#count * 2;
			this.#keys = grown(this.#keys, size);
			this.#starts = new Int32Array(size);
			this.#ends = new Int32Array(size);
			this.#found = new Int32Array(size + 1);
		}
		this.#keys[this.#count++] = key;
	}

	/** Ends the features of a position, whose lanes begin at `base`. */
	endPosition(base: number): void {
		if (this.#positions === this.#bases.length) {
			this.#bases = grown(this.#bases, this.#positions * 2);
			this.#stops = grown(this.#stops, this.#positions * 2);
		}
		this.#bases[this.#positions] = base;
		this.#stops[this.#positions++] = this.#count;
	}

	/** Adds the weights of all features noted to the lanes of their positions, and forgets them. */
	flush(lanes: Int32Array): void {
		this.#findBuckets();
		this.#findRows();
		let first = 0;
		for (let position = 0; position < this.#positions; position++) {
			const stop = this.#stops[position];
			this.#addRows(first, stop, lanes, this.#bases[position]);
			first = stop;
		}
		this.#count = 0;
		this.#positions = 0;
	}

	/** Adds the rows found from `first` on to the lanes from `base` on. */
	#addRows(first: number, stop: number, lanes: Int32Array, base: number): void {
		const found = this.#found;
		const rows = this.#rows;
		// In variables, as sums in memory would wait for each other.
		let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
		for (let k = first; k < stop; k++) {
			const at = found[k] * ROW_CELLS;
			a = (a + rows[at]) | 0;
			b = (b + rows[at + 1]) | 0;
			c = (c + rows[at + 2]) | 0;
			d = (d + rows[at + 3]) | 0;
			e = (e + rows[at + 4]) | 0;
			f = (f + rows[at + 5]) | 0;
			g = (g + rows[at + 6]) | 0;
		}
		lanes[base] += a;
		lanes[base + 1] += b;
		lanes[base + 2] += c;
		lanes[base + 3] += d;
		lanes[base + 4] += e;
		lanes[base + 5] += f;
		lanes[base + 6] += g;
	}

	/** Mixes the keys, and finds where the keys of their buckets begin and end; where the filter says no, nothing is left. */
	#findBuckets(): void {
		const keys = this.#keys;
		const index = this.#index;
		const shift = this.#shift;
		for (let k = 0; k < this.#count; k++) {
			const mixed = mixKey(keys[k]);
			const bucket = mixed >>> shift;
			const entry = index[bucket];
			const start = entry >>> FILTER_BITS;
			const size = (index[bucket + 1] >>> FILTER_BITS) - start;
			keys[k] = mixed & 0xffff;
			this.#starts[k] = start;
			this.#ends[k] = start + size * ((entry >>> (mixed & 7)) & 1);
		}
	}

	/** Finds the places of the rows of the keys in their buckets, and where those of each position end. */
	#findRows(): void {
		const keys = this.#keys;
		const rests = this.#rests;
		const found = this.#found;
		let count = 0;
		for (let position = 0, k = 0; position < this.#positions; position++) {
			for (const stop = this.#stops[position]; k < stop; k++) {
				const rest = keys[k];
				const end = this.#ends[k];
				// Without a branch for the right one, which could not be foretold.
				for (let row = this.#starts[k]; row < end; row++) {
					const difference = rests[row] ^ rest;
					found[count] = row;
					count += 1 - ((difference | -difference) >>> 31);
				}
			}
			this.#stops[position] = count;
		}
		if (this.#used + count > MOST_ROWS) {
			this.#places.fill(0);
			this.#used = 0;
		}
		const places = this.#places;
		for (let k = 0; k < count; k++) {
			found[k] = places[found[k]] || this.#unpack(found[k]);
		}
	}

	/** Unpacks the weights of a row; returns its place. */
	#unpack(row: number): number {
		const { starts, masks, labels, scales, nibbles, levels } = this.#packed;
		const place = ++this.#used;
		this.#places[row] = place;
		const scale = nibbleAt(scales, row) << 4;
		const end = starts[row + 1];
		const base = place * ROW_CELLS;
		this.#rows.fill(0, base, base + LANES);
		let mask = masks === undefined ? 0 : masks[row];
		for (let at = starts[row]; at < end; at++, mask &= mask - 1) {
			const label = masks === undefined ? labels[at] : 31 - Math.clz32(mask & -mask);
			const value = levels[scale | nibbleAt(nibbles, at)];
			this.#rows[base + (label >> 1)] += value << ((label & 1) << 4);
		}
		return place;
	}
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(length);
	larger.set(array);
	return larger;
}
