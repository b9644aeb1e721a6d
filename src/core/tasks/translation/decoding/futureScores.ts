import { MAX_PHRASE_WORDS } from '../phrases/phrasePair';
import { isCovered, MOST_DISTORTION } from './coverage';
import type { OptionsOf } from './translationOption';

/**
 * What the units that are left are expected to be worth at best, whatever their order (Koehn 2003, "Pharaoh"): for every stretch a
 * search can leave as a gap, and for every end of the sentence, by dynamic programming over the best options.
 */
export class FutureScores {
	/** At `width * start + length` for lengths up to the widest gap. */
	readonly #gaps: Float64Array;
	/** Of the units from each to the end. */
	readonly #tails: Float64Array;
	readonly #start: number;
	readonly #end: number;

	constructor(optionsOf: OptionsOf, start: number, end: number) {
		this.#start = start;
		this.#end = end;
		const size = end - start;
		this.#gaps = new Float64Array(WIDTH * (size + 1));
		this.#tails = new Float64Array(size + 1);
		const best = new Float64Array(MAX_PHRASE_WORDS + 1);
		for (let at = size - 1; at >= 0; at--) {
			const longest = Math.min(MAX_PHRASE_WORDS, size - at);
			for (let length = 1; length <= longest; length++) {
				best[length] = optionsOf(start + at, length)[0]?.estimate ?? -Infinity;
			}
			this.#tails[at] = bestSum(best, longest, length => this.#tails[at + length]);
			for (let gap = 1; gap < Math.min(WIDTH, size - at + 1); gap++) {
				const rest = (length: number) => this.#gaps[WIDTH * (at + length) + gap - length];
				this.#gaps[WIDTH * at + gap] = bestSum(best, Math.min(longest, gap), rest);
			}
		}
	}

	/** Of all units that are not translated. */
	of(firstGap: number, mask: number): number {
		let sum = 0;
		let gapStart = firstGap;
		const last = firstGap + 32 - Math.clz32(mask);
		for (let unit = firstGap; unit < last; unit++) {
			if (!isCovered(firstGap, mask, unit)) continue;
			if (unit > gapStart) sum += this.#gaps[WIDTH * (gapStart - this.#start) + unit - gapStart];
			gapStart = unit + 1;
		}
		return gapStart < this.#end ? sum + this.#tails[gapStart - this.#start] : sum;
	}
}

/** One more than the widest gap. */
const WIDTH = MOST_DISTORTION + 1;

/** The best first phrase and what is best for the rest. */
function bestSum(best: Float64Array, longest: number, rest: (length: number) => number): number {
	let most = -Infinity;
	for (let length = 1; length <= longest; length++) most = Math.max(most, best[length] + rest(length));
	return most;
}
