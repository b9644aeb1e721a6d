import type { Transitions } from './transitions';

/**
 * The best path through a chain of labels (Viterbi 1967), with buffers that are used again.
 *
 * For n positions and L labels it takes O(n L^2) steps; emissions are `scores[i * L + label]`.
 */
export class Viterbi {
	readonly #transitions: Transitions;
	/** Transposed moves: `#into[to * L + from]`, so that the inner loop runs along memory. */
	readonly #into: Float32Array;
	#back = new Uint8Array(0);
	#last: Float64Array;
	#next: Float64Array;

	constructor(transitions: Transitions) {
		const count = transitions.labelCount;
		this.#transitions = transitions;
		this.#into = new Float32Array(count * count);
		for (let from = 0; from < count; from++) {
			for (let to = 0; to < count; to++) {
				this.#into[to * count + from] = transitions.scores[from * (count + 1) + to];
			}
		}
		this.#last = new Float64Array(count);
		this.#next = new Float64Array(count);
	}

	/** Writes the labels of the best path into `path` and returns the path's score. */
	decode(scores: Float32Array, length: number, path: Uint8Array): number {
		if (length === 0) {
			return 0;
		}
		const count = this.#transitions.labelCount;
		if (this.#back.length < length * count) {
			this.#back = new Uint8Array(length * count * 2);
		}
		for (let label = 0; label < count; label++) {
			this.#last[label] = this.#transitions.scores[count * (count + 1) + label] + scores[label];
		}
		for (let i = 1; i < length; i++) {
			this.#step(scores, i);
		}
		let best = 0;
		let bestScore = -Infinity;
		for (let label = 0; label < count; label++) {
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

	#step(scores: Float32Array, i: number): void {
		const count = this.#transitions.labelCount;
		const last = this.#last;
		const next = this.#next;
		const into = this.#into;
		const back = this.#back;
		for (let to = 0, cell = i * count, move = 0; to < count; to++, cell++) {
			let best = 0;
			let bestScore = last[0] + into[move++];
			for (let from = 1; from < count; from++) {
				const score = last[from] + into[move++];
				if (score > bestScore) {
					bestScore = score;
					best = from;
				}
			}
			next[to] = bestScore + scores[cell];
			back[cell] = best;
		}
		this.#last = next;
		this.#next = last;
	}
}
