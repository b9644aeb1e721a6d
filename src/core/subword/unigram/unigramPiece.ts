import type { SentencePieceKind } from '../definition/sentencePieceDefinition';

/** A piece of a unigram model; its id is its place in the list. */
export interface UnigramPiece {
	readonly piece: string;
	/** Natural logarithm of its probability. */
	readonly score: number;
	/** Default `normal`. Only normal and user-defined pieces are found in text. */
	readonly kind?: SentencePieceKind;
}
