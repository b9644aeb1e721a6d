/** How an algorithm comes to its pieces, for a person to replay: one trace a pre-token, in the pieces' own writing. */
export type SubwordTrace = BpeTrace | WordPieceTrace | UnigramTrace;

/** A merge of two neighbours, as byte-pair encoding chose it: the one of lowest rank. */
export interface BpeMerge {
	/** Index in the list of symbols as it is before the merge; the right neighbour is at `position + 1`. */
	readonly position: number;
	readonly left: string;
	readonly right: string;
	/** Order in which the learner found the pair, from 0. */
	readonly rank: number;
}

export interface BpeTrace {
	readonly algorithm: 'bpe';
	/** The symbols before any merge. */
	readonly symbols: readonly string[];
	/** In the order in which they are applied. */
	readonly merges: readonly BpeMerge[];
	/** The pieces that remain. */
	readonly pieces: readonly string[];
}

/** One step of WordPiece: the candidates tried from the longest, the last of which is in the vocabulary unless `found` is false. */
export interface WordPieceStep {
	/** Offset in the word, in UTF-16 code units. */
	readonly start: number;
	readonly tried: readonly string[];
	readonly found: boolean;
}

export interface WordPieceTrace {
	readonly algorithm: 'wordPiece';
	readonly word: string;
	readonly steps: readonly WordPieceStep[];
	readonly pieces: readonly string[];
}

/** An edge of the lattice: a piece that fits at a place. */
export interface UnigramEdge {
	/** Offsets in the normalized word, in UTF-16 code units. */
	readonly start: number;
	readonly end: number;
	readonly piece: string;
	/** Natural logarithm of the piece's probability. */
	readonly score: number;
	/** Whether the best path goes through it. */
	readonly best: boolean;
}

export interface UnigramTrace {
	readonly algorithm: 'unigram';
	readonly word: string;
	readonly edges: readonly UnigramEdge[];
	/** The best segmentations, best first, with the sums of their scores. */
	readonly paths: readonly { readonly pieces: readonly string[]; readonly score: number }[];
	readonly pieces: readonly string[];
}
