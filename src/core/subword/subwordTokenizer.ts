import type { SubwordTrace } from './subwordTrace';

/** Pieces of a text as columns, in the order of the text; entry `i` of each is piece `i`. */
export interface SubwordPieces {
	/** Number of each piece in the vocabulary. */
	readonly ids: Int32Array;
	/** Start of what the piece stands for in the original text, in UTF-16 code units. */
	readonly starts: Int32Array;
	/** End of it, exclusive; equal to the start for a piece that nothing in the text stands for, such as `[CLS]`. */
	readonly ends: Int32Array;
}

export interface EncodeOptions {
	/** Whether the post-processor adds the special tokens that the model wants around a text (`[CLS] … [SEP]`); default false. */
	readonly specialTokens?: boolean;
}

export interface DecodeOptions {
	/** Whether special tokens are left out; default false. */
	readonly skipSpecialTokens?: boolean;
}

export type SubwordAlgorithm =
	| 'bpe'
	| 'byteLevelBpe'
	| 'wordPiece'
	| 'unigram'
	| 'sentencePieceBpe'
	| 'sentencePieceUnigram'
	| 'sentencePieceWord'
	| 'sentencePieceCharacter';

/**
 * Cuts text into pieces of a fixed vocabulary and joins pieces to text again.
 *
 * Pieces of a byte-level vocabulary may end inside a character; each such piece has the span of the whole character.
 */
export interface SubwordTokenizer {
	readonly algorithm: SubwordAlgorithm;
	/** Number of ids: every id is in `[0, vocabularySize)`, though some of them may be unused. */
	readonly vocabularySize: number;
	/** Id of the piece that stands for what the vocabulary lacks; -1 where there is none. */
	readonly unknownId: number;

	/** @throws NlpError `input-malformed` where the model cannot express the text and has no unknown piece. */
	encode(text: string, options?: EncodeOptions): SubwordPieces;
	/**
	 * The number of pieces of a text without special tokens, faster than `encode`.
	 */
	count(text: string): number;
	/** @throws NlpError `input-malformed` for an id outside the vocabulary; names the id and the size. */
	decode(ids: ArrayLike<number>, options?: DecodeOptions): string;
	/** The piece as the vocabulary writes it (`Ġthe`, `##ness`, `▁of`), or undefined for an unused id. */
	pieceOf(id: number): string | undefined;
	/** Id of a piece as the vocabulary writes it, or undefined. */
	idOf(piece: string): number | undefined;
	isSpecial(id: number): boolean;
	/** How the algorithm comes to the pieces of a stretch of text without white space, one trace a pre-token. */
	explain(text: string): readonly SubwordTrace[];
}
