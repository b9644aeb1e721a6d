import type { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import { characterLength } from '../../text/scalars';
import type { PieceSink } from '../pieceSink';
import type { BpeTrace } from '../subwordTrace';
import { UnknownRule } from '../unigram/unknownRule';
import { piecesTrace } from './piecesTrace';
import type { SentencePieceModel } from './sentencePieceModel';
import type { SentencePieceVocabulary } from './vocabulary';

/** SentencePiece's model `char`: every character is a piece, and every user-defined piece. */
export class CharacterModel implements SentencePieceModel {
	readonly #vocabulary: SentencePieceVocabulary;
	readonly #userDefined: DoubleArrayTrie | undefined;
	readonly #unknownRule: UnknownRule;

	constructor(vocabulary: SentencePieceVocabulary, userDefined: DoubleArrayTrie | undefined) {
		this.#vocabulary = vocabulary;
		this.#userDefined = userDefined;
		this.#unknownRule = new UnknownRule(vocabulary);
	}

	cut(text: string, sink: PieceSink): void {
		for (let start = 0, end: number; start < text.length; start = end) {
			const userEnd = this.#userDefined?.longestAt(text, start) ?? -1;
			end = userEnd < 0 ? start + characterLength(text, start) : userEnd;
			const id = this.#vocabulary.idOf(text.slice(start, end)) ?? this.#vocabulary.unknownId;
			this.#unknownRule.put(sink, text, id, start, end);
		}
	}

	explain(text: string): BpeTrace {
		return piecesTrace(this, text);
	}
}
