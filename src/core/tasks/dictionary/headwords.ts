import { BitReader } from '../../collections/bitStream';
import type { PrefixCode } from '../../collections/prefixCode';
import type { ModelFile } from '../../model/modelFile';
import { readCode } from './codeTensors';

/** So many headwords share a block; the first of a block is spelled out, the others begin like the one before. */
export const BLOCK_SIZE = 16;

/** A headword as the numbers of its characters, from 1. */
export type Headword = readonly number[];

/** Where the lines of a headword lie in the stream of lines. */
export interface HeadwordPlace {
	readonly word: Headword;
	readonly block: number;
	/** How many lines of the block come before. */
	readonly before: number;
	/** How many lines the headword has. */
	readonly lines: number;
}

/**
 * Headwords in order, each cut down to what it does not share with the one before (front coding, Witten, Moffat & Bell, 1999,
 * "Managing Gigabytes", section 4.1), in blocks that are found by bisection. Nothing is decoded but what a search touches.
 */
export class Headwords {
	readonly #bits: BitReader;
	readonly #starts: Uint32Array;
	readonly #size: number;
	readonly #heads = new Map<number, Headword>();
	readonly #characters: PrefixCode;
	readonly #shared: PrefixCode;
	readonly #lines: PrefixCode;

	private constructor(file: ModelFile) {
		this.#bits = new BitReader(file.tensor('words.bits', 'uint8'));
		this.#starts = file.tensor('words.starts', 'uint32');
		this.#size = file.number('words');
		this.#characters = readCode(file, 'characters');
		this.#shared = readCode(file, 'shared');
		this.#lines = readCode(file, 'lines');
		if (this.#starts.length !== Math.ceil(this.#size / BLOCK_SIZE))
			throw file.malformed('it has not as many blocks as its words need');
	}

	/**
	 * Those that `packHeadwords` put into a file.
	 * @throws NlpError `model-malformed`.
	 */
	static from(file: ModelFile): Headwords {
		return new Headwords(file);
	}

	/** How many there are. */
	get size(): number {
		return this.#size;
	}

	/** The place of a headword. */
	find(word: Headword): HeadwordPlace | undefined {
		const next = this.seek(word);
		return next !== undefined && compare(next.word, word) === 0 ? next : undefined;
	}

	/** The first headword, in order, that is not before a word; all that begin with the word follow one another from there. */
	seek(word: Headword): HeadwordPlace | undefined {
		let [low, high] = [0, this.#starts.length];
		// The last block that begins at or before the word.
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if (compare(this.#head(middle), word) <= 0) low = middle;
			else high = middle;
		}
		for (const block of [low, low + 1]) {
			for (const place of this.block(block)) if (compare(place.word, word) >= 0) return place;
		}
		return undefined;
	}

	/** How many blocks there are. */
	get blocks(): number {
		return this.#starts.length;
	}

	/** The headwords of a block in order. */
	*block(block: number): Generator<HeadwordPlace> {
		const first = block * BLOCK_SIZE;
		const count = Math.min(BLOCK_SIZE, this.#size - first);
		let word: number[] = [];
		let before = 0;
		let position = this.#starts.at(block) ?? 0;
		for (let i = 0; i < count; i++) {
			this.#bits.position = position;
			word = this.#word(word);
			const lines = this.#lines.read(this.#bits);
			({ position } = this.#bits);
			yield { word, block, before, lines };
			before += lines;
		}
	}

	/** The first headword of a block; a search reads many of them, and the same ones first. */
	#head(block: number): Headword {
		let head = this.#heads.get(block);
		if (head === undefined) {
			this.#bits.position = this.#starts[block];
			head = this.#word([]);
			this.#heads.set(block, head);
		}
		return head;
	}

	#word(last: Headword): number[] {
		const word = last.slice(0, this.#shared.read(this.#bits));
		for (;;) {
			const character = this.#characters.read(this.#bits);
			if (character === 0) return word;
			word.push(character);
		}
	}
}

/** Below 0, 0 or above it, as a headword goes before another, is the same, or goes after it. */
export function compare(one: Headword, other: Headword): number {
	const shorter = Math.min(one.length, other.length);
	for (let i = 0; i < shorter; i++) if (one[i] !== other[i]) return one[i] - other[i];
	return one.length - other.length;
}

/** Whether a headword begins with another one. */
export function startsWith(word: Headword, beginning: Headword): boolean {
	return beginning.every((character, i) => word[i] === character);
}
