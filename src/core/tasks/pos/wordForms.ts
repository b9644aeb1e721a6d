import type { JointForm } from './englishWordForm';

/** Room at the beginning, in words. */
const FIRST_WORDS = 512;

/** The word forms that a tagger has met, by columns; word 0 is the boundary of sentences. */
export class WordForms {
	words = new Int32Array(FIRST_WORDS);
	endings = new Int32Array(FIRST_WORDS);
	shapes = new Int32Array(FIRST_WORDS);
	tags = new Int32Array(FIRST_WORDS);
	lists = new Int32Array(FIRST_WORDS);
	/** Casing, plus {@link VERB} and {@link STOP}. */
	traits = new Uint8Array(FIRST_WORDS);
	#size = 0;

	/** How many forms there are. */
	get size(): number {
		return this.#size;
	}

	/** Forgets all forms. */
	clear(): void {
		this.#size = 0;
	}

	/** Adds a form; returns its number. */
	add({ word, ending, shape, tags, list, casing, isVerb, isStop }: JointForm): number {
		const number = this.#size++;
		if (number === this.words.length) {
			this.#grow();
		}
		this.words[number] = word;
		this.endings[number] = ending;
		this.shapes[number] = shape;
		this.tags[number] = tags;
		this.lists[number] = list;
		this.traits[number] = casing + (isVerb ? VERB : 0) + (isStop ? STOP : 0);
		return number;
	}

	#grow(): void {
		this.words = grown(this.words);
		this.endings = grown(this.endings);
		this.shapes = grown(this.shapes);
		this.tags = grown(this.tags);
		this.lists = grown(this.lists);
		const traits = new Uint8Array(this.traits.length * 2);
		traits.set(this.traits);
		this.traits = traits;
	}
}

/** The bits of a form's casing in its traits. */
export const CASING_BITS = 7;
/** The trait of a verb, and of a mark that ends clauses. */
export const VERB = 8;
export const STOP = 16;

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(column.length * 2);
	larger.set(column);
	return larger;
}
