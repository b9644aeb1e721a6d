import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { AnswerText } from '../jsonLines/textAnswer';
import type { EncodeLine } from './subwordCommandLine';

/** Answers a text with its pieces, in what was asked for. */
export function piecesOfDocument(tokenizer: SubwordTokenizer, { format, specialTokens }: EncodeLine): AnswerText {
	return text => {
		const { ids, starts, ends } = tokenizer.encode(text, { specialTokens });
		const pieceAt = (index: number): string => tokenizer.pieceOf(ids[index]) ?? '';
		const tokens = Array.from(ids, (id, index) => {
			if (format === 'ids') return id;
			if (format === 'pieces') return pieceAt(index);
			return { id, piece: pieceAt(index), start: starts[index], end: ends[index] };
		});
		return Promise.resolve({ value: { [format === 'json' ? 'tokens' : format]: tokens }, failures: [] });
	};
}
