/**
 * Pseudo-random numbers that a seed fixes: the generator "mulberry32" (Tommy Ettinger, 2017), of period 2^32.
 *
 * Good for shuffles and dropout, not for secrets.
 */
export class SeededRandom {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0;
	}

	/** The next integer in [0, 2^32). */
	nextUint32(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return (t ^ (t >>> 14)) >>> 0;
	}

	/** The next number in [0, 1). */
	next(): number {
		return this.nextUint32() / 0x100000000;
	}

	/** Puts the items into a random order, in place (Fisher and Yates). */
	shuffle(items: Int32Array): void {
		for (let i = items.length - 1; i > 0; i--) {
			const j = Math.floor(this.next() * (i + 1));
			const item = items[i];
			items[i] = items[j];
			items[j] = item;
		}
	}
}
