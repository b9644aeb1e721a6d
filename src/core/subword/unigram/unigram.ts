import { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import type { SeededRandom } from '../../numeric/seededRandom';
import { characterLength } from '../../text/scalars';
import { PieceColumns } from '../pieceColumns';
import { PieceCounter, type PieceSink } from '../pieceSink';
import type { SubwordPieces } from '../subwordTokenizer';
import type { UnigramTrace } from '../subwordTrace';
import { UnigramLattice, type UnigramPath } from './unigramLattice';
import type { UnigramPiece } from './unigramPiece';
import { unigramScores, userDefinedScore, type UnigramScores } from './unigramScores';
import { UnigramSearch } from './unigramSearch';
import { UnknownRule, type UnknownOptions } from './unknownRule';

export interface UnigramOptions extends UnknownOptions {
	/**
	 * How the score of a path is rounded: `single` as SentencePiece adds it, `double` (the default) as Hugging Face does.
	 * Among paths of nearly equal scores this decides.
	 */
	readonly precision?: 'single' | 'double';
}

/** Texts of fewer units share the tables of one search. */
const SHARED_UNITS = 1 << 16;

/**
 * The unigram language model of subwords (Kudo, 2018, "Subword Regularization"): a text is as likely as the product of its
 * pieces, and the most likely cut is found by dynamic programming.
 *
 * Time is linear in the text, times the length of the longest piece. All offsets are UTF-16 code units of the text given, which
 * must be normalized already; an unpaired surrogate counts as an unknown character, whose bytes are those of U+FFFD.
 *
 * @example with pieces `a` -1, `b` -1, `ab` -1.5: `encode('abb')` gives `ab`, `b` of score -2.5, not `a`, `b`, `b` of -3
 */
export class UnigramModel {
	readonly #trie: DoubleArrayTrie;
	readonly #pieces: readonly UnigramPiece[];
	readonly #scores: UnigramScores;
	readonly #unknownId: number;
	readonly #unknownRule: UnknownRule;
	readonly #byteIds: ArrayLike<number> | undefined;
	readonly #single: boolean;
	/** Written anew by every call, since making arrays costs more than a word. */
	readonly #shared: UnigramSearch;
	readonly #columns = new PieceColumns(256);

	constructor(pieces: readonly UnigramPiece[], options: UnigramOptions) {
		this.#pieces = pieces;
		this.#single = options.precision === 'single';
		this.#unknownId = options.unknownId;
		this.#unknownRule = new UnknownRule(options);
		this.#byteIds = options.byteIds;
		this.#scores = unigramScores(pieces, this.#round);
		// Of pieces that are written alike the last counts.
		const ids = new Map<string, number>();
		pieces.forEach(({ piece, kind }, id) => {
			if (piece !== '' && (kind === undefined || kind === 'normal' || kind === 'userDefined')) {
				ids.set(piece, id);
			}
		});
		this.#trie = new DoubleArrayTrie([...ids.keys()], [...ids.values()]);
		this.#shared = new UnigramSearch(SHARED_UNITS, this.#single);
	}

	/**
	 * Puts the most likely pieces of a text, in its order, into a sink.
	 * @throws NlpError `input-malformed` where a character is in no piece and there is no unknown piece.
	 */
	cut(text: string, sink: PieceSink): void {
		const search = this.#search(text);
		search.link(text.length);
		for (let start = 0, end: number; start < text.length; start = end) {
			end = search.ends[start];
			this.#unknownRule.put(sink, text, search.ids[end], start, end);
		}
	}

	/**
	 * The most likely pieces of a text.
	 * @throws NlpError as `cut`
	 */
	encode(text: string): SubwordPieces {
		const columns = text.length < SHARED_UNITS ? this.#columns : new PieceColumns(text.length >> 2);
		columns.clear();
		this.cut(text, columns);
		return columns.finish();
	}

	/**
	 * The number of pieces that `encode` gives.
	 * @throws NlpError as `cut`
	 */
	count(text: string): number {
		const counter = new PieceCounter();
		this.cut(text, counter);
		return counter.count;
	}

	/**
	 * The most likely ways to cut a text, the best first, with the sum of their scores.
	 * @param size how many at most, from 1 to 1024
	 */
	nBest(text: string, size: number): readonly (SubwordPieces & { readonly score: number })[] {
		const lattice = this.#lattice(text);
		return lattice.nBest(size).map(path => ({ ...this.#piecesOf(text, lattice, path), score: path.score }));
	}

	/**
	 * Draws a way to cut a text, with probability proportional to exp(alpha * score): any way as likely as another for alpha 0,
	 * the best nearly always for a large one.
	 */
	sample(text: string, alpha: number, random: SeededRandom): SubwordPieces {
		const lattice = this.#lattice(text);
		return this.#piecesOf(text, lattice, lattice.sample(alpha, random));
	}

	/**
	 * The lattice of a word with its best paths.
	 * @param paths how many paths at most
	 */
	explain(text: string, paths = 5): UnigramTrace {
		const lattice = this.#lattice(text);
		const found = lattice.nBest(paths);
		const bestNodes = new Set(found.at(0)?.nodes);
		const surface = (node: number): string => text.slice(lattice.starts[node], lattice.ends[node]);
		const { ids, starts, ends } = this.encode(text);
		const bytes = new Set(Array.from(this.#byteIds ?? []));
		return {
			algorithm: 'unigram',
			word: text,
			edges: lattice.starts.map((start, node) => ({
				start,
				end: lattice.ends[node],
				piece: surface(node),
				score: lattice.scores[node],
				best: bestNodes.has(node),
			})),
			paths: found.map(path => ({ pieces: path.nodes.map(surface), score: path.score })),
			pieces: Array.from(ids, (id, i) => (bytes.has(id) ? this.#pieces[id].piece : text.slice(starts[i], ends[i]))),
		};
	}

	/** Fills the table of the best way to each offset. */
	#search(text: string): UnigramSearch {
		const size = text.length;
		const search = size < SHARED_UNITS ? this.#shared : new UnigramSearch(size + 1, this.#single);
		const scores = this.#scores.ofPieces;
		search.reset(size);
		for (let start = 0, next: number; start < size; start = next) {
			next = start + characterLength(text, start);
			const before = search.scores[start];
			let covered = false;
			let node = DoubleArrayTrie.root;
			for (let end = start; end < size;) {
				node = this.#trie.child(node, text.charCodeAt(end++));
				if (node < 0) {
					break;
				}
				const id = this.#trie.valueAt(node);
				if (id >= 0) {
					search.offer(id, start, end, before + scores[id]);
					covered ||= end === next;
				}
			}
			if (!covered) {
				search.offer(this.#unknownId, start, next, this.#round(before + this.#scores.ofUnknown));
			}
		}
		return search;
	}

	#lattice(text: string): UnigramLattice {
		const lattice = new UnigramLattice(text.length, this.#round);
		for (let start = 0, next: number; start < text.length; start = next) {
			next = start + characterLength(text, start);
			let covered = false;
			let node = DoubleArrayTrie.root;
			for (let end = start; end < text.length;) {
				node = this.#trie.child(node, text.charCodeAt(end++));
				if (node < 0) {
					break;
				}
				const id = this.#trie.valueAt(node);
				if (id >= 0) {
					lattice.add(id, start, end, this.#latticeScore(id));
					covered ||= end === next;
				}
			}
			if (!covered) {
				lattice.add(this.#unknownId, start, next, this.#scores.ofUnknown);
			}
		}
		return lattice;
	}

	/** The lattice measures user-defined pieces in characters, the search for the best in bytes, as SentencePiece does. */
	#latticeScore(id: number): number {
		const { piece, kind } = this.#pieces[id];
		return kind === 'userDefined'
			? this.#round(userDefinedScore(Array.from(piece).length, this.#scores.highest))
			: this.#scores.ofPieces[id];
	}

	#piecesOf(text: string, lattice: UnigramLattice, path: UnigramPath): SubwordPieces {
		const columns = new PieceColumns(path.nodes.length);
		for (const node of path.nodes) {
			this.#unknownRule.put(columns, text, lattice.ids[node], lattice.starts[node], lattice.ends[node]);
		}
		return columns.finish();
	}

	readonly #round = (score: number): number => (this.#single ? Math.fround(score) : score);
}
