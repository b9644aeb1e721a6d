import type { ModelFile, Tensor } from '../../../model/modelFile';
import { packNumbers, unpackNumbers } from '../../../ngram/packedNumbers';
import { MAX_PHRASE_WORDS } from './phrasePair';

/** How many words the longest prefix has that two neighbours share, in the upper four bits of a shape. */
const SHARED_SHIFT = 4;
const OWN_MASK = 0xf;

/**
 * The phrases of one language, numbered in the order of their words' numbers, a prefix before what it begins; found by hash.
 * Some 16 bytes a phrase and 4 a word.
 */
export class PhraseList {
	/** The words of all phrases, one phrase after the other. */
	readonly #words: Int32Array;
	/** Where each phrase begins, and the end. */
	readonly #starts: Int32Array;
	/** One more than the number of a phrase; 0 for an empty slot. At most half full. */
	readonly #slots: Int32Array;
	readonly #shift: number;

	/** @param phrases sorted as `comparePhrases` has them, each once, none empty */
	private constructor(words: Int32Array, starts: Int32Array) {
		this.#words = words;
		this.#starts = starts;
		const bits = Math.max(1, 33 - Math.clz32(starts.length));
		this.#slots = new Int32Array(1 << bits);
		this.#shift = 32 - bits;
		for (let phrase = 0; phrase < this.size; phrase++) {
			let slot = slotOf(words, starts[phrase], starts[phrase + 1], this.#shift);
			while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
			this.#slots[slot] = phrase + 1;
		}
	}

	/** How many phrases there are. */
	get size(): number {
		return this.#starts.length - 1;
	}

	/** The number of the phrase that the words `[start, end)` of a sentence are, or -1. */
	find(sentence: Int32Array, start: number, end: number): number {
		const slots = this.#slots;
		let slot = slotOf(sentence, start, end, this.#shift);
		for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
			if (this.#is(entry - 1, sentence, start, end)) return entry - 1;
			slot = (slot + 1) & (slots.length - 1);
		}
		return -1;
	}

	/** The numbers of a phrase's words: a view, not to be written to. */
	wordsOf(phrase: number): Int32Array {
		return this.#words.subarray(this.#starts[phrase], this.#starts[phrase + 1]);
	}

	#is(phrase: number, sentence: Int32Array, start: number, end: number): boolean {
		const first = this.#starts[phrase];
		if (this.#starts[phrase + 1] - first !== end - start) return false;
		for (let i = start; i < end; i++) if (sentence[i] !== this.#words[first + i - start]) return false;
		return true;
	}

	/**
	 * The phrases of a file that {@link packPhrases} wrote.
	 * @throws NlpError `model-malformed` where its parts do not fit together
	 */
	static unpack(file: ModelFile, name: string, vocabularySize: number): PhraseList {
		const shapes = file.tensor(`${name}.shapes`, 'uint8');
		const own = unpackNumbers(file, `${name}.words`);
		const starts = new Int32Array(shapes.length + 1);
		for (const [i, shape] of shapes.entries()) starts[i + 1] = starts[i] + (shape >> SHARED_SHIFT) + (shape & OWN_MASK);
		const words = new Int32Array(starts[shapes.length]);
		let taken = 0;
		for (const [i, shape] of shapes.entries()) {
			const shared = shape >> SHARED_SHIFT;
			const before = i === 0 ? 0 : starts[i] - starts[i - 1];
			const length = starts[i + 1] - starts[i];
			if (shared > before || length < 1 || length > MAX_PHRASE_WORDS) {
				throw file.malformed(`phrase ${i} of "${name}" does not fit the one before it`);
			}
			words.copyWithin(starts[i], starts[i] - before, starts[i] - before + shared);
			for (let at = starts[i] + shared; at < starts[i + 1]; at++) words[at] = own[taken++];
		}
		if (taken !== own.length || words.some(word => word < 0 || word >= vocabularySize)) {
			throw file.malformed(`the words of "${name}" do not fit its phrases or its vocabulary`);
		}
		return new PhraseList(words, starts);
	}
}

/**
 * Phrases as tensors of a file: how many words each shares with the one before it and how many are its own, and those.
 * @param phrases sorted as {@link comparePhrases} has them, each once, none empty or longer than a table allows
 */
export function packPhrases(name: string, phrases: readonly ArrayLike<number>[]): Record<string, Tensor> {
	const own: number[] = [];
	const shapes = Uint8Array.from(phrases, (phrase, i) => {
		const shared = i === 0 ? 0 : sharedLength(phrases[i - 1], phrase);
		for (let at = shared; at < phrase.length; at++) own.push(phrase[at]);
		return (shared << SHARED_SHIFT) | (phrase.length - shared);
	});
	return {
		[`${name}.shapes`]: { type: 'uint8', data: shapes },
		[`${name}.words`]: packNumbers(Int32Array.from(own)),
	};
}

/** The order of phrases: by the numbers of their words from the first on, a prefix before what it begins. */
export function comparePhrases(a: ArrayLike<number>, b: ArrayLike<number>): number {
	const shared = sharedLength(a, b);
	if (shared === a.length || shared === b.length) return a.length - b.length;
	return a[shared] - b[shared];
}

function sharedLength(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let shared = 0;
	while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
	return shared;
}

function slotOf(words: Int32Array, start: number, end: number, shift: number): number {
	let hash = end - start;
	for (let i = start; i < end; i++) {
		hash = Math.imul(hash ^ words[i], 0x85ebca6b);
		hash ^= hash >>> 15;
	}
	return Math.imul(hash, 0x9e3779b1) >>> shift;
}
