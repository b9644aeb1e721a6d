import type { Gloss } from './glossCode';
import type { WrittenWord } from './wordCode';

/** One line of CC-CEDICT: a word with a reading, and what it means so. */
export interface ChineseLine extends WrittenWord {
	readonly glosses: readonly Gloss[];
}
