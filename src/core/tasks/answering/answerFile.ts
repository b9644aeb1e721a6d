import type { TextFormat } from '../../text/documentText';

/** What a file of an answer library is: a text, statements, or questions with their answers. */
export type AnswerFileKind = 'text' | 'knowledge' | 'questions';

/** A file that answers may come from. */
export interface AnswerFile {
	/** Names it in answers and errors: a path, a URI. Unique in a library. */
	readonly name: string;
	/** Tells whether the file changed, as its time and size do. */
	readonly stamp: string;
	/** Decides how a text's prose is told from its markup. */
	readonly format: TextFormat;
	readonly kind: AnswerFileKind;
	readonly text: string;
}

/** A line of a file that could not be read, and why; the others were. */
export interface LineNote {
	/** From 1. */
	readonly line: number;
	readonly message: string;
}

/** What became of a file that was added. */
export interface AddedFile {
	/** Passages, statements or pairs that it gave. */
	readonly entries: number;
	readonly notes: readonly LineNote[];
}
