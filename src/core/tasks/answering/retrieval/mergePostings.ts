import { IntMap } from '../../../collections/intMap';
import type { PostingLists } from './postingLists';
import { PostingBuffer, PostingListsBuilder } from './postingLists';
import type { TermCounts } from './termCounts';

/**
 * The lists of the passages that were indexed before and of those that came after them.
 * @param added the passages whose numbers follow those of `lists`
 * @param newNumbers for each passage of both its number in the result, ascending; -1 for those that were removed
 */
export function mergePostings(lists: PostingLists, added: TermCounts, newNumbers: Int32Array): PostingLists {
	const inverted = new InvertedCounts(added, newNumbers.subarray(newNumbers.length - added.passages));
	const builder = new PostingListsBuilder();
	const merged = new PostingBuffer();
	const old = new PostingBuffer();
	const { keys } = lists;
	for (let place = 0, next = 0; place < keys.length || next < inverted.keys.length;) {
		const key =
			place === keys.length
				? inverted.keys[next]
				: next === inverted.keys.length
					? keys[place]
					: Math.min(keys[place], inverted.keys[next]);
		merged.clear();
		if (place < keys.length && keys[place] === key) {
			old.clear();
			lists.readAt(place++, old);
			for (let i = 0; i < old.count; i++) {
				const passage = newNumbers[old.passages[i]];
				if (passage >= 0) merged.add(passage, old.frequencies[i]);
			}
		}
		if (next < inverted.keys.length && inverted.keys[next] === key) inverted.read(next++, merged);
		if (merged.count > 0) builder.add(key, merged);
	}
	return builder.build();
}

/** The passages of each term, of counts that are in the order of the passages. */
class InvertedCounts {
	/** Ascending. */
	readonly keys: Int32Array;
	readonly #idOf: IntMap;
	/** Where the postings of each term, by its id, end. */
	readonly #ends: Int32Array;
	readonly #passages: Int32Array;
	readonly #frequencies: Uint8Array;

	constructor(counts: TermCounts, newNumbers: Int32Array) {
		const { size } = counts;
		const ids = new Int32Array(size);
		this.#idOf = new IntMap(size >>> 2);
		for (let i = 0; i < size; i++) ids[i] = this.#idFor(counts.keys[i]);
		this.keys = new Int32Array(this.#idOf.size);
		this.#idOf.forEach((key, id) => (this.keys[id] = key));
		this.keys.sort();
		this.#ends = startsOf(ids, this.#idOf.size);
		this.#passages = new Int32Array(size);
		this.#frequencies = new Uint8Array(size);
		for (let passage = 0; passage < counts.passages; passage++) {
			for (let i = counts.start(passage); i < counts.start(passage + 1); i++) {
				const at = this.#ends[ids[i]]++;
				this.#passages[at] = newNumbers[passage];
				this.#frequencies[at] = counts.frequencies[i];
			}
		}
	}

	/** Adds the postings of the key at an index to a buffer, without those of removed passages. */
	read(index: number, buffer: PostingBuffer): void {
		const id = this.#idOf.get(this.keys[index]);
		for (let i = id === 0 ? 0 : this.#ends[id - 1]; i < this.#ends[id]; i++) {
			if (this.#passages[i] >= 0) buffer.add(this.#passages[i], this.#frequencies[i]);
		}
	}

	#idFor(key: number): number {
		const known = this.#idOf.get(key);
		if (known >= 0) return known;
		const id = this.#idOf.size;
		this.#idOf.set(key, id);
		return id;
	}
}

/** Where the entries of each id start when they are in the order of their ids. */
function startsOf(ids: Int32Array, count: number): Int32Array {
	const starts = new Int32Array(count);
	for (const id of ids) if (id + 1 < count) starts[id + 1]++;
	for (let id = 1; id < count; id++) starts[id] += starts[id - 1];
	return starts;
}
