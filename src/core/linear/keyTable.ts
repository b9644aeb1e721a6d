import type { ModelFile, Tensor } from '../model/modelFile';

/** Bits of a key that stand in its entry; the bits of its bucket are not written. */
const REST_BITS = 16;
/** The fewest and the most bits of a bucket; with 16 and more no bit of a key is lost. */
const MIN_BUCKET_BITS = 4;
const MAX_BUCKET_BITS = 18;
/** The most keys of a bucket: its count is half a byte. */
const MAX_COUNT = 15;
/** Bits of the filter that stands beside the start of a bucket. */
const FILTER_BITS = 8;
const FILTER = 0xff;

/**
 * A set of 32-bit keys, each with a number: its place among the sorted keys. It needs no table to be built: it is used as
 * it lies in the file, at a little over two bytes a key (a hash table with quotients, Cleary 1984).
 *
 * A key is mixed, one to one. Its upper bits choose a bucket, its lower sixteen stand in the bucket's list. Tables of few
 * keys have few buckets and leave out the bits between, so that of a million other keys some fifteen seem known; the keys
 * of the table itself are always told apart.
 */
export class KeyTable {
	/**
	 * For each bucket the number of its first key, times 256, and a bit for each value of its keys' lowest three bits, once
	 * it was looked into.
	 */
	readonly #index: Int32Array;
	readonly #rests: Uint16Array;
	readonly #shift: number;

	private constructor(index: Int32Array, rests: Uint16Array, shift: number) {
		this.#index = index;
		this.#rests = rests;
		this.#shift = shift;
	}

	/** How many keys it holds. */
	get size(): number {
		return this.#rests.length;
	}

	/** How many buckets its keys are in. */
	get bucketCount(): number {
		return this.#index.length - 1;
	}

	/** How far {@link mixKey} of a key is shifted to give its bucket. */
	get shift(): number {
		return this.#shift;
	}

	/** For each bucket, and one more, the number of its first key, times 256, and a bit for each value of its keys' lowest three bits. */
	get filteredIndex(): Int32Array {
		for (let bucket = 0; bucket < this.bucketCount; bucket++) {
			this.#filter(bucket);
		}
		return this.#index;
	}

	/** The number of the first key of a bucket; those of a bucket follow one another. */
	firstOf(bucket: number): number {
		return this.#index[bucket] >>> FILTER_BITS;
	}

	/** The lower sixteen bits of each mixed key, which tell it from others of its bucket, by number. */
	get rests(): Uint16Array {
		return this.#rests;
	}

	/** The same of one key. */
	restOf(number: number): number {
		return this.#rests[number];
	}

	/** The number of a key, or -1 when it is not in the table. */
	find(key: number): number {
		const mixed = mixKey(key);
		const bucket = mixed >>> this.#shift;
		const index = this.#index;
		let entry = index[bucket];
		const end = index[bucket + 1] >>> FILTER_BITS;
		if (((entry >>> (mixed & 7)) & 1) === 0) {
			if ((entry & FILTER) !== 0 || entry >>> FILTER_BITS === end) {
				return -1;
			}
			entry = this.#filter(bucket);
		}
		const rests = this.#rests;
		const rest = mixed & 0xffff;
		for (let at = entry >>> FILTER_BITS; at < end; at++) {
			if (rests[at] === rest) {
				return at;
			}
		}
		return -1;
	}

	/** Sets the bits of the keys of a bucket, which are worked out when it is first looked into. */
	#filter(bucket: number): number {
		let entry = this.#index[bucket];
		const end = this.#index[bucket + 1] >>> FILTER_BITS;
		for (let at = entry >>> FILTER_BITS; at < end; at++) {
			entry |= 1 << (this.#rests[at] & 7);
		}
		this.#index[bucket] = entry;
		return entry;
	}

	/**
	 * The table that `packKeyTable` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): KeyTable {
		const counts = file.tensor(`${prefix}.buckets`, 'uint8');
		const rests = file.tensor(`${prefix}.keys`, 'uint16');
		const bits = 32 - Math.clz32(counts.length);
		if (counts.length !== 2 ** (bits - 1) || bits < MIN_BUCKET_BITS || bits > MAX_BUCKET_BITS) {
			throw file.malformed(`the key table "${prefix}" has ${counts.length} bytes of buckets`);
		}
		const index = new Int32Array(2 ** bits + 1);
		let at = 0;
		for (let byte = 0; byte < counts.length; byte++) {
			const count = counts[byte];
			index[2 * byte] = at << FILTER_BITS;
			at += count & 15;
			index[2 * byte + 1] = at << FILTER_BITS;
			at += count >> 4;
		}
		index[index.length - 1] = at << FILTER_BITS;
		if (at !== rests.length) {
			throw file.malformed(`the key table "${prefix}" has ${rests.length} keys, but its buckets need ${at}`);
		}
		return new KeyTable(index, rests, 32 - bits);
	}
}

/** Keys in the order of a table, and the table's tensors. */
export interface PackedKeys {
	/** The keys in order: the number that `KeyTable.find` gives is the place here. */
	readonly keys: readonly number[];
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/**
 * Makes the tensors of a key table under a prefix.
 * @throws RangeError when a key comes twice, or when there are more keys than fit (about a million).
 */
export function packKeyTable(prefix: string, keys: Iterable<number>): PackedKeys {
	const mixed = [...keys].map(key => ({ key: key | 0, mixed: mixKey(key) >>> 0 })).sort((a, b) => a.mixed - b.mixed);
	let bits = Math.max(MIN_BUCKET_BITS, Math.round(Math.log2(mixed.length + 1)) - 1);
	for (; bits <= MAX_BUCKET_BITS; bits++) {
		const counts = countBuckets(mixed, bits);
		if (counts !== undefined) {
			return {
				keys: mixed.map(({ key }) => key),
				tensors: {
					[`${prefix}.buckets`]: { type: 'uint8', data: counts },
					[`${prefix}.keys`]: { type: 'uint16', data: Uint16Array.from(mixed, entry => entry.mixed & 0xffff) },
				},
			};
		}
	}
	throw new RangeError(`The ${mixed.length} keys of "${prefix}" do not fit into a table, or one comes twice.`);
}

/** The number of keys of each bucket, two to a byte; undefined when one has too many or two keys that look alike. */
function countBuckets(entries: readonly { readonly mixed: number }[], bits: number): Uint8Array | undefined {
	const counts = new Uint8Array(2 ** (bits - 1));
	const rests = new Set<number>();
	let last = -1;
	for (const { mixed } of entries) {
		const bucket = mixed >>> (32 - bits);
		if (bucket !== last) {
			rests.clear();
			last = bucket;
		}
		rests.add(mixed & 0xffff);
		counts[bucket >> 1] += 1 << ((bucket & 1) << 2);
		if (rests.size !== ((counts[bucket >> 1] >> ((bucket & 1) << 2)) & 15) || rests.size > MAX_COUNT) {
			return undefined;
		}
	}
	return counts;
}

/** Spreads keys over the buckets, one to one; the lower half of the result depends on the whole key, too. */
export function mixKey(key: number): number {
	const mixed = Math.imul(key ^ (key >>> REST_BITS), 0x2c1b3c6d);
	return mixed ^ (mixed >>> 15);
}
