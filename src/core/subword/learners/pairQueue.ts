import { growTypedArray } from '../../collections/growTypedArray';
import type { PairTable } from './pairTable';

/**
 * A priority queue of pairs by a score, highest first; among equal ones the pair of the smaller left symbol, then of the smaller
 * right one. A binary heap that knows where each pair stands, so that a score can change in place.
 */
export class PairQueue {
	readonly #pairs: PairTable;
	#heap = new Int32Array(1 << 10);
	#size = 0;
	/** Place in the heap plus 1 of each pair, or 0. */
	#places = new Int32Array(1 << 10);
	#scores = new Float64Array(1 << 10);

	constructor(pairs: PairTable) {
		this.#pairs = pairs;
	}

	get size(): number {
		return this.#size;
	}

	/** The score that the pair was put in with, or -Infinity. */
	scoreOf(pair: number): number {
		return pair < this.#places.length && this.#places[pair] > 0 ? this.#scores[pair] : -Infinity;
	}

	/** The pair of the highest score, or -1. */
	top(): number {
		return this.#size === 0 ? -1 : this.#heap[0];
	}

	/** Puts a pair in or changes its score. */
	set(pair: number, score: number): void {
		this.#places = growTypedArray(this.#places, pair + 1);
		this.#scores = growTypedArray(this.#scores, pair + 1);
		this.#scores[pair] = score;
		let place = this.#places[pair] - 1;
		if (place < 0) {
			place = this.#size++;
			this.#heap = growTypedArray(this.#heap, this.#size);
		}
		this.#sink(pair, this.#rise(pair, place));
	}

	/** Takes the highest pair out. */
	pop(): void {
		const last = this.#heap[--this.#size];
		this.#places[this.#heap[0]] = 0;
		if (this.#size > 0) {
			this.#sink(last, 0);
		}
	}

	#rise(pair: number, from: number): number {
		let place = from;
		while (place > 0) {
			const parent = (place - 1) >> 1;
			if (!this.#isBefore(pair, this.#heap[parent])) {
				break;
			}
			this.#put(this.#heap[parent], place);
			place = parent;
		}
		return place;
	}

	#sink(pair: number, from: number): void {
		let place = from;
		for (;;) {
			let child = 2 * place + 1;
			if (child >= this.#size) {
				break;
			}
			if (child + 1 < this.#size && this.#isBefore(this.#heap[child + 1], this.#heap[child])) {
				child++;
			}
			if (!this.#isBefore(this.#heap[child], pair)) {
				break;
			}
			this.#put(this.#heap[child], place);
			place = child;
		}
		this.#put(pair, place);
	}

	#put(pair: number, place: number): void {
		this.#heap[place] = pair;
		this.#places[pair] = place + 1;
	}

	#isBefore(a: number, b: number): boolean {
		if (this.#scores[a] !== this.#scores[b]) {
			return this.#scores[a] > this.#scores[b];
		}
		const { lefts, rights } = this.#pairs;
		return lefts[a] < lefts[b] || (lefts[a] === lefts[b] && rights[a] < rights[b]);
	}
}
