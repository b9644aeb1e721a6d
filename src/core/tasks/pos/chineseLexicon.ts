import { IntMap } from '../../collections/intMap';
import { packKeys, unpackKeys } from '../../linear/weightTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/**
 * What a dictionary knows of words' parts of speech: a class (1 … 255) for each known word, 0 for others. A class stands for
 * the tags that the dictionary gives, for example "noun" or "verb or noun".
 *
 * Words are kept as their 32-bit hashes: of a hundred thousand unknown words two or three seem known.
 */
export class ChineseLexicon {
	readonly #classes: IntMap;

	private constructor(classes: IntMap) {
		this.#classes = classes;
	}

	/** The class of the word with this hash (see `hashWord`), or 0. */
	classOf(hash: number): number {
		return Math.max(0, this.#classes.get(hash === 0 ? 1 : hash));
	}

	/**
	 * Reads the lexicon that `packLexicon` made.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile): ChineseLexicon {
		const values = file.tensor('lexicon.classes', 'uint8');
		const keys = unpackKeys(file.tensor('lexicon.keys', 'uint8'), values.length);
		if (keys === undefined) {
			throw file.malformed('the parts of the lexicon are not of one length');
		}
		const classes = new IntMap(keys.length);
		keys.forEach((key, i) => classes.set(key, values[i]));
		return new ChineseLexicon(classes);
	}
}

/** The tensors of a lexicon: the class of each word's hash. */
export function packLexicon(classes: ReadonlyMap<number, number>): Record<string, Tensor> {
	const entries = [...classes]
		.map(([hash, value]) => [(hash === 0 ? 1 : hash) >>> 0, value] as const)
		.sort((a, b) => a[0] - b[0]);
	return {
		'lexicon.keys': { type: 'uint8', data: packKeys(entries.map(([key]) => key)) },
		'lexicon.classes': { type: 'uint8', data: Uint8Array.from(entries, ([, value]) => value) },
	};
}
