import { IntMap } from '../../collections/intMap';
import { SpanInterner } from '../../linear/spanInterner';

/** Different words that are remembered, and different words with their tags. */
const MOST_WORDS = 16_384;
const MOST_ENTRIES = 65_536;
/** Bits of the number that tells a word's tags from others. */
export const TAG_BITS = 16;

/**
 * The lemmas of words met before with the same tags, so that a word costs a look-up and no string. Each different lemma
 * has a number, good until {@link LemmaCache.trim}.
 */
export class LemmaCache {
	readonly #words = new SpanInterner(MOST_WORDS);
	readonly #numberOf = new Map<string, number>();
	#entries = new IntMap(1024);
	/** The lemmas by number. */
	readonly lemmas: string[] = [];

	/** Whether it takes no more words: then ask and add nothing until {@link LemmaCache.trim}. */
	get isFull(): boolean {
		return this.#words.isFull;
	}

	/** The number of the lemma of the word `[start, end)` with these tags, or -1 when it was not added yet. */
	find(text: string, start: number, end: number, tags: number): number {
		return this.#entries.get(this.#key(text, start, end, tags));
	}

	/** Remembers the lemma of a word with these tags; returns its number. */
	add(text: string, start: number, end: number, tags: number, lemma: string): number {
		const number = this.numberOf(lemma);
		this.#entries.set(this.#key(text, start, end, tags), number);
		return number;
	}

	/** The number of a lemma. */
	numberOf(lemma: string): number {
		let number = this.#numberOf.get(lemma);
		if (number === undefined) {
			number = this.lemmas.length;
			this.lemmas.push(lemma);
			this.#numberOf.set(lemma, number);
		}
		return number;
	}

	/** Forgets everything when it has become too much. */
	trim(): void {
		if (!this.#words.isFull && this.lemmas.length < MOST_ENTRIES && this.#entries.size < MOST_ENTRIES) return;
		this.#words.clear();
		this.#numberOf.clear();
		this.#entries = new IntMap(1024);
		this.lemmas.length = 0;
	}

	#key(text: string, start: number, end: number, tags: number): number {
		return ((this.#words.intern(text, start, end) + 1) << TAG_BITS) | tags;
	}
}
