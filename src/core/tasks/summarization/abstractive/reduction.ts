import type { Language } from '../../../text/language';
import { isSound } from './isSound';
import type { Word } from './word';

/**
 * Makes a sentence shorter without changing what is left of it.
 * @returns the words that stay, in their order; the same list where it finds nothing to take out
 */
export type Reduction = (words: readonly Word[]) => readonly Word[];

/**
 * One reduction after the other; what one leaves that is no sentence any more is not taken.
 * @param isEnough whether the sentence is short enough, so that no more is taken out
 */
export function reduce(
	words: readonly Word[],
	language: Language,
	reductions: readonly Reduction[],
	isEnough: (words: readonly Word[]) => boolean = () => false,
): readonly Word[] {
	let result = words;
	for (const reduction of reductions) {
		if (isEnough(result)) break;
		const shorter = reduction(result);
		if (shorter !== result && isSound(shorter, language, result)) result = shorter;
	}
	return result;
}
