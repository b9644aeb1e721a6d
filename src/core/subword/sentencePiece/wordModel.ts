import type { PieceSink } from '../pieceSink';
import type { BpeTrace } from '../subwordTrace';
import { UnknownRule } from '../unigram/unknownRule';
import { piecesTrace } from './piecesTrace';
import type { SentencePieceModel } from './sentencePieceModel';
import { SPACE_MARK } from './sentencePieceNormalizer';
import type { SentencePieceVocabulary } from './vocabulary';

/**
 * SentencePiece's model `word`: a piece begins at every space mark. So it is for models too that put marks behind words, whose
 * pieces the library itself does not find.
 */
export class WordModel implements SentencePieceModel {
	readonly #vocabulary: SentencePieceVocabulary;
	readonly #unknownRule: UnknownRule;

	constructor(vocabulary: SentencePieceVocabulary) {
		this.#vocabulary = vocabulary;
		this.#unknownRule = new UnknownRule(vocabulary);
	}

	cut(text: string, sink: PieceSink): void {
		for (let start = 0, end: number; start < text.length; start = end) {
			const mark = text.indexOf(SPACE_MARK, start + 1);
			end = mark < 0 ? text.length : mark;
			const id = this.#vocabulary.idOf(text.slice(start, end)) ?? this.#vocabulary.unknownId;
			this.#unknownRule.put(sink, text, id, start, end);
		}
	}

	explain(text: string): BpeTrace {
		return piecesTrace(this, text);
	}
}
