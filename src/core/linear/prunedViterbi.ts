import type { Transitions } from './transitions';

/**
 * Viterbi that leaves out hopeless labels, with exactly the path that full Viterbi finds (ties apart).
 *
 * Let b be the label of a position with the best emission. Another label y can be on the best path only if its moves can
 * make up for its worse emission: a path through y is never better than the same path through b when
 *
 *     emission(b) - emission(y) >= max over p of (move(p, y) - move(p, b)) + max over n of (move(y, n) - move(b, n))
 *
 * The right side depends on y and b only and is tabled. With sure emissions one to three labels a position remain, so that
 * a position costs O(L) instead of O(L^2).
 */
export class PrunedViterbi {
	readonly #count: number;
	readonly #moves: Float32Array;
	/** The largest gain of moves through y over moves through b: `#gain[b * L + y]`. */
	readonly #gain: Float32Array;
	#labels = new Uint8Array(256);
	#scores = new Float64Array(256);
	#back = new Int32Array(256);
	#ends = new Int32Array(64);

	constructor(transitions: Transitions) {
		this.#count = transitions.labelCount;
		this.#moves = transitions.scores;
		this.#gain = gains(transitions);
	}

	/**
	 * Writes the labels of the best path into `path`.
	 * @param scores emissions, `scores[i * L + label]`
	 */
	decode(scores: Float32Array, length: number, path: Uint8Array): void {
		this.#reserve(length);
		let from = 0;
		let to = 0;
		for (let i = 0; i < length; i++) {
			const end = this.#collect(scores, i, to);
			this.#score(i === 0, from, to, end);
			from = to;
			to = end;
			this.#ends[i] = end;
		}
		this.#trace(length, from, to, path);
	}

	/** Collects the labels of position i that may win, with their emissions; returns their end in the arrays. */
	#collect(scores: Float32Array, i: number, start: number): number {
		const count = this.#count;
		const base = i * count;
		let best = 0;
		let bestScore = scores[base];
		for (let label = 1; label < count; label++) {
			if (scores[base + label] > bestScore) {
				bestScore = scores[base + label];
				best = label;
			}
		}
		const gain = this.#gain;
		let end = start;
		for (let label = 0, cell = best * count; label < count; label++, cell++) {
			if (scores[base + label] + gain[cell] > bestScore || label === best) {
				this.#labels[end] = label;
				this.#scores[end++] = scores[base + label];
			}
		}
		return end;
	}

	/** Adds the best way into each collected label. */
	#score(isFirst: boolean, from: number, to: number, end: number): void {
		const width = this.#count + 1;
		const labels = this.#labels;
		const scores = this.#scores;
		const moves = this.#moves;
		for (let cell = to; cell < end; cell++) {
			const label = labels[cell];
			if (isFirst) {
				scores[cell] += moves[this.#count * width + label];
				continue;
			}
			let best = from;
			let bestScore = -Infinity;
			for (let before = from; before < to; before++) {
				const score = scores[before] + moves[labels[before] * width + label];
				if (score > bestScore) {
					bestScore = score;
					best = before;
				}
			}
			scores[cell] += bestScore;
			this.#back[cell] = best;
		}
	}

	#trace(length: number, from: number, to: number, path: Uint8Array): void {
		const width = this.#count + 1;
		let best = from;
		let bestScore = -Infinity;
		for (let cell = from; cell < to; cell++) {
			const score = this.#scores[cell] + this.#moves[this.#labels[cell] * width + this.#count];
			if (score > bestScore) {
				bestScore = score;
				best = cell;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			path[i] = this.#labels[best];
			best = this.#back[best];
		}
	}

	#reserve(length: number): void {
		if (this.#ends.length < length) {
			this.#ends = new Int32Array(length * 2);
		}
		if (this.#labels.length < length * this.#count) {
			this.#labels = new Uint8Array(length * this.#count * 2);
			this.#scores = new Float64Array(length * this.#count * 2);
			this.#back = new Int32Array(length * this.#count * 2);
		}
	}
}

function gains({ labelCount: count, scores }: Transitions): Float32Array {
	const width = count + 1;
	const result = new Float32Array(count * count);
	for (let best = 0; best < count; best++) {
		for (let label = 0; label < count; label++) {
			let into = -Infinity;
			let out = -Infinity;
			for (let other = 0; other < width; other++) {
				into = Math.max(into, scores[other * width + label] - scores[other * width + best]);
				out = Math.max(out, scores[label * width + other] - scores[best * width + other]);
			}
			result[best * count + label] = into + out;
		}
	}
	return result;
}
