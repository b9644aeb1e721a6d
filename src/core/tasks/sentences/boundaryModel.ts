import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelContent, ModelFile } from '../../model/modelFile';

/** The kind of model file that holds one. */
export const SENTENCE_MODEL_KIND = 'sentence-boundaries/2';

const PREFIX = 'gap';
/** The largest weight in a file. */
const LARGEST = 127;

/**
 * A logistic regression over the features of a gap: a sentence ends there when the weights of its features and the bias
 * add up to more than 0. A weight is a byte; the unit is the same for all, so that it need not be known.
 */
export class BoundaryModel {
	readonly #keys: KeyTable;
	readonly #weights: Int8Array;
	readonly #bias: number;

	private constructor(keys: KeyTable, weights: Int8Array, bias: number) {
		this.#keys = keys;
		this.#weights = weights;
		this.#bias = bias;
	}

	/**
	 * The model of a file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): BoundaryModel {
		file.expectKind(SENTENCE_MODEL_KIND);
		const keys = KeyTable.from(file, PREFIX);
		const weights = file.tensor(`${PREFIX}.weights`, 'int8');
		if (weights.length !== keys.size) {
			throw file.malformed(`it has ${weights.length} weights for ${keys.size} features`);
		}
		return new BoundaryModel(keys, weights, file.number(`${PREFIX}.bias`));
	}

	/** What each feature says, and the bias last; in the unit of the model. */
	weights(keys: Int32Array): number[] {
		const weights = Array.from(keys, key => {
			const row = this.#keys.find(key);
			return row < 0 ? 0 : this.#weights[row];
		});
		return [...weights, this.#bias];
	}

	/** Whether a sentence ends at a gap with these features. */
	ends(keys: Int32Array): boolean {
		let sum = this.#bias;
		for (let index = 0; index < keys.length; index++) {
			const row = this.#keys.find(keys[index]);
			if (row >= 0) sum += this.#weights[row];
		}
		return sum > 0;
	}
}

/** The metadata and tensors of a model, from its bias and its weights by feature key; those that round to 0 go. */
export function packBoundaryModel(
	bias: number,
	weights: ReadonlyMap<number, number>,
): Pick<ModelContent, 'metadata' | 'tensors'> {
	let largest = 1e-9;
	for (const weight of weights.values()) largest = Math.max(largest, Math.abs(weight));
	const unit = largest / LARGEST;
	const bytes = new Map<number, number>();
	for (const [key, weight] of weights) {
		const byte = Math.round(weight / unit);
		if (byte !== 0) bytes.set(key, byte);
	}
	const { keys, tensors } = packKeyTable(PREFIX, bytes.keys());
	return {
		metadata: { [`${PREFIX}.bias`]: bias / unit },
		tensors: {
			...tensors,
			[`${PREFIX}.weights`]: { type: 'int8', data: Int8Array.from(keys, key => bytes.get(key) ?? 0) },
		},
	};
}
