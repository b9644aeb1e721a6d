/** Room at the beginning, in forms. */
const FIRST_FORMS = 512;

/** Cells of a record, a power of two, so that a form is one line of memory. */
const RECORD = 16;
const RECORD_SHIFT = 4;

/** The cells of a record: what the templates that join several words know of a form, … */
export const WORD = 0;
export const ENDING = 1;
export const SHAPE = 2;
export const TAGS = 3;
/** Casing, plus {@link VERB} and {@link STOP}. */
export const TRAITS = 4;
/** … what the templates of its neighbours know of it, … */
export const CLUSTER = 5;
export const SUFFIX = 6;
/** … which list of the lexicon has the labels that it can have, … */
export const LIST = 7;
/** … where its scores of these labels stand, and from here on where those stand that it gives to neighbours, by slot. */
export const SCORES = 8;

/** The bits of a form's casing in its traits. */
export const CASING_BITS = 7;
/** The trait of a verb, and of a mark that ends clauses. */
export const VERB = 8;
export const STOP = 16;

/** The word forms that a tagger has met, a record each: form n begins at `n * RECORD`. The first is the boundary of sentences. */
export class WordForms {
	records = new Int32Array(FIRST_FORMS * RECORD);
	#size = 0;

	/** How many forms there are. */
	get size(): number {
		return this.#size;
	}

	/** Forgets all forms. */
	clear(): void {
		this.#size = 0;
	}

	/** Adds a form whose record is still empty; returns where that begins. */
	add(): number {
		const at = this.#size++ << RECORD_SHIFT;
		if (at === this.records.length) {
			const larger = new Int32Array(at * 2);
			larger.set(this.records);
			this.records = larger;
		}
		this.records.fill(0, at, at + RECORD);
		return at;
	}

	/** Where the record of a form begins, by its number. */
	static placeOf(number: number): number {
		return number << RECORD_SHIFT;
	}
}
