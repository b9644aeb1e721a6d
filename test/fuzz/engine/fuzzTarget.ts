import type { Arbitrary } from 'fast-check';

/** Something that reads what others wrote, and how it is given it. */
export interface FuzzTarget {
	/** What it is called in tables and on the command line. */
	readonly name: string;
	/** Well-formed inputs: what it is made for. */
	readonly documents: Arbitrary<string | Uint8Array>;
	/** Inputs that broke something once, or that chance does not find. */
	readonly seeds?: readonly (string | Uint8Array)[];
	/** Keywords and signs of the format, which are put into inputs whole. */
	readonly words: readonly string[];
	/** Files whose strings and names of fields are such words, too, each also as a key of JSON. */
	readonly wordsOf?: RegExp;
	/** Bytes of an input at most; 512 by default. */
	readonly longest?: number;
	/**
	 * Reads an input. It may throw what {@link isRefusal} lets pass, and nothing else; it throws itself where what it read breaks a law.
	 */
	readonly read: (input: Uint8Array) => unknown;
	/** Whether an error is how this reader says no; by default an NlpError whose message a person can use. */
	readonly isRefusal?: (error: unknown) => boolean;
}
