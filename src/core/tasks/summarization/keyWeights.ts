import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** The largest number that a byte with a sign holds. */
const BYTE = 127;

/** One weight a feature key, as bytes with one scale; other keys weigh nothing. */
export class KeyWeights {
	readonly #keys: KeyTable;
	readonly #weights: Int8Array;
	readonly #scale: number;

	private constructor(keys: KeyTable, weights: Int8Array, scale: number) {
		this.#keys = keys;
		this.#weights = weights;
		this.#scale = scale;
	}

	/** The sum of the weights of the keys. */
	sum(keys: Iterable<number>): number {
		let sum = 0;
		for (const key of keys) {
			const at = this.#keys.find(key);
			if (at >= 0) sum += this.#weights[at];
		}
		return sum * this.#scale;
	}

	/**
	 * The weights that {@link packKeyWeights} made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): KeyWeights {
		const keys = KeyTable.from(file, prefix);
		const weights = file.tensor(`${prefix}.weights`, 'int8');
		if (weights.length !== keys.size) {
			throw file.malformed(`"${prefix}" has ${weights.length} weights for ${keys.size} keys`);
		}
		return new KeyWeights(keys, weights, file.number(`${prefix}.scale`));
	}
}

/** What a model file holds of weights by key under a prefix. */
export function packKeyWeights(
	prefix: string,
	weights: ReadonlyMap<number, number>,
): { readonly metadata: Readonly<Record<string, number>>; readonly tensors: Readonly<Record<string, Tensor>> } {
	let most = 0;
	for (const weight of weights.values()) most = Math.max(most, Math.abs(weight));
	const scale = most === 0 ? 1 : most / BYTE;
	const packed = packKeyTable(prefix, weights.keys());
	const bytes = Int8Array.from(packed.keys, key => Math.round((weights.get(key) ?? 0) / scale));
	return {
		metadata: { [`${prefix}.scale`]: scale },
		tensors: { ...packed.tensors, [`${prefix}.weights`]: { type: 'int8', data: bytes } },
	};
}
