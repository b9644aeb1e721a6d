import { scaleWeights } from '../../linear/rowScale';
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
/** Before every so many rows it is known how many weights there are. */
const BLOCK_BITS = 2;

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
	readonly #masks: Uint16Array;
	readonly #scales: Uint8Array;
	readonly #nibbles: Uint8Array;
	readonly #levels: Int32Array;
	/** How many weights stand before each block of rows. */
	readonly #blocks: Int32Array;
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

	private constructor(file: ModelFile, prefix: string) {
		this.#rests = file.tensor(`${prefix}.keys`, 'uint16');
		this.#masks = file.tensor(`${prefix}.masks`, 'uint16');
		this.#scales = file.tensor(`${prefix}.scales`, 'uint8');
		this.#nibbles = file.tensor(`${prefix}.weights`, 'uint8');
		this.#levels = scaleWeights(file.number(`${prefix}.scale`));
		this.#index = readBuckets(file, prefix, this.#rests);
		this.#shift = Math.clz32(this.#index.length - 1) + 1;
		this.#blocks = countWeights(this.#masks);
		const weights = this.#blocks[this.#blocks.length - 1];
		const rows = this.#rests.length;
		if (this.#masks.some(mask => mask >> NAME_TAGS.length !== 0)) {
			throw file.malformed(`the weights "${prefix}" have a label beyond the list of labels`);
		}
		if (this.#masks.length !== rows || this.#scales.length !== (rows + 1) >> 1) {
			throw file.malformed(`the parts of the weights "${prefix}" are not of one length`);
		}
		if (this.#nibbles.length !== (weights + 1) >> 1) {
			throw file.malformed(`the weights "${prefix}" are not as many as their labels`);
		}
		this.#rows = new Int32Array((Math.min(rows, MOST_ROWS) + 1) * ROW_CELLS);
		this.#places = new Uint16Array(rows);
	}

	/**
	 * The weights that a model file has under a prefix.
	 * @throws NlpError `model-malformed` when their parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): NameWeights {
		return new NameWeights(file, prefix);
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
			const mixed = mix(keys[k]);
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
		const place = ++this.#used;
		this.#places[row] = place;
		let weight = this.#blocks[row >> BLOCK_BITS];
		for (let before = row & -(1 << BLOCK_BITS); before < row; before++) {
			weight += bitsOf(this.#masks[before]);
		}
		const level = ((this.#scales[row >> 1] >> ((row & 1) << 2)) & 15) << 4;
		const base = place * ROW_CELLS;
		this.#rows.fill(0, base, base + LANES);
		for (let mask = this.#masks[row]; mask !== 0; mask &= mask - 1, weight++) {
			const label = 31 - Math.clz32(mask & -mask);
			const value = this.#levels[level + ((this.#nibbles[weight >> 1] >> ((weight & 1) << 2)) & 15)];
			this.#rows[base + (label >> 1)] += value << ((label & 1) << 4);
		}
		return place;
	}
}

/** The buckets of the keys, as `packKeyTable` wrote them. */
function readBuckets(file: ModelFile, prefix: string, rests: Uint16Array): Int32Array {
	const counts = file.tensor(`${prefix}.buckets`, 'uint8');
	if (counts.length < 8 || (counts.length & (counts.length - 1)) !== 0) {
		throw file.malformed(`the weights "${prefix}" have ${counts.length} bytes of buckets`);
	}
	const index = new Int32Array(counts.length * 2 + 1);
	let at = 0;
	for (let bucket = 0; bucket < index.length - 1; bucket++) {
		const start = at;
		let filter = 0;
		for (let count = (counts[bucket >> 1] >> ((bucket & 1) << 2)) & 15; count > 0; count--) {
			filter |= 1 << (rests[at++] & 7);
		}
		index[bucket] = (start << FILTER_BITS) | filter;
	}
	index[index.length - 1] = at << FILTER_BITS;
	if (at !== rests.length) {
		throw file.malformed(`the weights "${prefix}" have ${rests.length} keys, but their buckets need ${at}`);
	}
	return index;
}

/** How many weights stand before each block of rows, and at last of all. */
function countWeights(masks: Uint16Array): Int32Array {
	const blocks = new Int32Array((masks.length >> BLOCK_BITS) + 2);
	let total = 0;
	for (let row = 0; row < masks.length; row++) {
		if ((row & ((1 << BLOCK_BITS) - 1)) === 0) {
			blocks[row >> BLOCK_BITS] = total;
		}
		total += bitsOf(masks[row]);
	}
	blocks[blocks.length - 1] = total;
	return blocks;
}

/** How many bits of a 16-bit number are set. */
function bitsOf(value: number): number {
	let bits = value - ((value >> 1) & 0x5555);
	bits = (bits & 0x3333) + ((bits >> 2) & 0x3333);
	bits = (bits + (bits >> 4)) & 0x0f0f;
	return (bits + (bits >> 8)) & 31;
}

/** As in `linear/keyTable.ts`, which writes the keys. */
function mix(key: number): number {
	const mixed = Math.imul(key ^ (key >>> 16), 0x2c1b3c6d);
	return mixed ^ (mixed >>> 15);
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(length);
	larger.set(array);
	return larger;
}
