import type { TranslationDirection } from '../translation';
import type { PhraseTable } from '../phrases/phraseTable';
import { FEATURE_INDEX } from './features';

/** How a phrase lies to the one before it in the translation. */
export const MONOTONE = 0;
export const SWAP = 1;
export const DISCONTINUOUS = 2;

/** Which of them. */
export type OrientationKind = typeof MONOTONE | typeof SWAP | typeof DISCONTINUOUS;

/** No probability is smaller, whatever rounding made of it. */
const LEAST = 1e-3;

/** What is thought of phrases that the table does not have. */
const PLAIN = { monotone: 0.6, swap: 0.1 };

/**
 * How probable it is for phrases to lie so or so to the one before them and to the one after them, in one direction of
 * translation. Numbers of the table's code book, and two more.
 */
export class Orientations {
	/** The number for phrases that the table does not have. */
	readonly plain: number;
	/** The number for the beginning of a sentence, which expects nothing of what follows. */
	readonly begin: number;
	/** Logarithms at `3 * number + kind`. */
	readonly previous: Float64Array;
	readonly next: Float64Array;

	constructor(table: PhraseTable, direction: TranslationDirection) {
		const count = table.orientationCount;
		this.plain = count;
		this.begin = count + 1;
		this.previous = new Float64Array(3 * (count + 2));
		this.next = new Float64Array(3 * (count + 2));
		for (let number = 0; number < count; number++) {
			const seen = table.orientationsAt(number);
			// What swaps with the one before it in one language swaps with the one after it in the other.
			const [before, after] =
				direction === 'zh-en' ? [seen.swapPrevious, seen.swapNext] : [seen.swapNext, seen.swapPrevious];
			fill(this.previous, number, seen.monotonePrevious, before);
			fill(this.next, number, seen.monotoneNext, after);
		}
		fill(this.previous, this.plain, PLAIN.monotone, PLAIN.swap);
		fill(this.next, this.plain, PLAIN.monotone, PLAIN.swap);
	}
}

/** The kind for a phrase of units `[start, end)` after one of `[lastStart, lastEnd)`. */
export function orientationOf(lastStart: number, lastEnd: number, start: number, end: number): OrientationKind {
	if (start === lastEnd) return MONOTONE;
	return end === lastStart ? SWAP : DISCONTINUOUS;
}

/** The features of the kinds, by kind. */
export const PREVIOUS_FEATURES = [
	FEATURE_INDEX.monotonePrevious,
	FEATURE_INDEX.swapPrevious,
	FEATURE_INDEX.discontinuousPrevious,
] as const;
export const NEXT_FEATURES = [
	FEATURE_INDEX.monotoneNext,
	FEATURE_INDEX.swapNext,
	FEATURE_INDEX.discontinuousNext,
] as const;

function fill(logs: Float64Array, number: number, monotone: number, swap: number): void {
	logs[3 * number + MONOTONE] = Math.log(Math.max(LEAST, monotone));
	logs[3 * number + SWAP] = Math.log(Math.max(LEAST, swap));
	logs[3 * number + DISCONTINUOUS] = Math.log(Math.max(LEAST, 1 - monotone - swap));
}
