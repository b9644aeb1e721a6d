import type { Span } from '../../../text/span';
import type { LineNote } from '../answerFile';

/**
 * Words of a file as they are read, and where they stand. Where the file's format escapes signs, as a quoted field of a table
 * does, the text is what was meant and the stretch what is written.
 */
export interface PairText extends Span {
	readonly text: string;
}

/** A question with its answer. */
export interface QuestionPair {
	readonly question: PairText;
	readonly answer: PairText;
	readonly votes: number | undefined;
}

/** What was read of a file: the pairs in their order, and the lines that could not be read. */
export interface ReadPairs {
	readonly pairs: readonly QuestionPair[];
	readonly notes: readonly LineNote[];
}
