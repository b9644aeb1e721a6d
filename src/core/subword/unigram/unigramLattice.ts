import { PriorityQueue } from '../../collections/priorityQueue';
import type { SeededRandom } from '../../numeric/seededRandom';

/** A way through a lattice. */
export interface UnigramPath {
	/** Nodes of the lattice, from left to right. */
	readonly nodes: readonly number[];
	/** Sum of the nodes' scores. */
	readonly score: number;
}

/** The end of a path of which the beginning is still to be found. */
interface Hypothesis {
	/** Leftmost node; `END` before the first, `BEGIN` behind the last. */
	readonly node: number;
	/** Offset at which it starts. */
	readonly start: number;
	/** The hypothesis that this one prolongs to the left. */
	readonly next: Hypothesis | undefined;
	/** Score of the nodes so far. */
	readonly score: number;
	/** Score of the best path that ends like this. */
	readonly priority: number;
}

/** The nodes, without score, at both ends of every path. */
const END = -1;
const BEGIN = -2;

/** At this size the agenda is cut down, as SentencePiece does for long texts. */
const AGENDA_LIMIT = 10_000;
const AGENDA_KEPT = 512;

/** The largest number of paths that can be asked for. */
const PATHS_LIMIT = 1024;

/**
 * All ways to cut a text into pieces: a node is a piece that fits at a place. Nodes are numbered in the order in which they
 * are added; they must be added by start, and cover the text without a hole.
 */
export class UnigramLattice {
	readonly starts: number[] = [];
	readonly ends: number[] = [];
	readonly ids: number[] = [];
	readonly scores: number[] = [];
	readonly #length: number;
	readonly #round: (score: number) => number;
	/** For each offset the last node added that ends there, and for each node the one before it; -1 for none. */
	readonly #lastAt: Int32Array;
	readonly #before: number[] = [];

	/**
	 * @param length of the text, in UTF-16 code units
	 * @param round how sums of scores are rounded
	 */
	constructor(length: number, round: (score: number) => number) {
		this.#length = length;
		this.#round = round;
		this.#lastAt = new Int32Array(length + 1).fill(-1);
	}

	add(id: number, start: number, end: number, score: number): void {
		this.#before.push(this.#lastAt[end]);
		this.#lastAt[end] = this.ids.length;
		this.starts.push(start);
		this.ends.push(end);
		this.ids.push(id);
		this.scores.push(score);
	}

	/**
	 * The paths of the highest scores, the best first: A* from the end of the text, for which the scores of the best ways from its
	 * start are an exact estimate (Nagata, 1994, "A stochastic Japanese morphological analyzer using a forward-DP backward-A*
	 * N-best search algorithm").
	 * @param size how many at most; no more than 1,024 are given
	 */
	nBest(size: number): UnigramPath[] {
		const wanted = Math.max(1, Math.min(size, PATHS_LIMIT));
		const best = this.#bestScores();
		const agenda = new PriorityQueue<Hypothesis>(hypothesis => hypothesis.priority);
		agenda.push({ node: END, start: this.#length, next: undefined, score: 0, priority: best[this.#length] });
		const found: UnigramPath[] = [];
		for (let top = agenda.pop(); top !== undefined && found.length < wanted; top = agenda.pop()) {
			if (top.node === BEGIN) {
				found.push(pathOf(top));
				continue;
			}
			this.#expand(top, best, agenda);
			if (agenda.size >= AGENDA_LIMIT) {
				agenda.keep(Math.min(AGENDA_KEPT, wanted * 10));
			}
		}
		return found;
	}

	/**
	 * Draws a path with probability proportional to exp(alpha * score): sums over all beginnings forwards, then drawn backwards
	 * (Scott, 2002, "Bayesian Methods for Hidden Markov Models").
	 */
	sample(alpha: number, random: SeededRandom): UnigramPath {
		const sums = this.#logSums(alpha);
		const nodes: number[] = [];
		let score = 0;
		for (let at = this.#length; at > 0;) {
			let rest = random.next();
			let node = this.#lastAt[at];
			// The last candidate takes what rounding leaves over.
			for (; this.#before[node] >= 0; node = this.#before[node]) {
				rest -= Math.exp(sums[this.starts[node]] + alpha * this.scores[node] - sums[at]);
				if (rest < 0) {
					break;
				}
			}
			nodes.push(node);
			score += this.scores[node];
			at = this.starts[node];
		}
		return { nodes: nodes.reverse(), score };
	}

	/** Nodes that end at an offset, in the order in which they were added. */
	#endingAt(offset: number): number[] {
		const nodes: number[] = [];
		for (let node = this.#lastAt[offset]; node >= 0; node = this.#before[node]) {
			nodes.push(node);
		}
		return nodes.reverse();
	}

	#expand(top: Hypothesis, best: Float64Array, agenda: PriorityQueue<Hypothesis>): void {
		if (top.start === 0) {
			agenda.push({ node: BEGIN, start: 0, next: top, score: top.score, priority: top.score });
		}
		for (const node of this.#endingAt(top.start)) {
			const start = this.starts[node];
			const upTo = this.#round(best[start] + this.scores[node]);
			agenda.push({
				node,
				start,
				next: top,
				score: this.#round(this.scores[node] + top.score),
				priority: this.#round(upTo + top.score),
			});
		}
	}

	/** Score of the best path from the start of the text to each offset. */
	#bestScores(): Float64Array {
		const best = new Float64Array(this.#length + 1).fill(-Infinity);
		best[0] = 0;
		for (let node = 0; node < this.ids.length; node++) {
			const score = this.#round(best[this.starts[node]] + this.scores[node]);
			best[this.ends[node]] = Math.max(best[this.ends[node]], score);
		}
		return best;
	}

	/** Logarithm of the sum of exp(alpha * score) over all paths from the start of the text to each offset. */
	#logSums(alpha: number): Float64Array {
		const sums = new Float64Array(this.#length + 1).fill(-Infinity);
		sums[0] = 0;
		for (let node = 0; node < this.ids.length; node++) {
			const end = this.ends[node];
			sums[end] = logAdd(sums[end], sums[this.starts[node]] + alpha * this.scores[node]);
		}
		return sums;
	}
}

/** log(exp(a) + exp(b)) */
function logAdd(a: number, b: number): number {
	const high = Math.max(a, b);
	return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

function pathOf(whole: Hypothesis): UnigramPath {
	const nodes: number[] = [];
	for (let at = whole.next; at !== undefined && at.node !== END; at = at.next) {
		nodes.push(at.node);
	}
	return { nodes, score: whole.priority };
}
