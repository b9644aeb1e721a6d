/** Room at the beginning, in words. */
const FIRST_WORDS = 512;

/** Cells a word. */
const CELLS = 4;

/** The third cell has two traits, then the cluster, then the list. */
const ANCHOR = 1;
const UNUSUAL = 2;
const CLUSTER_SHIFT = 2;
const CLUSTER_MASK = 511;
const LIST_SHIFT = 11;

/** What a tagger keeps of a word it met. */
export interface KeptWord {
	readonly hash: number;
	readonly kind: number;
	readonly cluster: number;
	readonly isAnchor: boolean;
	/** Where its scores begin in the pool. */
	readonly place: number;
	/** The list of labels that it can have. */
	readonly list: number;
	/** Whether it has the usual fine tag with each of them. */
	readonly isUsual: boolean;
}

/** The words that a tagger has met, side by side in memory: all of a word comes with one look. */
export class ChineseWords {
	#cells = new Int32Array(FIRST_WORDS * CELLS);
	#size = 0;

	/** How many words there are. */
	get size(): number {
		return this.#size;
	}

	/** Forgets all words. */
	clear(): void {
		this.#size = 0;
	}

	/** Adds a word, whose number is the size before. */
	add({ hash, kind, cluster, isAnchor, place, list, isUsual }: KeptWord): void {
		const at = this.#size++ * CELLS;
		if (at === this.#cells.length) {
			const larger = new Int32Array(at * 2);
			larger.set(this.#cells);
			this.#cells = larger;
		}
		this.#cells[at] = hash;
		this.#cells[at + 1] = kind;
		const traits = (isAnchor ? ANCHOR : 0) | (isUsual ? 0 : UNUSUAL);
		this.#cells[at + 2] = (list << LIST_SHIFT) | (cluster << CLUSTER_SHIFT) | traits;
		this.#cells[at + 3] = place;
	}

	/** The hash of a word. */
	hashOf(word: number): number {
		return this.#cells[word * CELLS];
	}

	/** What a word is for its neighbours. */
	kindOf(word: number): number {
		return this.#cells[word * CELLS + 1];
	}

	/** The cluster of a word. */
	clusterOf(word: number): number {
		return (this.#cells[word * CELLS + 2] >> CLUSTER_SHIFT) & CLUSTER_MASK;
	}

	/** The list of labels that a word can have. */
	listOf(word: number): number {
		return this.#cells[word * CELLS + 2] >> LIST_SHIFT;
	}

	/** Whether sentences hang on a word. */
	isAnchor(word: number): boolean {
		return (this.#cells[word * CELLS + 2] & ANCHOR) !== 0;
	}

	/** Whether a word has the usual fine tag with all its labels. */
	isUsual(word: number): boolean {
		return (this.#cells[word * CELLS + 2] & UNUSUAL) === 0;
	}

	/** Where the scores of a word begin in the pool. */
	placeOf(word: number): number {
		return this.#cells[word * CELLS + 3];
	}
}
