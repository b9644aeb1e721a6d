import { PieceColumns } from '../pieceColumns';
import type { BpeTrace } from '../subwordTrace';
import type { SentencePieceModel } from './sentencePieceModel';

/** The trace of a model that finds its pieces in one step: symbols that no merge follows. */
export function piecesTrace(model: SentencePieceModel, text: string): BpeTrace {
	const columns = new PieceColumns();
	model.cut(text, columns);
	const { starts, ends } = columns.finish();
	const pieces = Array.from(starts, (start, i) => text.slice(start, ends[i]));
	return { algorithm: 'bpe', symbols: pieces, merges: [], pieces };
}
