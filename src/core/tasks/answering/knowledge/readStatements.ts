import type { Span } from '../../../text/span';
import type { AnswerFile, LineNote } from '../answerFile';
import type { RdfTerm } from './rdfTerm';

/** A statement and the stretch of the file, in UTF-16 code units, that states it. */
export interface Statement {
	readonly subject: RdfTerm;
	readonly predicate: RdfTerm;
	readonly object: RdfTerm;
	readonly place: Span;
}

/** Hears of each statement, in the order of the file. */
export type StatementSink = (statement: Statement) => void;

/** How a kind of file is read: statements go to `add`; what could not be read is told by its line. */
export type StatementReader = (file: AnswerFile, add: StatementSink) => LineNote[];

/** After so many lines that cannot be read, the rest of a file is not read: it is no such file. */
export const MOST_NOTES = 50;
