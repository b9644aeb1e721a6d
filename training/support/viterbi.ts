import type { Transitions } from '../../src/core/linear/transitions';

/**
 * The best path through a chain of labels (Viterbi 1967), with buffers that are used again.
 *
 * For n positions and L labels it takes O(n L^2) steps at worst. Before that, labels that cannot be on the best path are left
 * out: where another label's emission is so much better that no choice of neighbours can make up for it. This is exact, and
 * leaves a trained tagger one or two labels a word.
 */
export class Viterbi {
	readonly #transitions: Transitions;
	/** Transposed moves: `#into[to * L + from]`, so that the inner loop runs along memory. */
	readonly #into: Float32Array;
	/** `#gaps[a * L + b]`: by how much moves may favour b over a at most. */
	readonly #gaps: Float32Array;
	#back = new Uint8Array(0);
	#last: Float64Array;
	#next: Float64Array;
	/** The labels in play at the last position and at this one. */
	#before: Uint8Array;
	#now: Uint8Array;
	#beforeCount = 0;
	#nowCount = 0;

	/** @param prune whether to leave labels out; learners, whose moves change all the time, do without */
	constructor(transitions: Transitions, prune = true) {
		const count = transitions.labelCount;
		this.#transitions = transitions;
		this.#into = new Float32Array(count * count);
		for (let from = 0; from < count; from++) {
			for (let to = 0; to < count; to++) {
				this.#into[to * count + from] = transitions.scores[from * (count + 1) + to];
			}
		}
		this.#gaps = prune ? moveGaps(transitions) : new Float32Array(count * count).fill(Infinity);
		this.#last = new Float64Array(count);
		this.#next = new Float64Array(count);
		this.#before = new Uint8Array(count);
		this.#now = new Uint8Array(count);
	}

	/** Writes the labels of the best path into `path` and returns the path's score; emissions are `scores[i * L + label]`. */
	decode(scores: Float32Array | Int32Array, length: number, path: Uint8Array): number {
		if (length === 0) {
			return 0;
		}
		const count = this.#transitions.labelCount;
		if (this.#back.length < length * count) {
			this.#back = new Uint8Array(length * count * 2);
		}
		this.#choose(scores, 0);
		for (let k = 0; k < this.#nowCount; k++) {
			const label = this.#now[k];
			this.#last[label] = this.#transitions.scores[count * (count + 1) + label] + scores[label];
		}
		for (let i = 1; i < length; i++) {
			this.#step(scores, i);
		}
		return this.#trace(length, path);
	}

	#step(scores: Float32Array | Int32Array, i: number): void {
		const count = this.#transitions.labelCount;
		const before = this.#now;
		this.#now = this.#before;
		this.#before = before;
		this.#beforeCount = this.#nowCount;
		this.#choose(scores, i * count);
		const last = this.#last;
		const next = this.#next;
		for (let k = 0; k < this.#nowCount; k++) {
			const to = this.#now[k];
			const moves = to * count;
			let best = before[0];
			let bestScore = last[best] + this.#into[moves + best];
			for (let j = 1; j < this.#beforeCount; j++) {
				const from = before[j];
				const score = last[from] + this.#into[moves + from];
				if (score > bestScore) {
					bestScore = score;
					best = from;
				}
			}
			next[to] = bestScore + scores[i * count + to];
			this.#back[i * count + to] = best;
		}
		this.#last = next;
		this.#next = last;
	}

	/** Puts the labels that can be on the best path at a position into `#now`; the position's emissions begin at `row`. */
	#choose(scores: Float32Array | Int32Array, row: number): void {
		const count = this.#transitions.labelCount;
		let best = 0;
		for (let label = 1; label < count; label++) {
			if (scores[row + label] > scores[row + best]) {
				best = label;
			}
		}
		const gaps = best * count;
		const top = scores[row + best];
		let size = 0;
		for (let label = 0; label < count; label++) {
			if (top - scores[row + label] <= this.#gaps[gaps + label]) {
				this.#now[size++] = label;
			}
		}
		this.#nowCount = size;
	}

	#trace(length: number, path: Uint8Array): number {
		const count = this.#transitions.labelCount;
		let best = 0;
		let bestScore = -Infinity;
		for (let k = 0; k < this.#nowCount; k++) {
			const label = this.#now[k];
			const score = this.#last[label] + this.#transitions.scores[label * (count + 1) + count];
			if (score > bestScore) {
				bestScore = score;
				best = label;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			path[i] = best;
			best = this.#back[i * count + best];
		}
		return bestScore;
	}
}

/** By how much the moves into and out of b can be better than those of a at most, at `[a * L + b]`; at least 0. */
function moveGaps({ labelCount: count, scores }: Transitions): Float32Array {
	const width = count + 1;
	const gaps = new Float32Array(count * count);
	for (let a = 0; a < count; a++) {
		for (let b = 0; b < count; b++) {
			let into = 0;
			let out = 0;
			for (let other = 0; other < width; other++) {
				into = Math.max(into, scores[other * width + b] - scores[other * width + a]);
				out = Math.max(out, scores[b * width + other] - scores[a * width + other]);
			}
			// A little more than the sum, so that rounding never drops a label that ties.
			gaps[a * count + b] = (into + out) * 1.00001 + 1e-4;
		}
	}
	return gaps;
}
