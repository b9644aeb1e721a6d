import type { ModelFile } from '../model/modelFile';
import { ForwardBackward } from './forwardBackward';
import { LANE_UNIT, laneWidth, unpackLanes } from './lanes';
import type { Transitions } from './transitions';
import { Viterbi } from './viterbi';

/** The most labels whose numbers fit into a path. */
const MOST_LABELS = 255;

/**
 * From the lanes of a sequence's positions (see `lanes.ts`) to its best labels, and to the probability of each.
 *
 * A tagger fills `lanes`, position i from `i * width` on, with the sums of its features' weights, after `begin` made room.
 */
export class ChainDecoder {
	readonly labels: readonly string[];
	/** Cells a position. */
	readonly width: number;
	/** Scores to be summed up; not cleared by `begin`. */
	lanes = new Int32Array(0);
	/** The best labels, after `decode`. */
	path = new Uint8Array(0);
	readonly #transitions: Transitions;
	readonly #viterbi: Viterbi;
	#sums: ForwardBackward | undefined;
	#scores = new Int32Array(0);
	#floats = new Float32Array(0);

	private constructor(labels: readonly string[], transitions: Transitions) {
		this.labels = labels;
		this.width = laneWidth(labels.length);
		this.#transitions = transitions;
		this.#viterbi = new Viterbi({
			labelCount: transitions.labelCount,
			scores: transitions.scores.map(score => score * LANE_UNIT),
		});
	}

	/**
	 * The decoder of the labels and transitions of a model file under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix = 'chain'): ChainDecoder {
		const labels = file.stringList(`${prefix}.labels`);
		const scores = file.tensor(`${prefix}.transitions`, 'float32');
		if (labels.length === 0 || labels.length > MOST_LABELS || scores.length !== (labels.length + 1) ** 2) {
			throw file.malformed(`the labels and transitions of "${prefix}" do not fit together`);
		}
		return new ChainDecoder(labels, { labelCount: labels.length, scores });
	}

	/** Makes room for so many positions. */
	begin(length: number): void {
		if (this.path.length < length) {
			this.path = new Uint8Array(length * 2);
			this.lanes = new Int32Array(length * 2 * this.width);
			this.#scores = new Int32Array(length * 2 * this.labels.length);
		}
	}

	/** Writes the best label of each position into `path`. */
	decode(length: number): void {
		const count = this.labels.length;
		for (let i = 0; i < length; i++) {
			unpackLanes(this.lanes, i * this.width, count, this.#scores, i * count);
		}
		this.#viterbi.decode(this.#scores, length, this.path);
	}

	/**
	 * The probability of every label at every position of the sequence that was decoded last, as `marginals[i * L + label]`;
	 * good until the next call.
	 */
	marginals(length: number): Float64Array {
		const cells = length * this.labels.length;
		if (this.#floats.length < cells) {
			this.#floats = new Float32Array(cells * 2);
		}
		for (let cell = 0; cell < cells; cell++) {
			this.#floats[cell] = this.#scores[cell] / LANE_UNIT;
		}
		this.#sums ??= new ForwardBackward(this.#transitions);
		this.#sums.run(this.#floats, length);
		return this.#sums.marginals.subarray(0, cells);
	}
}
