import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { EncodedRange, EncodeParams, PieceEntry } from '../../protocol/subword';
import { pieceBytes } from './pieceBytes';

/** The pieces of a stretch of a text that is encoded by itself, with offsets in the whole text. */
export function encodeRange(
	text: string,
	{ start, end, version, vocabulary, specialTokens = false }: EncodeParams,
	tokenizer: SubwordTokenizer,
): EncodedRange {
	const pieces = tokenizer.encode(text.slice(start, end), { specialTokens });
	return {
		version,
		vocabulary,
		start,
		end: Math.min(end, text.length),
		ids: pieces.ids,
		starts: pieces.starts.map(offset => offset + start),
		ends: pieces.ends.map(offset => offset + start),
		entries: [...new Set(pieces.ids)].map(id => pieceEntry(tokenizer, id)),
		hasSpecialTokens: tokenizer.encode('', { specialTokens: true }).ids.length > 0,
	};
}

function pieceEntry(tokenizer: SubwordTokenizer, id: number): PieceEntry {
	const piece = tokenizer.pieceOf(id) ?? '';
	const bytes = pieceBytes(piece, tokenizer.algorithm);
	const kind = id === tokenizer.unknownId ? 'unknown' : tokenizer.isSpecial(id) ? 'special' : 'normal';
	return { id, piece, kind, ...(bytes === undefined || kind !== 'normal' ? {} : { bytes }) };
}
