import { growTypedArray } from '../../collections/growTypedArray';
import { largestValues } from './largestValues';

/** Substrings of a corpus as columns, the shorter first: each is what begins at the places `[firsts, lasts)` of a suffix order. */
export interface SeedPieces {
	readonly size: number;
	readonly firsts: Int32Array;
	readonly lasts: Int32Array;
	/** In characters. */
	readonly lengths: Int32Array;
	/** How often each occurs, words weighted by their counts. */
	readonly counts: Float64Array;
}

/** Keeps the best substrings by count times length, in memory that is bounded by how many are wanted, and all characters. */
export class SeedList {
	readonly #limit: number;
	#firsts = new Int32Array(1 << 10);
	#lasts = new Int32Array(1 << 10);
	#lengths = new Int32Array(1 << 10);
	#counts = new Float64Array(1 << 10);
	#size = 0;
	#characters = 0;

	/** @param limit how many of two characters or more are kept */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Adds what begins at the places from `first` to `last`, where it occurs twice or more and has two characters or more. */
	add(
		{ length, first, before }: { readonly length: number; readonly first: number; readonly before: number },
		last: number,
		sum: number,
	): void {
		if (length > 1 && sum - before > 1) {
			this.#append(first, last, length, sum - before);
			if (this.#size > 2 * this.#limit + 1024 + this.#characters) {
				this.#keepBest();
			}
		}
	}

	/** Adds a character, which is always kept. */
	addCharacter(
		{ first, before }: { readonly first: number; readonly before: number },
		last: number,
		sum: number,
	): void {
		this.#append(first, last, 1, sum - before);
		this.#characters++;
	}

	/** What is kept. */
	take(): SeedPieces {
		this.#keepBest();
		const order = byLength(this.#lengths.subarray(0, this.#size));
		return {
			size: this.#size,
			firsts: Int32Array.from(order, seed => this.#firsts[seed]),
			lasts: Int32Array.from(order, seed => this.#lasts[seed]),
			lengths: Int32Array.from(order, seed => this.#lengths[seed]),
			counts: Float64Array.from(order, seed => this.#counts[seed]),
		};
	}

	#append(first: number, last: number, length: number, count: number): void {
		const seed = this.#size++;
		this.#firsts = growTypedArray(this.#firsts, this.#size);
		this.#lasts = growTypedArray(this.#lasts, this.#size);
		this.#lengths = growTypedArray(this.#lengths, this.#size);
		this.#counts = growTypedArray(this.#counts, this.#size);
		this.#firsts[seed] = first;
		this.#lasts[seed] = last;
		this.#lengths[seed] = length;
		this.#counts[seed] = count;
	}

	/** Drops what is worth the least, by count times length, and no characters. */
	#keepBest(): void {
		const worths = Float64Array.from({ length: this.#size }, (_, seed) =>
			this.#lengths[seed] === 1 ? Infinity : this.#counts[seed] * this.#lengths[seed],
		);
		const isKept = largestValues(worths, this.#limit + this.#characters);
		let size = 0;
		for (let seed = 0; seed < this.#size; seed++) {
			if (isKept[seed] === 1) {
				this.#firsts[size] = this.#firsts[seed];
				this.#lasts[size] = this.#lasts[seed];
				this.#lengths[size] = this.#lengths[seed];
				this.#counts[size++] = this.#counts[seed];
			}
		}
		this.#size = size;
	}
}

/** Indices of lengths in their order, by a counting sort. */
function byLength(lengths: Int32Array): Int32Array {
	const starts: number[] = [];
	for (const length of lengths) {
		starts[length + 1] = (starts[length + 1] ?? 0) + 1;
	}
	for (let length = 1; length < starts.length; length++) {
		starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
	}
	const order = new Int32Array(lengths.length);
	lengths.forEach((length, seed) => {
		order[starts[length]++] = seed;
	});
	return order;
}
