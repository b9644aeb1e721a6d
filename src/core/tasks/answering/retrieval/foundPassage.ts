import type { Excerpt } from '../answers';

/** A passage of a file that was found for a question. */
export interface FoundPassage extends Excerpt {
	/** How well its words fit those of the question (BM25): above 0, and to be compared within one search alone. */
	readonly score: number;
}
