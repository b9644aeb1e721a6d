import { DEFAULT_NORMALIZER, DEFAULT_TRAINER } from '../../../src/core/subword/sentencePiece/modelProtoDefaults';
import { writeSentencePieceModel } from '../../../src/core/subword/sentencePiece/modelProtoWriter';
import type {
	SentencePieceEntry,
	SentencePieceKind,
} from '../../../src/core/subword/definition/sentencePieceDefinition';

const LETTERS = Array.from('▁abcdefghijklmnopqrstuvwxyz.我们好');

function entries(pieces: readonly string[], kind: SentencePieceKind, score: number): SentencePieceEntry[] {
	return pieces.map(piece => ({ piece, score, kind }));
}

/** The bytes of a SentencePiece model with letters, a few words, and bytes for all else. */
export function smallModel(): Uint8Array {
	const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
	const pieces = [
		...entries(['<unk>'], 'unknown', 0),
		...entries(['<s>', '</s>'], 'control', 0),
		...entries(
			bytes.map(byte => `<0x${byte}>`),
			'byte',
			0,
		),
		...entries(LETTERS, 'normal', -8),
		...entries(['▁the', '▁cat', '我们'], 'normal', -4),
	];
	return writeSentencePieceModel({
		pieces,
		trainer: { ...DEFAULT_TRAINER, vocabularySize: pieces.length, byteFallback: true },
		normalizer: { ...DEFAULT_NORMALIZER, name: 'identity' },
	});
}
