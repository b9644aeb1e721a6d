import type { LearningPace } from './learningPace';
import type { ScoredPieces } from './scoredPieces';
import type { WordLattices } from './wordLattices';
import { LONGEST_WORD } from './wordCounts';

/** What underflow is kept away by: probabilities below it are multiplied by its inverse. */
const SMALL = 2 ** -256;
const LARGE = 2 ** 256;

/**
 * How often each piece is expected in a corpus under a unigram model: the forward-backward algorithm over the lattice of every word
 * (Kudo 2018, 3.2, the E step).
 *
 * Sums of probabilities, not of logarithms, are kept, each with the power of 2^256 by which it was raised when it came near
 * underflow, so that an edge costs one multiplication.
 */
export class ExpectedCounts {
	readonly #lattices: WordLattices;
	readonly #forward = new Float64Array(LONGEST_WORD + 1);
	readonly #backward = new Float64Array(LONGEST_WORD + 1);
	/** By which power of 2^256 the forward sum of a place is raised. */
	readonly #raised = new Int32Array(LONGEST_WORD + 1);
	#lengths: Int32Array = new Int32Array(0);
	#probabilities = new Float64Array(0);
	#longest = 1;

	constructor(lattices: WordLattices) {
		this.#lattices = lattices;
	}

	/** @throws NlpError `cancelled` */
	async of({ lengths, scores }: ScoredPieces, pace: LearningPace): Promise<Float64Array> {
		this.#lengths = lengths;
		this.#probabilities = scores.map(Math.exp);
		this.#longest = lengths.reduce((a, b) => Math.max(a, b), 1);
		const counts = new Float64Array(lengths.length);
		const { words } = this.#lattices;
		for (let word = 0; word < words.length; word += 2) {
			this.#sumForward(words[word], words[word + 1]);
			this.#sumBackward(words[word], words[word + 1], counts);
			if (pace.worked(8 * (words[word + 1] - words[word]))) {
				await pace.rest('estimating', word / words.length);
			}
		}
		return counts;
	}

	#sumForward(start: number, end: number): void {
		const { edgeStarts, edges } = this.#lattices;
		const forward = this.#forward;
		forward.fill(0, 0, end - start + 1);
		forward[0] = 1;
		let raised = 0;
		for (let at = 0; at <= end - start; at++) {
			if (forward[at] < SMALL && forward[at] > 0) {
				this.#raise(forward, at, Math.min(at + this.#longest, end - start));
				raised++;
			}
			this.#raised[at] = raised;
			for (let edge = edgeStarts[start + at]; at < end - start && edge < edgeStarts[start + at + 1]; edge++) {
				forward[at + this.#lengths[edges[edge]]] += forward[at] * this.#probabilities[edges[edge]];
			}
		}
	}

	#sumBackward(start: number, end: number, counts: Float64Array): void {
		const { edgeStarts, edges, weights } = this.#lattices;
		const backward = this.#backward;
		const length = end - start;
		backward[length] = 1;
		const whole = this.#forward[length];
		let raised = 0;
		for (let at = length - 1; at >= 0; at--) {
			// By what the product of forward and backward sums is raised above that of the whole.
			const above = this.#raised[length] - this.#raised[at] - raised;
			const share = (weights[start] * this.#forward[at] * (above === 0 ? 1 : LARGE ** above)) / whole;
			let sum = 0;
			for (let edge = edgeStarts[start + at]; edge < edgeStarts[start + at + 1]; edge++) {
				const piece = edges[edge];
				const onward = this.#probabilities[piece] * backward[at + this.#lengths[piece]];
				counts[piece] += share * onward;
				sum += onward;
			}
			backward[at] = sum;
			if (sum < SMALL && sum > 0) {
				this.#raise(backward, at, Math.min(at + this.#longest, length));
				raised++;
			}
		}
	}

	/** Raises the sums of the places that other sums still need. */
	#raise(sums: Float64Array, from: number, to: number): void {
		for (let at = from; at <= to; at++) {
			sums[at] *= LARGE;
		}
	}
}
