import { characterLength } from '../../text/scalars';
import { bytePiece } from '../byteFallback';
import { EncodedColumns } from '../encodedColumns';
import { MergeQueue } from '../mergeQueue';
import type { SubwordPieces } from '../subwordTokenizer';
import type { BpeMerge, BpeTrace } from '../subwordTrace';
import { SymbolList } from '../symbolList';
import { utf8Of } from '../byteLevel/utf8Bytes';
import type { RankedMerges } from './rankedMerges';
import type { SubwordModel } from './subwordModel';
import type { Vocabulary } from './vocabulary';

export interface BpeOptions {
	/** Id for characters that the vocabulary lacks; -1 leaves them out. */
	readonly unknownId: number;
	/** Whether neighbouring unknown characters make one piece. */
	readonly fuseUnknown: boolean;
	/** Whether a character that the vocabulary lacks falls apart into the pieces `<0x00>` … `<0xFF>` of its bytes. */
	readonly byteFallback: boolean;
	/** Written before every character of a word but the first; '' for none. */
	readonly continuingPrefix: string;
	/** Written after the last character of a word; '' for none. */
	readonly endOfWordSuffix: string;
	/** Whether a word that is a piece is taken whole, whatever the merges give. */
	readonly ignoreMerges: boolean;
}

/** Longer words are not remembered, and the memory is emptied when it holds this many. */
const REMEMBERED_UNITS = 64;
const REMEMBERED_WORDS = 20_000;

/**
 * Byte-pair encoding (Sennrich et al., 2016): a word begins as its characters; as long as two neighbours have a merge, those with
 * the merge that was learned first become one symbol.
 *
 * A queue of candidates makes the time n log n in the length of a word. Dropout is not applied.
 *
 * @example with merges `a b` and `ab c`: `abcab` -> `ab c ab` -> `abc ab`
 */
export class BpeModel implements SubwordModel {
	readonly #vocabulary: Vocabulary;
	readonly #merges: RankedMerges;
	readonly #options: BpeOptions;
	readonly #byteIds: Int32Array;
	readonly #remembered = new Map<string, SubwordPieces>();
	readonly #symbols = new SymbolList();
	readonly #queue = new MergeQueue();

	constructor(vocabulary: Vocabulary, merges: RankedMerges, options: BpeOptions) {
		this.#vocabulary = vocabulary;
		this.#merges = merges;
		this.#options = options;
		this.#byteIds = Int32Array.from({ length: 256 }, (_, byte) => vocabulary.idOf(bytePiece(byte)) ?? -1);
	}

	encode(word: string, offset: number, columns: EncodedColumns): void {
		const { ids, starts, ends } = this.#piecesOf(word);
		for (let i = 0; i < ids.length; i++) {
			columns.add(ids[i], offset + starts[i], offset + ends[i]);
		}
	}

	explain(word: string): BpeTrace {
		const whole = this.#wholeWord(word);
		if (whole !== undefined) {
			return { algorithm: 'bpe', symbols: [word], merges: [], pieces: [word] };
		}
		this.#spell(word);
		const symbols = this.#written();
		const merges: BpeMerge[] = [];
		this.#merge((at, rank) => {
			const { values: ids, next } = this.#symbols;
			const position = this.#symbols.placeOf(at);
			merges.push({ position, left: this.#pieceOf(ids[at]), right: this.#pieceOf(ids[next[at]]), rank });
		});
		return { algorithm: 'bpe', symbols, merges, pieces: this.#written() };
	}

	#piecesOf(word: string): SubwordPieces {
		const known = this.#remembered.get(word);
		if (known !== undefined) {
			return known;
		}
		const pieces = this.#encodeWord(word);
		if (word.length <= REMEMBERED_UNITS) {
			if (this.#remembered.size >= REMEMBERED_WORDS) {
				this.#remembered.clear();
			}
			this.#remembered.set(word, pieces);
		}
		return pieces;
	}

	#encodeWord(word: string): SubwordPieces {
		const columns = new EncodedColumns(8);
		const whole = this.#wholeWord(word);
		if (whole !== undefined) {
			columns.add(whole, 0, word.length);
			return columns.pieces();
		}
		this.#spell(word);
		this.#merge();
		const { values: ids, starts, ends, next, first } = this.#symbols;
		for (let at = first; at >= 0; at = next[at]) {
			columns.add(ids[at], starts[at], ends[at]);
		}
		return columns.pieces();
	}

	#wholeWord(word: string): number | undefined {
		return this.#options.ignoreMerges ? this.#vocabulary.idOf(word) : undefined;
	}

	/** Fills the list of symbols with the characters of a word. */
	#spell(word: string): void {
		this.#symbols.clear();
		let unknownStart = -1;
		for (let start = 0, end: number; start < word.length; start = end) {
			end = start + characterLength(word, start);
			const character = this.#characterPiece(word, start, end);
			const id = this.#vocabulary.idOf(character);
			if (id === undefined && this.#options.byteFallback && this.#spellBytes(character, start, end)) {
				continue;
			}
			if (unknownStart >= 0 && (id !== undefined || !this.#options.fuseUnknown)) {
				this.#symbols.add(unknownStart, start, this.#options.unknownId);
				unknownStart = -1;
			}
			if (id !== undefined) {
				this.#symbols.add(start, end, id);
			} else if (this.#options.unknownId >= 0 && unknownStart < 0) {
				unknownStart = start;
			}
		}
		if (unknownStart >= 0) {
			this.#symbols.add(unknownStart, word.length, this.#options.unknownId);
		}
	}

	/** How the vocabulary writes a character at its place in a word. */
	#characterPiece(word: string, start: number, end: number): string {
		const { continuingPrefix, endOfWordSuffix } = this.#options;
		const character = word.slice(start, end);
		return (start > 0 ? continuingPrefix : '') + character + (end === word.length ? endOfWordSuffix : '');
	}

	/** Adds the pieces of a character's bytes; false, without any, where the vocabulary lacks one of them. */
	#spellBytes(character: string, start: number, end: number): boolean {
		const bytes = utf8Of(character);
		if (bytes.some(byte => this.#byteIds[byte] < 0)) {
			return false;
		}
		for (const byte of bytes) {
			this.#symbols.add(start, end, this.#byteIds[byte]);
		}
		return true;
	}

	#merge(onMerge?: (at: number, rank: number) => void): void {
		const symbols = this.#symbols;
		const queue = this.#queue;
		queue.clear();
		for (let at = 0; at + 1 < symbols.count; at++) {
			this.#offer(at);
		}
		while (queue.pop()) {
			const { rank, position } = queue;
			const right = symbols.next[position];
			// A candidate is stale when one of its symbols has been merged since.
			if (
				symbols.isGone(position) ||
				right < 0 ||
				this.#merges.rankOf(symbols.values[position], symbols.values[right]) !== rank
			) {
				continue;
			}
			onMerge?.(position, rank);
			symbols.mergeRight(position, this.#merges.mergedOf(rank));
			if (symbols.previous[position] >= 0) {
				this.#offer(symbols.previous[position]);
			}
			this.#offer(position);
		}
	}

	/** Puts the merge of a symbol with its right neighbour into the queue, if there is one. */
	#offer(at: number): void {
		const { values: ids, next } = this.#symbols;
		const right = next[at];
		const rank = right < 0 ? -1 : this.#merges.rankOf(ids[at], ids[right]);
		if (rank >= 0) {
			this.#queue.push(rank, at);
		}
	}

	#written(): string[] {
		const { values: ids, next, first } = this.#symbols;
		const written: string[] = [];
		for (let at = first; at >= 0; at = next[at]) {
			written.push(this.#pieceOf(ids[at]));
		}
		return written;
	}

	#pieceOf(id: number): string {
		return this.#vocabulary.pieceOf(id) ?? '';
	}
}
