import { BOUNDARY_FORM } from './chineseWordForm';
import type { JointForm } from './chineseWordForm';

/** Room at the beginning, in words. */
const FIRST_WORDS = 512;

/** The cells of a word: its hash, its kind, its traits and its list of labels. */
export const WORD_CELLS = 4;
export const KIND = 1;
export const TRAITS = 2;
export const LIST = 3;

/** Of the traits: whether sentences hang on the word; whether it has unusual fine tags. */
export const ANCHOR = 1;
export const UNUSUAL = 2;

/** The number of what stands beyond the ends of a sentence. */
export const BOUNDARY_WORD = 0;

/** The words that a tagger has met, side by side in memory: all of a word comes with one look. */
export class ChineseWords {
	/** Word n begins at `n * WORD_CELLS`; good until the next `add`. */
	cells = new Int32Array(FIRST_WORDS * WORD_CELLS);
	#size = 0;

	constructor() {
		this.clear();
	}

	/** How many words there are, with the boundary. */
	get size(): number {
		return this.#size;
	}

	/** Forgets all words but the boundary. */
	clear(): void {
		this.#size = 0;
		this.add(BOUNDARY_FORM, 0, true);
	}

	/**
	 * Adds a word; returns its number.
	 * @param list the list of labels that it can have
	 * @param isUsual whether it has the usual fine tag with each of them
	 */
	add({ hash, kind, isAnchor }: JointForm, list: number, isUsual: boolean): number {
		const at = this.#size * WORD_CELLS;
		if (at === this.cells.length) {
			const larger = new Int32Array(at * 2);
			larger.set(this.cells);
			this.cells = larger;
		}
		this.cells[at] = hash;
		this.cells[at + KIND] = kind;
		this.cells[at + TRAITS] = (isAnchor ? ANCHOR : 0) | (isUsual ? 0 : UNUSUAL);
		this.cells[at + LIST] = list;
		return this.#size++;
	}
}
