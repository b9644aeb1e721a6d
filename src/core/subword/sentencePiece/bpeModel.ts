import { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import { characterLength } from '../../text/scalars';
import { MergeQueue } from '../mergeQueue';
import type { PieceSink } from '../pieceSink';
import { PieceColumns } from '../pieceColumns';
import type { BpeMerge, BpeTrace } from '../subwordTrace';
import { SymbolList } from '../symbolList';
import { UnknownRule } from '../unigram/unknownRule';
import { PieceBorders } from './pieceBorders';
import type { SentencePieceModel } from './sentencePieceModel';
import type { SentencePieceVocabulary } from './vocabulary';

/** The value of a symbol that never merges; others have their node of the trie of pieces, or -1. */
const FROZEN = -2;

/**
 * Stretches up to this many units are remembered, and so many of them, before all are forgotten. A longer slice of a text is
 * a view in V8, which would keep the whole text in memory.
 */
const REMEMBERED_UNITS = 12;
const REMEMBERED_STRETCHES = 1 << 15;

/**
 * Byte-pair encoding as SentencePiece has it (Sennrich et al., 2016, "Neural Machine Translation of Rare Words with Subword
 * Units"): of all neighbours that together make a piece, those of the best score are merged, the leftmost among equals, until
 * none are left. User-defined pieces take no part. A piece that is not used falls apart again as it was made.
 *
 * A text is cut first where no piece can lie across, so that the merges of a stretch touch a few symbols only; the result is the
 * same. Time is n log n in the longest stretch.
 */
export class BpeModel implements SentencePieceModel {
	readonly #vocabulary: SentencePieceVocabulary;
	readonly #trie: DoubleArrayTrie;
	readonly #userDefined: DoubleArrayTrie | undefined;
	readonly #unknownRule: UnknownRule;
	/** Place of a piece in the order of merges: 0 for those of the highest score. One entry a piece. */
	readonly #ranks: Int32Array;
	readonly #borders: PieceBorders;
	readonly #symbols = new SymbolList();
	/** Pieces of short stretches that came before, such as words. */
	readonly #remembered = new Map<string, readonly number[]>();
	readonly #queue = new MergeQueue();

	/** @param userDefined pieces that are never part of a merge */
	constructor(vocabulary: SentencePieceVocabulary, userDefined: DoubleArrayTrie | undefined) {
		this.#vocabulary = vocabulary;
		this.#userDefined = userDefined;
		const found = vocabulary.found();
		this.#trie = new DoubleArrayTrie([...found.keys()], [...found.values()]);
		this.#unknownRule = new UnknownRule(vocabulary);
		this.#ranks = ranksOf(vocabulary.pieces.map(entry => entry.score));
		this.#borders = new PieceBorders(found.keys());
	}

	cut(text: string, sink: PieceSink): void {
		for (let start = 0, end: number; start < text.length; start = end) {
			// How an unused piece falls apart depends on where it was made last in the whole text.
			end = this.#vocabulary.hasUnused ? text.length : this.#borders.next(text, start);
			this.#put(this.#piecesOf(text, start, end), text, start, sink);
		}
	}

	explain(text: string): BpeTrace {
		this.#takeSymbols(text, 0, text.length);
		const symbols = this.#symbolTexts(text);
		const merges: BpeMerge[] = [];
		const halves = this.#merge(text, (left, rank) => {
			const { starts, ends, next } = this.#symbols;
			const [start, middle, end] = [starts[left], ends[left], ends[next[left]]];
			const position = this.#symbols.placeOf(left);
			merges.push({ position, left: text.slice(start, middle), right: text.slice(middle, end), rank });
		});
		const columns = new PieceColumns();
		this.#put(this.#symbolPieces(text, halves), text, 0, columns);
		const { ids, starts, ends } = columns.finish();
		const pieces = Array.from(ids, (id, i) =>
			this.#vocabulary.bytes[id] < 0 ? text.slice(starts[i], ends[i]) : this.#vocabulary.pieces[id].piece,
		);
		return { algorithm: 'bpe', symbols, merges, pieces };
	}

	/** Ids of the pieces of a stretch, each followed by its length; -1 for what is no piece. */
	#piecesOf(text: string, start: number, end: number): readonly number[] {
		if (end - start > REMEMBERED_UNITS) {
			this.#takeSymbols(text, start, end);
			return this.#symbolPieces(text, this.#merge(text));
		}
		const stretch = text.slice(start, end);
		let pieces = this.#remembered.get(stretch);
		if (pieces === undefined) {
			this.#takeSymbols(text, start, end);
			pieces = this.#symbolPieces(text, this.#merge(text));
			if (this.#remembered.size >= REMEMBERED_STRETCHES) {
				this.#remembered.clear();
			}
			this.#remembered.set(stretch, pieces);
		}
		return pieces;
	}

	#put(pieces: readonly number[], text: string, from: number, sink: PieceSink): void {
		for (let i = 0, start = from; i < pieces.length; i += 2) {
			const end = start + pieces[i + 1];
			this.#unknownRule.put(sink, text, pieces[i] < 0 ? this.#vocabulary.unknownId : pieces[i], start, end);
			start = end;
		}
	}

	#takeSymbols(text: string, start: number, end: number): void {
		this.#symbols.clear();
		for (let at = start, next: number; at < end; at = next) {
			const frozenEnd = this.#userDefined?.longestAt(text, at) ?? -1;
			next = frozenEnd < 0 ? at + characterLength(text, at) : frozenEnd;
			this.#symbols.add(at, next, frozenEnd < 0 ? this.#walk(DoubleArrayTrie.root, text, at, next) : FROZEN);
		}
	}

	/** The node that a stretch of a text leads to from another, or -1. */
	#walk(from: number, text: string, start: number, end: number): number {
		let node = from;
		for (let i = start; i < end && node >= 0; i++) {
			node = this.#trie.child(node, text.charCodeAt(i));
		}
		return node;
	}

	/**
	 * Merges the symbols until nothing is left to merge.
	 * @param onMerge called before each merge, with the left symbol and the rank
	 * @returns for each unused piece that was made, the length of its left half
	 */
	#merge(text: string, onMerge?: (left: number, rank: number) => void): Map<string, number> {
		const symbols = this.#symbols;
		const queue = this.#queue;
		const halves = new Map<string, number>();
		queue.clear();
		for (let left = 0; left + 1 < symbols.count; left++) {
			this.#offer(text, left, halves);
		}
		while (queue.pop()) {
			const { rank, position: left } = queue;
			const node = symbols.isGone(left) ? -1 : this.#mergedNode(text, left);
			// A candidate is stale when one of its symbols has been merged since.
			if (node < 0 || this.#rankAt(node) !== rank) {
				continue;
			}
			onMerge?.(left, rank);
			symbols.mergeRight(left, node);
			if (symbols.previous[left] >= 0) {
				this.#offer(text, symbols.previous[left], halves);
			}
			this.#offer(text, left, halves);
		}
		return halves;
	}

	/** Puts a symbol and its right neighbour into the queue if they make a piece. */
	#offer(text: string, left: number, halves: Map<string, number>): void {
		const node = this.#mergedNode(text, left);
		const id = node < 0 ? -1 : this.#trie.valueAt(node);
		if (id < 0) {
			return;
		}
		const { starts, ends, next } = this.#symbols;
		this.#queue.push(this.#ranks[id], left);
		if (this.#vocabulary.pieces[id].kind === 'unused') {
			halves.set(text.slice(starts[left], ends[next[left]]), ends[left] - starts[left]);
		}
	}

	/** The node of a symbol together with its right neighbour, or -1. */
	#mergedNode(text: string, left: number): number {
		const { starts, ends, values: nodes, next } = this.#symbols;
		const right = next[left];
		return nodes[left] < 0 || right < 0 || nodes[right] === FROZEN
			? -1
			: this.#walk(nodes[left], text, starts[right], ends[right]);
	}

	/** Ids and lengths of the pieces that the symbols have become. */
	#symbolPieces(text: string, halves: ReadonlyMap<string, number>): number[] {
		const { starts, ends, values: nodes, next } = this.#symbols;
		const pieces: number[] = [];
		for (let symbol = this.#symbols.first; symbol >= 0; symbol = next[symbol]) {
			const id =
				nodes[symbol] >= 0 ? this.#trie.valueAt(nodes[symbol]) : this.#idOf(text, starts[symbol], ends[symbol]);
			if (id >= 0 && this.#vocabulary.pieces[id].kind === 'unused') {
				this.#appendHalves(text, id, starts[symbol], ends[symbol], halves, pieces);
			} else {
				pieces.push(id, ends[symbol] - starts[symbol]);
			}
		}
		return pieces;
	}

	/** Appends what an unused piece falls apart into; the piece itself where it was not made of two. */
	#appendHalves(
		text: string,
		id: number,
		start: number,
		end: number,
		halves: ReadonlyMap<string, number>,
		pieces: number[],
	): void {
		const half =
			id >= 0 && this.#vocabulary.pieces[id].kind === 'unused' ? halves.get(text.slice(start, end)) : undefined;
		if (half === undefined) {
			pieces.push(id, end - start);
			return;
		}
		const middle = start + half;
		this.#appendHalves(text, this.#idOf(text, start, middle), start, middle, halves, pieces);
		this.#appendHalves(text, this.#idOf(text, middle, end), middle, end, halves, pieces);
	}

	/** Rank of the piece that ends in a node, or -1. */
	#rankAt(node: number): number {
		const id = this.#trie.valueAt(node);
		return id < 0 ? -1 : this.#ranks[id];
	}

	/** Id of a stretch of a text, or -1. */
	#idOf(text: string, start: number, end: number): number {
		const node = this.#walk(DoubleArrayTrie.root, text, start, end);
		return node < 0 ? -1 : this.#trie.valueAt(node);
	}

	#symbolTexts(text: string): string[] {
		const { starts, ends, next } = this.#symbols;
		const texts: string[] = [];
		for (let symbol = this.#symbols.first; symbol >= 0; symbol = next[symbol]) {
			texts.push(text.slice(starts[symbol], ends[symbol]));
		}
		return texts;
	}
}

/** Places of scores among the different ones, the highest first. */
function ranksOf(scores: readonly number[]): Int32Array {
	const order = [...new Set(scores)].sort((a, b) => b - a);
	const ranks = new Map(order.map((score, rank) => [score, rank]));
	return Int32Array.from(scores, score => ranks.get(score) ?? 0);
}
