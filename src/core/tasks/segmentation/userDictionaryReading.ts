/** Why a line of a user's dictionary says nothing. */
export type DictionaryProblemKind =
	/** A word is longer than 64 code units. */
	| 'tooLong'
	/** What stands behind a word is neither a tag nor a weight. */
	| 'unknownField'
	/** `join:` has no word. */
	| 'nothingToJoin'
	/** `split:` has less than two parts. */
	| 'nothingToSplit'
	/** A place to cut, or an end of a word, lies inside a number or a Latin word, which are never cut. */
	| 'insideUnit';

/** A line that says nothing, and why. */
export interface DictionaryProblem {
	/** From 1. */
	readonly line: number;
	readonly kind: DictionaryProblemKind;
	/** What of the line is meant. */
	readonly what: string;
}

/** What a dictionary file says. */
export interface UserDictionaryReading {
	/** The lines that say something, each as short as it can be written. */
	readonly entries: readonly string[];
	readonly problems: readonly DictionaryProblem[];
}
