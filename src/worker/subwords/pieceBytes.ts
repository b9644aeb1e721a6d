import { parseBytes } from '../../core/subword/byteLevel/byteLevel';
import type { SubwordAlgorithm } from '../../core/subword/subwordTokenizer';
import type { SubwordTrace } from '../../core/subword/subwordTrace';

/** A piece that is one byte, as SentencePiece and byte fallback write it. */
const BYTE_PIECE = /^<0x([0-9A-F]{2})>$/u;

/** The bytes that a piece stands for, where it is written in bytes. */
export function pieceBytes(piece: string, algorithm: SubwordAlgorithm): readonly number[] | undefined {
	const single = BYTE_PIECE.exec(piece);
	if (single !== null) return [Number.parseInt(single[1], 16)];
	if (algorithm !== 'byteLevelBpe') return undefined;
	const bytes = parseBytes(piece);
	return bytes && [...bytes];
}

/** The bytes of every symbol of some traces that stands for bytes. */
export function bytesOfSymbols(
	traces: readonly SubwordTrace[],
	algorithm: SubwordAlgorithm,
): Readonly<Record<string, readonly number[]>> {
	const symbols = new Set(traces.flatMap(symbolsOf));
	const found = [...symbols].map(symbol => [symbol, pieceBytes(symbol, algorithm)] as const);
	return Object.fromEntries(found.filter((entry): entry is [string, readonly number[]] => entry[1] !== undefined));
}

function symbolsOf(trace: SubwordTrace): readonly string[] {
	switch (trace.algorithm) {
		case 'bpe':
			return [
				...trace.symbols,
				...trace.merges.flatMap(({ left, right }) => [left, right, left + right]),
				...trace.pieces,
			];
		case 'wordPiece':
			return trace.pieces;
		case 'unigram':
			return [...trace.edges.map(({ piece }) => piece), ...trace.paths.flatMap(({ pieces }) => pieces)];
	}
}
