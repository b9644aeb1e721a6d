/** A SentencePiece model as data: what its `ModelProto` says (sentencepiece_model.proto of google/sentencepiece). */
export interface SentencePieceDefinition {
	readonly pieces: readonly SentencePieceEntry[];
	readonly trainer: TrainerDefinition;
	readonly normalizer: NormalizerDefinition;
	/** What is done to a text that was put together from pieces; most models have none. */
	readonly denormalizer?: NormalizerDefinition;
}

export type SentencePieceKind = 'normal' | 'unknown' | 'control' | 'userDefined' | 'unused' | 'byte';

export interface SentencePieceEntry {
	readonly piece: string;
	/** Unigram: natural logarithm of the probability. BPE: the negated rank of the merge. */
	readonly score: number;
	readonly kind: SentencePieceKind;
}

/** The part of `TrainerSpec` that inference needs or a person wants to know. */
export interface TrainerDefinition {
	readonly modelType: 'unigram' | 'bpe' | 'word' | 'char';
	readonly vocabularySize: number;
	/** Share of the corpus's characters that the vocabulary covers, in (0, 1]. */
	readonly characterCoverage: number;
	readonly byteFallback: boolean;
	readonly treatWhitespaceAsSuffix: boolean;
	readonly unknownId: number;
	readonly beginId: number;
	readonly endId: number;
	readonly paddingId: number;
	/** What an unknown piece decodes to; ` ⁇ ` unless the model says otherwise. */
	readonly unknownSurface: string;
}

export interface NormalizerDefinition {
	/** Such as `nmt_nfkc` or `identity`. */
	readonly name: string;
	/** Double-array trie and replacements as SentencePiece compiles them; empty for identity. */
	readonly charsMap: Uint8Array;
	readonly addDummyPrefix: boolean;
	readonly removeExtraWhitespaces: boolean;
	readonly escapeWhitespaces: boolean;
}
