import type { ModelContent, ModelFile } from '../../model/modelFile';
import { stringsTensor } from '../../model/modelFile';
import type { SentencePieceDefinition, SentencePieceKind } from '../definition/sentencePieceDefinition';
import { DEFAULT_NORMALIZER, DEFAULT_TRAINER } from '../sentencePiece/modelProtoDefaults';

/** SentencePiece's unigram models without normalization rules in the format of our models. */
export const SENTENCE_PIECE_KIND = 'sentencepiece-unigram/1';

const KINDS: readonly SentencePieceKind[] = ['normal', 'unknown', 'control', 'userDefined', 'unused', 'byte'];

/**
 * A unigram model as the content of a model file; scores are kept in single precision, as the library has them.
 * @throws RangeError for a model of another type or with normalization rules
 */
export function packSentencePiece(
	name: string,
	{ pieces, trainer, normalizer }: SentencePieceDefinition,
): ModelContent {
	if (trainer.modelType !== 'unigram' || normalizer.charsMap.length > 0) {
		throw new RangeError('Only unigram models without normalization rules are packed.');
	}
	return {
		name,
		kind: SENTENCE_PIECE_KIND,
		metadata: {
			characterCoverage: trainer.characterCoverage,
			removesExtraWhitespaces: normalizer.removeExtraWhitespaces,
		},
		tensors: {
			pieces: stringsTensor(pieces.map(({ piece }) => piece)),
			scores: { type: 'float32', data: Float32Array.from(pieces, ({ score }) => score) },
			kinds: { type: 'uint8', data: Uint8Array.from(pieces, ({ kind }) => KINDS.indexOf(kind)) },
		},
	};
}

/**
 * The unigram model of a model file.
 * @throws NlpError `model-version` for another kind of model, `model-malformed` where the tensors do not fit together
 */
export function unpackSentencePiece(file: ModelFile): SentencePieceDefinition {
	file.expectKind(SENTENCE_PIECE_KIND);
	const pieces = file.strings('pieces');
	const scores = file.tensor('scores', 'float32');
	const kinds = file.tensor('kinds', 'uint8');
	if (scores.length !== pieces.length || kinds.length !== pieces.length || kinds.some(kind => kind >= KINDS.length)) {
		throw file.malformed('its scores or kinds of pieces do not fit its pieces');
	}
	return {
		pieces: pieces.map((piece, id) => ({ piece, score: scores[id], kind: KINDS[kinds[id]] })),
		trainer: {
			...DEFAULT_TRAINER,
			vocabularySize: pieces.length,
			characterCoverage: file.number('characterCoverage'),
			byteFallback: kinds.includes(KINDS.indexOf('byte')),
		},
		normalizer: {
			...DEFAULT_NORMALIZER,
			name: 'identity',
			removeExtraWhitespaces: file.metadata['removesExtraWhitespaces'] === true,
		},
	};
}
