import type { SeededRandom } from '../../numeric/seededRandom';

/** The power of counts with which words are drawn (Mikolov et al. 2013b). */
const POWER = 0.75;

/**
 * Draws words against the right one, in proportion to their counts to the power of 3/4, by the alias method (Walker 1977; Vose
 * 1991): exact, in constant time.
 */
export class NoiseSampler {
	readonly #random: SeededRandom;
	/** The part of a column that is its own; the rest is its alias's. */
	readonly #own: Float64Array;
	readonly #alias: Int32Array;

	/** @param counts of the words, at least one */
	constructor(counts: Float64Array, random: SeededRandom) {
		this.#random = random;
		const size = counts.length;
		const weights = counts.map(count => count ** POWER);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		this.#own = weights.map(weight => (weight * size) / total);
		this.#alias = Int32Array.from({ length: size }, (_, i) => i);
		this.#share();
	}

	/** The next word. */
	next(): number {
		const place = this.#random.next() * this.#own.length;
		const column = place | 0;
		return place - column < this.#own[column] ? column : this.#alias[column];
	}

	/** Fills every column up from one that has too much. */
	#share(): void {
		const own = this.#own;
		const small: number[] = [];
		const large: number[] = [];
		own.forEach((weight, i) => (weight < 1 ? small : large).push(i));
		while (small.length > 0 && large.length > 0) {
			const [poor, rich] = [small.pop() as number, large[large.length - 1]];
			this.#alias[poor] = rich;
			own[rich] -= 1 - own[poor];
			if (own[rich] < 1) small.push(large.pop() as number);
		}
		for (const i of [...small, ...large]) own[i] = 1;
	}
}
