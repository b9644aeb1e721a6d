import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';

/** A stretch that an answer about a whole text is drawn from, and what its hover says of it. */
export interface AnswerMark extends Span {
	readonly hover: string;
}

/** Asks for the marks of a document as it is now; nothing when it changed or closed, or `token` was cancelled, meanwhile. */
export type AskMarks = (document: TextDocument, token: CancellationToken) => Promise<readonly AnswerMark[] | undefined>;
