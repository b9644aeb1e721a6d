import type { ModelFile } from '../../model/modelFile';
import { LANE_UNIT } from '../../linear/lanes';

/** The most labels whose numbers fit into a path. */
const MOST_LABELS = 255;

/**
 * The best path through a chain of labels (Viterbi 1967) where each position has a list of labels that it can have, most of
 * them few. Scores are whole numbers, in the units of `lanes.ts`.
 *
 * Positions come in order: after `begin`, write the labels and scores of one to `kept` and `scores` from `start` on, `settle`
 * it, change the scores of those that are left, and `add` it.
 */
export class CandidateDecoder {
	readonly labels: readonly string[];
	/** The labels in play at each position, and their scores: behind `start`, those so far. */
	kept = new Uint8Array(0);
	scores = new Int32Array(0);
	/** Where the position begins that comes next. */
	start = 0;
	/** The best labels, after `decode`. */
	path = new Uint8Array(0);
	/** `#moves[to * (L + 1) + from]`; row and column L are the end and the beginning. */
	readonly #moves: Int32Array;
	/** For each label in play the place of the one before it. */
	#back = new Uint8Array(0);
	/** Where each position ends. */
	#ends = new Int32Array(0);
	#length = 0;
	/** Where the last position begins. */
	#before = 0;

	private constructor(labels: readonly string[], transitions: Float32Array) {
		const size = labels.length + 1;
		this.labels = labels;
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

	/** Begins a sequence of at most so many positions. */
	begin(length: number): void {
		if (this.path.length < length) {
			const room = length * 2;
			this.path = new Uint8Array(room);
			this.kept = new Uint8Array(room * this.labels.length);
			this.scores = new Int32Array(room * this.labels.length);
			this.#back = new Uint8Array(room * this.labels.length);
			this.#ends = new Int32Array(room + 1);
		}
		this.start = 0;
		this.#before = 0;
		this.#length = 0;
	}

	/** Leaves those of the position's `count` labels that are behind the best one by less than `lead`; how many these are. */
	settle(count: number, lead: number): number {
		const { kept, scores, start } = this;
		const end = start + count;
		let top = scores[start];
		for (let k = start + 1; k < end; k++) {
			if (scores[k] > top) {
				top = scores[k];
			}
		}
		let last = start;
		for (let k = start; k < end; k++) {
			if (top - scores[k] < lead) {
				kept[last] = kept[k];
				scores[last++] = scores[k];
			}
		}
		return last - start;
	}

	/** Adds a position that can have one label alone. */
	addOne(label: number): void {
		this.kept[this.start] = label;
		this.scores[this.start] = 0;
		this.add(1);
	}

	/** Adds a position with the `count` labels and scores from `start` on. */
	add(count: number): void {
		const { kept, scores, start } = this;
		const moves = this.#moves;
		const size = this.labels.length + 1;
		const before = this.#before;
		for (let k = start; k < start + count; k++) {
			const row = kept[k] * size;
			if (start === 0) {
				scores[k] += moves[row + size - 1];
				continue;
			}
			let best = before;
			let top = scores[before] + moves[row + kept[before]];
			for (let j = before + 1; j < start; j++) {
				const score = scores[j] + moves[row + kept[j]];
				if (score > top) {
					top = score;
					best = j;
				}
			}
			scores[k] += top;
			this.#back[k] = best - before;
		}
		this.#before = start;
		this.start = start + count;
		this.#ends[++this.#length] = this.start;
	}

	/** The score of a move, in the units of `lanes.ts`; the number of labels stands for the beginning and the end. */
	move(from: number, to: number): number {
		return this.#moves[to * (this.labels.length + 1) + from];
	}

	/** For each position that was added the labels in play, and the score of the best way to each. */
	ways(): { readonly labels: readonly number[]; readonly scores: readonly number[] }[] {
		return Array.from({ length: this.#length }, (_, position) => {
			const [start, end] = [this.#ends[position], this.#ends[position + 1]];
			return { labels: [...this.kept.subarray(start, end)], scores: [...this.scores.subarray(start, end)] };
		});
	}

	/** Writes the best label of each position into `path`. */
	decode(): void {
		const { kept, scores } = this;
		const length = this.#length;
		const size = this.labels.length + 1;
		const last = (size - 1) * size;
		let best = 0;
		let top = -Infinity;
		for (let k = this.#before; k < this.start; k++) {
			const score = scores[k] + this.#moves[last + kept[k]];
			if (score > top) {
				top = score;
				best = k;
			}
		}
		for (let i = length - 1; i >= 0; i--) {
			this.path[i] = kept[best];
			best = i === 0 ? 0 : this.#ends[i - 1] + this.#back[best];
		}
	}
}
