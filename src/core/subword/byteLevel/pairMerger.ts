import type { PairMerges } from './pairMerges';

/** Above this many symbols a heap is faster than looking through all pairs for each merge. */
const SHORT = 64;

/** Told of each merge: the number of the left symbol as it was at the start, and the two that merge. */
export type OnMerge = (symbol: number, left: number, right: number) => void;

/**
 * Merges neighbours by rank, the leftmost of equals first, until none is left that may.
 * @param symbols the ids at the start; the pieces at the end, from place 0
 * @returns how many pieces there are
 */
export function mergePairs(symbols: Int32Array, count: number, merges: PairMerges, onMerge?: OnMerge): number {
	return count <= SHORT && onMerge === undefined
		? mergeShort(symbols, count, merges)
		: new HeapMerger(symbols, count, merges).run(onMerge);
}

function mergeShort(symbols: Int32Array, count: number, merges: PairMerges): number {
	let length = count;
	for (;;) {
		let best = -1;
		let lowest = Infinity;
		for (let i = 0; i + 1 < length; i++) {
			if (merges.find(symbols[i], symbols[i + 1]) < 0) continue;
			const rank = merges.rank(symbols[i], symbols[i + 1]);
			if (rank < lowest) {
				lowest = rank;
				best = i;
			}
		}
		if (best < 0) return length;
		symbols[best] = merges.find(symbols[best], symbols[best + 1]);
		symbols.copyWithin(best + 1, best + 2, length--);
	}
}

/** The same in O(n log n): a linked list of symbols and a heap of the pairs that may merge. */
class HeapMerger {
	readonly #symbols: Int32Array;
	readonly #count: number;
	readonly #merges: PairMerges;
	readonly #next: Int32Array;
	readonly #previous: Int32Array;
	/** Rank and place of each pair as one number, rank * count + place; smallest first. */
	readonly #heap: number[] = [];

	constructor(symbols: Int32Array, count: number, merges: PairMerges) {
		this.#symbols = symbols;
		this.#count = count;
		this.#merges = merges;
		this.#next = Int32Array.from({ length: count }, (_, i) => i + 1);
		this.#previous = Int32Array.from({ length: count }, (_, i) => i - 1);
	}

	run(onMerge?: OnMerge): number {
		const symbols = this.#symbols;
		const next = this.#next;
		for (let i = 0; i + 1 < this.#count; i++) this.#push(i);
		for (let key = this.#pop(); key >= 0; key = this.#pop()) {
			const at = key % this.#count;
			const right = next[at];
			if (symbols[at] < 0 || right >= this.#count) continue;
			const piece = this.#merges.find(symbols[at], symbols[right]);
			// Neighbours may have changed since the pair was put in; what they are now was put in, too.
			if (piece < 0 || this.#merges.rank(symbols[at], symbols[right]) !== Math.floor(key / this.#count)) continue;
			onMerge?.(at, symbols[at], symbols[right]);
			symbols[at] = piece;
			symbols[right] = -1;
			next[at] = next[right];
			if (next[at] < this.#count) this.#previous[next[at]] = at;
			this.#push(at);
			if (this.#previous[at] >= 0) this.#push(this.#previous[at]);
		}
		return this.#collect();
	}

	#collect(): number {
		let size = 0;
		for (let at = 0; at < this.#count; at = this.#next[at]) {
			this.#symbols[size++] = this.#symbols[at];
		}
		return size;
	}

	#push(at: number): void {
		const right = this.#next[at];
		if (right >= this.#count || this.#merges.find(this.#symbols[at], this.#symbols[right]) < 0) return;
		const key = this.#merges.rank(this.#symbols[at], this.#symbols[right]) * this.#count + at;
		const heap = this.#heap;
		let child = heap.length;
		heap.push(key);
		while (child > 0) {
			const parent = (child - 1) >> 1;
			if (heap[parent] <= key) break;
			heap[child] = heap[parent];
			child = parent;
		}
		heap[child] = key;
	}

	#pop(): number {
		const heap = this.#heap;
		const last = heap.pop();
		if (last === undefined) return -1;
		if (heap.length === 0) return last;
		const first = heap[0];
		let parent = 0;
		for (let child = 1; child < heap.length; child = parent * 2 + 1) {
			if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
			if (heap[child] >= last) break;
			heap[parent] = heap[child];
			parent = child;
		}
		heap[parent] = last;
		return first;
	}
}
