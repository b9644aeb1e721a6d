import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelContent, ModelFile } from '../../model/modelFile';

const PREFIX = 'glosses';

/**
 * What the translations of a noun in a dictionary say of it, as a list of numbers for each noun, by the 32-bit hash of its
 * lemma. The words themselves are not kept.
 */
export class GlossTable {
	readonly #find: (key: number) => number;
	readonly #starts: Uint32Array;
	readonly #traits: Uint16Array;

	private constructor(find: (key: number) => number, counts: Uint8Array, traits: Uint16Array) {
		this.#find = find;
		this.#starts = new Uint32Array(counts.length + 1);
		for (const [place, count] of counts.entries()) this.#starts[place + 1] = this.#starts[place] + count;
		this.#traits = traits;
	}

	/** The table of these lists, each of at most 255 numbers below 65,536. */
	static of(glosses: ReadonlyMap<number, readonly number[]>): GlossTable {
		const places = new Map([...glosses.keys()].map((key, place) => [key, place]));
		const lists = [...glosses.values()];
		return new GlossTable(key => places.get(key) ?? -1, countsOf(lists), Uint16Array.from(lists.flat()));
	}

	/**
	 * The table of a model file.
	 * @throws NlpError `model-malformed` when its tensors do not fit together.
	 */
	static from(file: ModelFile): GlossTable {
		const keys = KeyTable.from(file, PREFIX);
		const counts = file.tensor(`${PREFIX}.counts`, 'uint8');
		const traits = file.tensor(`${PREFIX}.traits`, 'uint16');
		if (keys.size !== counts.length || counts.reduce((sum, count) => sum + count, 0) !== traits.length) {
			throw file.malformed('the keys, counts and numbers of the glosses do not fit together');
		}
		return new GlossTable(key => keys.find(key), counts, traits);
	}

	/** The place of a noun, for {@link traits}; -1 for none. */
	find(key: number): number {
		return this.#find(key);
	}

	/** The numbers of the noun at a place; none for -1. */
	traits(place: number): Uint16Array {
		return place < 0 ? new Uint16Array(0) : this.#traits.subarray(this.#starts[place], this.#starts[place + 1]);
	}
}

/** The tensors of a table of glosses. */
export function packGlosses(glosses: ReadonlyMap<number, readonly number[]>): ModelContent['tensors'] {
	const { keys, tensors } = packKeyTable(PREFIX, glosses.keys());
	const lists = keys.map(key => glosses.get(key) ?? []);
	return {
		...tensors,
		[`${PREFIX}.counts`]: { type: 'uint8', data: countsOf(lists) },
		[`${PREFIX}.traits`]: { type: 'uint16', data: Uint16Array.from(lists.flat()) },
	};
}

function countsOf(lists: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(lists, list => list.length);
}
