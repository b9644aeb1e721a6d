import type { PieceSink } from '../pieceSink';
import type { SubwordTrace } from '../subwordTrace';

/** Cuts a normalized text into pieces; offsets are those of the normalized text. */
export interface SentencePieceModel {
	/** Puts the pieces of a text, in its order, into a sink. */
	cut(text: string, sink: PieceSink): void;
	explain(text: string): SubwordTrace;
}
