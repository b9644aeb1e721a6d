import type { EncodedColumns } from '../encodedColumns';
import type { SubwordModel } from './subwordModel';
import type { WordPieceStep, WordPieceTrace } from '../subwordTrace';
import type { Vocabulary } from './vocabulary';

export interface WordPieceOptions {
	readonly unknownId: number;
	/** Written before every piece of a word but the first, such as `##`. */
	readonly continuingPrefix: string;
	/** A word of more characters (code points) is unknown as a whole. */
	readonly maxCharacters: number;
}

/**
 * WordPiece (Schuster and Nakajima, 2012; as BERT applies it): from the left, always the longest piece that fits; a word of which
 * some part fits no piece is unknown as a whole.
 *
 * @example `unaffable` -> `un ##aff ##able`
 */
export class WordPieceModel implements SubwordModel {
	readonly #options: WordPieceOptions;
	readonly #vocabulary: Vocabulary;
	/** Pieces inside a word, without their prefix. */
	readonly #continuing = new Map<string, number>();
	readonly #longest: number;

	constructor(vocabulary: Vocabulary, options: WordPieceOptions) {
		this.#vocabulary = vocabulary;
		this.#options = options;
		let longest = 0;
		for (const [piece, id] of vocabulary.ids) {
			longest = Math.max(longest, piece.length);
			if (piece.startsWith(options.continuingPrefix)) {
				this.#continuing.set(piece.slice(options.continuingPrefix.length), id);
			}
		}
		this.#longest = longest;
	}

	encode(word: string, offset: number, columns: EncodedColumns): void {
		const ends = this.#ends(word);
		if (ends === undefined) {
			columns.add(this.#options.unknownId, offset, offset + word.length);
			return;
		}
		let start = 0;
		for (const end of ends) {
			columns.add(this.#find(word, start, end) ?? this.#options.unknownId, offset + start, offset + end);
			start = end;
		}
	}

	explain(word: string): WordPieceTrace {
		const steps: WordPieceStep[] = [];
		const pieces: string[] = [];
		const written = (start: number, end: number): string =>
			(start > 0 ? this.#options.continuingPrefix : '') + word.slice(start, end);
		for (let start = 0; start < word.length && !this.#tooLong(word);) {
			const end = this.#longestAt(word, start);
			const tried: string[] = [];
			for (let tryEnd = this.#furthest(word, start); tryEnd > Math.max(start, end - 1); tryEnd--) {
				tried.push(written(start, tryEnd));
			}
			steps.push({ start, tried, found: end > start });
			if (end <= start) {
				break;
			}
			pieces.push(written(start, end));
			start = end;
		}
		const unknown = this.#ends(word) === undefined;
		return {
			algorithm: 'wordPiece',
			word,
			steps,
			pieces: unknown ? [this.#vocabulary.pieceOf(this.#options.unknownId) ?? ''] : pieces,
		};
	}

	/** Ends of the pieces of a word, or undefined for an unknown one. */
	#ends(word: string): number[] | undefined {
		if (this.#tooLong(word)) {
			return undefined;
		}
		const ends: number[] = [];
		for (let start = 0; start < word.length;) {
			start = this.#longestAt(word, start);
			if (start < 0) {
				return undefined;
			}
			ends.push(start);
		}
		return ends;
	}

	#tooLong(word: string): boolean {
		const { maxCharacters } = this.#options;
		return word.length > 2 * maxCharacters || (word.length > maxCharacters && Array.from(word).length > maxCharacters);
	}

	/** End of the longest piece that fits at a place of a word, or -1. */
	#longestAt(word: string, start: number): number {
		for (let end = this.#furthest(word, start); end > start; end--) {
			if (this.#find(word, start, end) !== undefined) {
				return end;
			}
		}
		return -1;
	}

	#furthest(word: string, start: number): number {
		return Math.min(word.length, start + this.#longest);
	}

	#find(word: string, start: number, end: number): number | undefined {
		const text = word.slice(start, end);
		return start === 0 ? this.#vocabulary.idOf(text) : this.#continuing.get(text);
	}
}
