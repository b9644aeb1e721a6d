import type { DecodeOptions, SubwordTokenizer } from '../../core/subword/subwordTokenizer';

/** Ids decoded at a time. */
const BATCH = 4096;

/** Ids before a batch that are decoded again with it: what a piece stands for may depend on those before it. */
const CONTEXT = 8;

/** A character has at most four bytes, so that a cut between characters lies within so many ids. */
const LONGEST_CHARACTER = 4;

const REPLACEMENT = '\ufffd';

/** Joins ids that stream by to text, as if all were decoded at once. */
export class IdStream {
	readonly #tokenizer: SubwordTokenizer;
	readonly #options: DecodeOptions;
	#context: readonly number[] = [];
	#waiting: number[] = [];

	constructor(tokenizer: SubwordTokenizer, options: DecodeOptions) {
		this.#tokenizer = tokenizer;
		this.#options = options;
	}

	/**
	 * Takes the next id and gives the text that is complete by now.
	 * @throws NlpError `input-malformed` for an id outside the vocabulary, when its batch is decoded.
	 */
	push(id: number): string {
		this.#waiting.push(id);
		return this.#waiting.length >= BATCH + LONGEST_CHARACTER ? this.#decode(this.#cut()) : '';
	}

	/** Gives what is left, and begins anew. */
	finish(): string {
		const text = this.#waiting.length === 0 ? '' : this.#decode(this.#waiting.length);
		this.#context = [];
		return text;
	}

	/** A number of the waiting ids after which no character is open. */
	#cut(): number {
		for (let count = BATCH; count < this.#waiting.length; count++) {
			const end = this.#tokenizer.decode(this.#waiting.slice(count - LONGEST_CHARACTER, count), this.#options);
			if (!end.endsWith(REPLACEMENT)) return count;
		}
		return BATCH;
	}

	#decode(count: number): string {
		const known = this.#tokenizer.decode(this.#context, this.#options).length;
		const ids = [...this.#context, ...this.#waiting.splice(0, count)];
		this.#context = ids.slice(-CONTEXT);
		return this.#tokenizer.decode(ids, this.#options).slice(known);
	}
}
