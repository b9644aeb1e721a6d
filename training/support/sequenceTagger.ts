import type { ModelContent, ModelFile } from '../../src/core/model/modelFile';
import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import { ForwardBackward } from './forwardBackward';
import type { Transitions } from '../../src/core/linear/transitions';
import { Viterbi } from './viterbi';
import { packWeights, WeightTable } from './weightTable';
import type { WeightRow } from '../../src/core/linear/featureWeights';

/** A linear-chain model as a learner leaves it. */
export interface SequenceModel {
	readonly labels: readonly string[];
	readonly transitions: Transitions;
	readonly rows: readonly WeightRow[];
}

/** The kind of model file that holds one. */
export const SEQUENCE_MODEL_KIND = 'linear-chain/1';

/**
 * Tags sequences while training, where one model teaches another: a linear-chain model (a CRF, Lafferty et al. 2001, or a structured perceptron, Collins 2002; they
 * decode alike): the score of a path is the sum of its features' weights and of its moves.
 */
export class SequenceTagger {
	readonly labels: readonly string[];
	readonly #table: WeightTable;
	readonly #transitions: Transitions;
	readonly #viterbi: Viterbi;
	#sums: ForwardBackward | undefined;
	#scores = new Float32Array(0);

	private constructor(labels: readonly string[], table: WeightTable, transitions: Transitions) {
		this.labels = labels;
		this.#table = table;
		this.#transitions = transitions;
		this.#viterbi = new Viterbi(transitions);
	}

	/**
	 * The tagger of a model file's tensors under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix = 'chain'): SequenceTagger {
		const labels = file.stringList(`${prefix}.labels`);
		const scores = file.tensor(`${prefix}.transitions`, 'float32');
		if (labels.length === 0 || labels.length > 255 || scores.length !== (labels.length + 1) ** 2) {
			throw file.malformed(`the labels and transitions of "${prefix}" do not fit together`);
		}
		const table = WeightTable.from(file, prefix, labels.length);
		return new SequenceTagger(labels, table, { labelCount: labels.length, scores });
	}

	/** Writes the best label of each position into `path`; returns the path's score. */
	tag(features: FeatureSequence, path: Uint8Array): number {
		return this.#viterbi.decode(this.#score(features), features.length, path);
	}

	/**
	 * The probability of every label at every position, as `marginals[i * L + label]`: honest for a CRF's weights, a rough
	 * confidence for a perceptron's. The array is good until the next call.
	 */
	marginals(features: FeatureSequence): Float64Array {
		this.#score(features);
		return this.marginalsOfLast(features.length);
	}

	/** As `marginals`, of the sequence that was scored last, by `tag` or `marginals`; saves scoring it again. */
	marginalsOfLast(length: number): Float64Array {
		this.#sums ??= new ForwardBackward(this.#transitions);
		this.#sums.run(this.#scores, length);
		return this.#sums.marginals.subarray(0, length * this.labels.length);
	}

	#score({ keys, ends, length }: FeatureSequence): Float32Array {
		const count = this.labels.length;
		if (this.#scores.length < length * count) {
			this.#scores = new Float32Array(length * count * 2);
		}
		const scores = this.#scores.fill(0, 0, length * count);
		for (let i = 0, f = 0; i < length; i++) {
			for (; f < ends[i]; f++) {
				this.#table.addTo(scores, i * count, keys[f]);
			}
		}
		return scores;
	}
}

/**
 * The metadata and tensors of a linear-chain model, under a prefix, to be spread into a model file's content.
 */
export function packSequenceModel(model: SequenceModel, prefix = 'chain'): Pick<ModelContent, 'metadata' | 'tensors'> {
	return {
		metadata: { [`${prefix}.labels`]: model.labels },
		tensors: {
			[`${prefix}.transitions`]: { type: 'float32', data: model.transitions.scores },
			...packWeights(prefix, model.rows),
		},
	};
}
