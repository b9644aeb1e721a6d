/** One tokenizer for a vocabulary, measured beside others for the same. */
export interface SubwordEngine {
	readonly name: string;
	/** What it is made of, such as `JavaScript` or `WebAssembly`. */
	readonly kind: string;
	/** What it gives, such as `ids` or `ids and spans`. */
	readonly gives: string;
	/** A fresh tokenizer that has seen no text. */
	load(): Promise<Encode> | Encode;
	/** The body of an async function that loads it in a process of its own and encodes a word, and the files that it reads. */
	readonly script: string;
	readonly files: readonly string[];
}

/** Encodes a text. @returns the number of tokens. */
export type Encode = (text: string) => number;

/** The vocabularies that all have. */
export const VOCABULARIES = ['o200k_base', 'cl100k_base'] as const;

export type VocabularyName = (typeof VOCABULARIES)[number];
