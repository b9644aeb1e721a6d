import { growTypedArray } from '../../../collections/growTypedArray';

/** Where a term is: passages in ascending order, and how often in each. Good until the next look-up. */
export interface Postings {
	readonly count: number;
	readonly passages: Int32Array;
	readonly frequencies: Uint8Array;
}

/**
 * For each term the passages that it is in, compressed: what an inverted index is made of (Zobel and Moffat, 2006, "Inverted
 * Files for Text Search Engines").
 *
 * Of each passage a list has twice the distance from the one before, in groups of seven bits, the lowest first; plus one where
 * the term is there more than once, and then how often, in one byte.
 */
export class PostingLists {
	static readonly empty = new PostingLists(new Int32Array(), new Uint32Array(1), new Uint8Array());

	/**
	 * @param keys of the terms, ascending
	 * @param starts where the list of each term starts in `bytes`, and the end of the last
	 */
	constructor(
		readonly keys: Int32Array,
		readonly starts: Uint32Array,
		readonly bytes: Uint8Array,
	) {}

	/** Unpacks the list of a key into a buffer; nothing where there is none. */
	read(key: number, buffer: PostingBuffer): void {
		const place = this.#find(key);
		if (place >= 0) this.readAt(place, buffer);
	}

	#find(key: number): number {
		const { keys } = this;
		let low = 0;
		let high = keys.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (keys[middle] < key) low = middle + 1;
			else high = middle;
		}
		return low < keys.length && keys[low] === key ? low : -1;
	}

	/** Unpacks the list of the key at a place of `keys`. */
	readAt(place: number, buffer: PostingBuffer): void {
		const { bytes } = this;
		const end = this.starts[place + 1];
		let passage = -1;
		for (let at = this.starts[place]; at < end;) {
			let byte = bytes[at++];
			let value = byte & 0x7f;
			for (let shift = 7; byte >= 0x80; shift += 7) {
				byte = bytes[at++];
				value |= (byte & 0x7f) << shift;
			}
			passage += value >>> 1;
			buffer.add(passage, (value & 1) === 0 ? 1 : bytes[at++]);
		}
	}
}

/** Postings that are being put together; used again and again. */
export class PostingBuffer implements Postings {
	count = 0;
	passages = new Int32Array(256);
	frequencies = new Uint8Array(256);

	clear(): void {
		this.count = 0;
	}

	add(passage: number, frequency: number): void {
		if (this.count === this.passages.length) {
			this.passages = growTypedArray(this.passages, this.count + 1);
			this.frequencies = growTypedArray(this.frequencies, this.passages.length);
		}
		this.passages[this.count] = passage;
		this.frequencies[this.count++] = frequency;
	}
}

/** Packs lists one after the other, their keys ascending. */
export class PostingListsBuilder {
	#keys = new Int32Array(1024);
	#starts = new Uint32Array(1024);
	#bytes = new Uint8Array(8192);
	#size = 0;
	#length = 0;

	add(key: number, postings: Postings): void {
		this.#keys = growTypedArray(this.#keys, this.#size + 1);
		this.#starts = growTypedArray(this.#starts, this.#size + 2);
		this.#bytes = growTypedArray(this.#bytes, this.#length + 6 * postings.count);
		const bytes = this.#bytes;
		let at = this.#length;
		let before = -1;
		for (let i = 0; i < postings.count; i++) {
			const frequency = postings.frequencies[i];
			let value = ((postings.passages[i] - before) << 1) | (frequency > 1 ? 1 : 0);
			for (; value >= 0x80; value >>>= 7) bytes[at++] = (value & 0x7f) | 0x80;
			bytes[at++] = value;
			if (frequency > 1) bytes[at++] = frequency;
			before = postings.passages[i];
		}
		this.#keys[this.#size++] = key;
		this.#starts[this.#size] = at;
		this.#length = at;
	}

	build(): PostingLists {
		return new PostingLists(
			this.#keys.slice(0, this.#size),
			this.#starts.slice(0, this.#size + 1),
			this.#bytes.slice(0, this.#length),
		);
	}
}
