import { IntMap } from '../../collections/intMap';
import { packKeys, unpackKeys } from '../../linear/weightTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/**
 * What is known of words: a class (1 … 254) that stands for the tags which a dictionary gives, for example "noun" or "verb or
 * noun", and a cluster (1 … 1024) of words that stand in like company in plain text. 0 where nothing is known.
 *
 * Words are kept as their 32-bit hashes: of a hundred thousand unknown words two or three seem known.
 */
export class ChineseLexicon {
	/** cluster * 256 + class. */
	readonly #entries: IntMap;

	private constructor(entries: IntMap) {
		this.#entries = entries;
	}

	/** What is known of the word with this hash (see `hashWord`): cluster * 256 + class, or 0. */
	entryOf(hash: number): number {
		return Math.max(0, this.#entries.get(hash === 0 ? 1 : hash));
	}

	/** The class of the word with this hash, or 0. */
	classOf(hash: number): number {
		return this.entryOf(hash) & 0xff;
	}

	/**
	 * Reads the lexicon that `packLexicon` made; one without clusters will do.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile): ChineseLexicon {
		const entries = new IntMap(file.tensor('lexicon.classes', 'uint8').length);
		readColumn(file, 'lexicon', 'classes', (key, value) => entries.set(key, value));
		if (file.has('clusters.leaves')) {
			readColumn(file, 'clusters', 'leaves', (key, value) => {
				entries.set(key, Math.max(0, entries.get(key)) + 256 * (value + 1));
			});
		}
		return new ChineseLexicon(entries);
	}
}

/** Calls with each key of a table and its value; keys and values are two tensors under a prefix. */
function readColumn(
	file: ModelFile,
	prefix: string,
	column: 'classes' | 'leaves',
	call: (key: number, value: number) => void,
): void {
	const values = file.tensor(`${prefix}.${column}`, column === 'classes' ? 'uint8' : 'uint16');
	const keys = unpackKeys(file.tensor(`${prefix}.keys`, 'uint8'), values.length);
	if (keys === undefined) {
		throw file.malformed(`the parts of "${prefix}" are not of one length`);
	}
	keys.forEach((key, i) => call(key, values[i]));
}

/** The tensors of a lexicon: what is known of each word's hash, as cluster * 256 + class. */
export function packLexicon(entries: ReadonlyMap<number, number>): Record<string, Tensor> {
	const sorted = [...entries]
		.map(([hash, value]) => [(hash === 0 ? 1 : hash) >>> 0, value] as const)
		.sort((a, b) => a[0] - b[0]);
	const classes = sorted.filter(([, value]) => (value & 0xff) > 0);
	const clusters = sorted.filter(([, value]) => value >= 256);
	return {
		'lexicon.keys': { type: 'uint8', data: packKeys(classes.map(([key]) => key)) },
		'lexicon.classes': { type: 'uint8', data: Uint8Array.from(classes, ([, value]) => value & 0xff) },
		'clusters.keys': { type: 'uint8', data: packKeys(clusters.map(([key]) => key)) },
		'clusters.leaves': { type: 'uint16', data: Uint16Array.from(clusters, ([, value]) => (value >> 8) - 1) },
	};
}
