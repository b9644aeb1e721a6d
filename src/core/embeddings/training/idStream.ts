/** Stands after the last word of a sentence. */
export const SENTENCE_END = -1;

/** Numbers in a chunk. */
const CHUNK = 1 << 20;

/** Sentences of ids in chunks, so that growing copies nothing; a sentence lies in one chunk. */
export class IdStream {
	readonly #chunks: Int32Array[] = [];
	#filled = CHUNK;

	/** The chunks, each of whole sentences that end with {@link SENTENCE_END}. */
	*chunks(): Generator<Int32Array, void, undefined> {
		for (const [i, chunk] of this.#chunks.entries()) {
			yield i === this.#chunks.length - 1 ? chunk.subarray(0, this.#filled) : chunk.subarray(0, endOf(chunk));
		}
	}

	/** Adds a sentence of less than a chunk. */
	push(sentence: Int32Array): void {
		if (this.#filled + sentence.length + 1 > CHUNK) this.#begin();
		const chunk = this.#chunks[this.#chunks.length - 1];
		chunk.set(sentence, this.#filled);
		this.#filled += sentence.length;
		chunk[this.#filled++] = SENTENCE_END;
	}

	/** What is left of the chunk before is filled up with ends. */
	#begin(): void {
		this.#chunks.at(-1)?.fill(SENTENCE_END, this.#filled);
		this.#chunks.push(new Int32Array(CHUNK));
		this.#filled = 0;
	}
}

/** One past the last sentence of a full chunk. */
function endOf(chunk: Int32Array): number {
	let end = chunk.length;
	while (end > 1 && chunk[end - 1] === SENTENCE_END && chunk[end - 2] === SENTENCE_END) end--;
	return end;
}
