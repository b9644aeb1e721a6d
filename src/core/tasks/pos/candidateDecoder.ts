import type { ModelFile } from '../../model/modelFile';
import { LANE_UNIT, laneWidth } from '../../linear/lanes';

/** The most labels whose numbers fit into a path. */
const MOST_LABELS = 255;

/**
 * The best path through a chain of labels (Viterbi 1967) where each position has a list of labels that it can have, most of
 * them few. Scores are whole numbers in lanes (see `lanes.ts`).
 *
 * Labels whose score is so far behind that no neighbours can make up for it are left out first; this changes no path.
 */
export class CandidateDecoder {
	readonly labels: readonly string[];
	/** Cells a position. */
	readonly width: number;
	/** Scores to be summed up, position i from `i * width` on. */
	lanes = new Int32Array(0);
	/** The labels that each position can have; the first ones count after `begin`. */
	readonly candidates: Uint8Array[] = [];
	/** The best labels, after `decode`. */
	path = new Uint8Array(0);
	/** `#moves[to * (L + 1) + from]`; row and column L are the end and the beginning. */
	readonly #moves: Int32Array;
	/** `#gaps[a][b]`: by how much moves may favour b over a at most; made for the labels that come up. */
	readonly #gaps: (Int32Array | undefined)[];
	/** Each label as a list. */
	readonly #single: readonly Uint8Array[];
	/** The labels in play at each position, their scores so far and the places of the ones before them. */
	#kept = new Uint8Array(0);
	#scores = new Int32Array(0);
	#back = new Uint8Array(0);
	#ends = new Int32Array(0);

	private constructor(labels: readonly string[], transitions: Float32Array) {
		const size = labels.length + 1;
		this.labels = labels;
		this.width = laneWidth(labels.length);
		this.#gaps = labels.map(() => undefined);
		this.#single = labels.map((_, label) => Uint8Array.of(label));
		this.#moves = new Int32Array(size * size);
		for (let from = 0; from < size; from++) {
			for (let to = 0; to < size; to++) {
				this.#moves[to * size + from] = Math.round(transitions[from * size + to] * LANE_UNIT);
			}
		}
	}

	/**
	 * The decoder of the labels and transitions of a model file under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix: string): CandidateDecoder {
		const labels = file.stringList(`${prefix}.labels`);
		const scores = file.tensor(`${prefix}.transitions`, 'float32');
		if (labels.length === 0 || labels.length > MOST_LABELS || scores.length !== (labels.length + 1) ** 2) {
			throw file.malformed(`the labels and transitions of "${prefix}" do not fit together`);
		}
		return new CandidateDecoder(labels, scores);
	}

	/** Makes room for so many positions. */
	begin(length: number): void {
		if (this.path.length < length) {
			const room = length * 2;
			this.path = new Uint8Array(room);
			this.lanes = new Int32Array(room * this.width);
			this.#kept = new Uint8Array(room * this.labels.length);
			this.#back = new Uint8Array(room * this.labels.length);
			this.#scores = new Int32Array(room * this.labels.length);
			this.#ends = new Int32Array(room + 1);
		}
	}

	/** Leaves position i its best label alone where the lanes so far have it ahead of all others by `lead`, in units. */
	settle(i: number, lead: number): boolean {
		const list = this.candidates[i];
		const base = i * this.width;
		let top = -0x80000000;
		let second = top;
		let best = 0;
		for (let k = 0; k < list.length; k++) {
			const label = list[k];
			const pair = this.lanes[base + (label >> 1)];
			const low = (pair << 16) >> 16;
			const score = (label & 1) === 0 ? low : (pair - low) >> 16;
			if (score > top) {
				second = top;
				top = score;
				best = label;
			} else if (score > second) {
				second = score;
			}
		}
		if (top - second < lead) {
			return false;
		}
		this.candidates[i] = this.#single[best];
		return true;
	}

	/** Writes the best label of each position into `path`. */
	decode(length: number): void {
		let end = 0;
		for (let i = 0; i < length; i++) {
			const start = end;
			end = this.#choose(i, start);
			this.#ends[i + 1] = end;
			this.#advance(i === 0 ? 0 : this.#ends[i - 1], start, end);
		}
		this.#trace(length);
	}

	/** Puts the labels that can be on the best path at a position, with their scores, from `start` on; returns their end. */
	#choose(i: number, start: number): number {
		const list = this.candidates[i];
		const base = i * this.width;
		const kept = this.#kept;
		const scores = this.#scores;
		if (list.length === 1) {
			kept[start] = list[0];
			scores[start] = 0;
			return start + 1;
		}
		let top = -0x80000000;
		let best = 0;
		for (let k = 0; k < list.length; k++) {
			const label = list[k];
			const pair = this.lanes[base + (label >> 1)];
			const low = (pair << 16) >> 16;
			const score = (label & 1) === 0 ? low : (pair - low) >> 16;
			kept[start + k] = label;
			scores[start + k] = score;
			if (score > top) {
				top = score;
				best = label;
			}
		}
		const gaps = (this.#gaps[best] ??= moveGaps(this.#moves, this.labels.length, best));
		let end = start;
		for (let k = start; k < start + list.length; k++) {
			const label = kept[k];
			if (top - scores[k] <= gaps[label]) {
				kept[end] = label;
				scores[end++] = scores[k];
			}
		}
		return end;
	}

	/** Adds to each label of a position, from `start` to `end`, the best way to it; those before are `first` to `start`. */
	#advance(first: number, start: number, end: number): void {
		const size = this.labels.length + 1;
		for (let k = start; k < end; k++) {
			const moves = this.#kept[k] * size;
			if (start === 0) {
				this.#scores[k] += this.#moves[moves + size - 1];
				continue;
			}
			let best = first;
			let top = this.#scores[first] + this.#moves[moves + this.#kept[first]];
			for (let j = first + 1; j < start; j++) {
				const score = this.#scores[j] + this.#moves[moves + this.#kept[j]];
				if (score > top) {
					top = score;
					best = j;
				}
			}
			this.#scores[k] += top;
			this.#back[k] = best - first;
		}
	}

	#trace(length: number): void {
		const size = this.labels.length + 1;
		const last = (size - 1) * size;
		let best = 0;
		let top = -Infinity;
		for (let k = this.#ends[length - 1]; k < this.#ends[length]; k++) {
			const score = this.#scores[k] + this.#moves[last + this.#kept[k]];
			if (score > top) {
				top = score;
				best = k;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			this.path[i] = this.#kept[best];
			best = i === 0 ? 0 : this.#ends[i - 1] + this.#back[best];
		}
	}
}

/** By how much the moves into and out of each label can be better than those of label a at most; at least 0. */
function moveGaps(moves: Int32Array, count: number, a: number): Int32Array {
	const size = count + 1;
	const gaps = new Int32Array(count);
	for (let b = 0; b < count; b++) {
		let into = 0;
		let out = 0;
		for (let other = 0; other < size; other++) {
			into = Math.max(into, moves[b * size + other] - moves[a * size + other]);
			out = Math.max(out, moves[other * size + b] - moves[other * size + a]);
		}
		gaps[b] = into + out;
	}
	return gaps;
}
