/** A sentence as a name recognizer gets it: its words with their places and parts of speech. */
export interface TaggedSentence {
	/** The whole text that the offsets are of. */
	readonly text: string;
	/** Where the sentence starts and ends in the text, in UTF-16 code units. */
	readonly start: number;
	readonly end: number;
	readonly words: readonly string[];
	/** Offsets in the whole text of each word; arrays may be longer than the words. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Universal part of speech of each word. */
	readonly upos: readonly string[];
}
