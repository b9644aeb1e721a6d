import type { NormalizerDefinition, SentencePieceKind, TrainerDefinition } from '../definition/sentencePieceDefinition';

/** What sentencepiece_model.proto takes for fields that a file leaves out, and its enumerations by number. */

export const DEFAULT_TRAINER: TrainerDefinition = {
	modelType: 'unigram',
	vocabularySize: 8000,
	characterCoverage: 0.9995,
	byteFallback: false,
	treatWhitespaceAsSuffix: false,
	unknownId: 0,
	beginId: 1,
	endId: 2,
	paddingId: -1,
	unknownSurface: ' ⁇ ',
};

export const DEFAULT_NORMALIZER: NormalizerDefinition = {
	name: '',
	charsMap: new Uint8Array(0),
	addDummyPrefix: true,
	removeExtraWhitespaces: true,
	escapeWhitespaces: true,
};

/** `ModelProto.SentencePiece.Type` by number. */
export const PIECE_KINDS: Readonly<Record<number, SentencePieceKind | undefined>> = {
	1: 'normal',
	2: 'unknown',
	3: 'control',
	4: 'userDefined',
	5: 'unused',
	6: 'byte',
};

/** `TrainerSpec.ModelType` by number. */
export const MODEL_TYPES: Readonly<Record<number, TrainerDefinition['modelType'] | undefined>> = {
	1: 'unigram',
	2: 'bpe',
	3: 'word',
	4: 'char',
};
