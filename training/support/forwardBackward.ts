import type { Transitions } from '../../src/core/linear/transitions';

/**
 * Sums over all paths of a chain of labels: the partition function and the marginals of a linear-chain CRF (Lafferty et al.
 * 2001; scaled as in Rabiner 1989), with buffers that are used again.
 *
 * After `run`, `marginals[i * L + label]` is P(label at i), and `alpha`, `beta`, `emission`, `scale` let a learner form the
 * marginals of moves: P(a at i-1, b at i) = alpha[i-1,a] * moves[a,b] * emission[i,b] * beta[i,b] / scale[i].
 */
export class ForwardBackward {
	readonly #count: number;
	/** exp of the moves: `moves[from * L + to]`. */
	readonly moves: Float64Array;
	readonly #begin: Float64Array;
	readonly #end: Float64Array;
	alpha = new Float64Array(0);
	beta = new Float64Array(0);
	emission = new Float64Array(0);
	scale = new Float64Array(0);
	marginals = new Float64Array(0);

	constructor(transitions: Transitions) {
		this.#count = transitions.labelCount;
		this.moves = new Float64Array(this.#count * this.#count);
		this.#begin = new Float64Array(this.#count);
		this.#end = new Float64Array(this.#count);
		this.setTransitions(transitions);
	}

	/** Takes changed transition scores over (learners change them after every sequence). */
	setTransitions({ scores }: Transitions): void {
		const count = this.#count;
		for (let from = 0; from < count; from++) {
			for (let to = 0; to < count; to++) {
				this.moves[from * count + to] = Math.exp(scores[from * (count + 1) + to]);
			}
			this.#begin[from] = Math.exp(scores[count * (count + 1) + from]);
			this.#end[from] = Math.exp(scores[from * (count + 1) + count]);
		}
	}

	/** Fills the marginals of `length` positions; returns the logarithm of the sum over all paths of exp(score). */
	run(scores: Float32Array, length: number): number {
		const count = this.#count;
		this.#reserve(length);
		let logSum = 0;
		for (let i = 0; i < length; i++) {
			let largest = -Infinity;
			for (let label = 0; label < count; label++) {
				largest = Math.max(largest, scores[i * count + label]);
			}
			for (let label = 0; label < count; label++) {
				this.emission[i * count + label] = Math.exp(scores[i * count + label] - largest);
			}
			logSum += largest + Math.log(this.#forward(i));
		}
		logSum += length === 0 ? 0 : Math.log(this.#close(length));
		for (let i = length - 2; i >= 0; i--) {
			this.#backward(i);
		}
		for (let i = 0; i < length * count; i++) {
			this.marginals[i] = this.alpha[i] * this.beta[i];
		}
		return logSum;
	}

	#forward(i: number): number {
		const count = this.#count;
		const { alpha, emission, moves } = this;
		const row = i * count;
		let sum = 0;
		for (let to = 0; to < count; to++) {
			let total = 0;
			if (i === 0) {
				total = this.#begin[to];
			} else {
				for (let from = 0; from < count; from++) {
					total += alpha[row - count + from] * moves[from * count + to];
				}
			}
			alpha[row + to] = total * emission[row + to];
			sum += alpha[row + to];
		}
		for (let to = 0; to < count; to++) {
			alpha[row + to] /= sum;
		}
		this.scale[i] = sum;
		return sum;
	}

	/** Sets the last row of beta; alpha * beta sums to 1 there and so everywhere. Returns the factor of the end. */
	#close(length: number): number {
		const count = this.#count;
		const row = (length - 1) * count;
		let sum = 0;
		for (let label = 0; label < count; label++) {
			sum += this.alpha[row + label] * this.#end[label];
		}
		for (let label = 0; label < count; label++) {
			this.beta[row + label] = this.#end[label] / sum;
		}
		return sum;
	}

	#backward(i: number): void {
		const count = this.#count;
		const { beta, emission, moves } = this;
		const row = i * count;
		const next = row + count;
		const scale = this.scale[i + 1];
		for (let from = 0; from < count; from++) {
			let total = 0;
			for (let to = 0; to < count; to++) {
				total += moves[from * count + to] * emission[next + to] * beta[next + to];
			}
			beta[row + from] = total / scale;
		}
	}

	#reserve(length: number): void {
		const cells = length * this.#count;
		if (this.alpha.length < cells) {
			this.alpha = new Float64Array(cells * 2);
			this.beta = new Float64Array(cells * 2);
			this.emission = new Float64Array(cells * 2);
			this.marginals = new Float64Array(cells * 2);
			this.scale = new Float64Array(length * 2);
		}
	}
}
