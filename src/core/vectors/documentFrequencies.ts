import { featureKey, hashText } from '../linear/featureHash';
import { KeyTable, packKeyTable } from '../linear/keyTable';
import type { ModelContent, ModelFile } from '../model/modelFile';

/** The kind of the model file. */
const DOCUMENT_FREQUENCIES_KIND = 'document-frequencies/1';

/** The highest level of a frequency: it is in every document; level 0 is in as few as are kept. */
const LEVELS = 255;

/**
 * In how many documents of a background each term occurs: what inverse document frequency (Spärck Jones, "A Statistical
 * Interpretation of Term Specificity", Journal of Documentation 28, 1972) is taken from.
 *
 * Terms are lemmas in lower case, of Chinese the words as they are cut. They are kept as hashes, so that about fifteen of a
 * million words that are not in the table get the frequency of another; frequencies are kept to within 2 %.
 */
export class DocumentFrequencies {
	readonly #keys: KeyTable;
	readonly #idfs: Float32Array;
	/** The inverse document frequency of terms rarer than those kept. */
	readonly #rare: number;
	/** The place of each term among all by frequency, worked out when it is first asked for. */
	#ranks: Int32Array | undefined;

	private constructor(keys: KeyTable, idfs: Float32Array, rare: number) {
		this.#keys = keys;
		this.#idfs = idfs;
		this.#rare = rare;
	}

	/**
	 * Reads a file that {@link packDocumentFrequencies} made.
	 * @throws NlpError `model-version` or `model-malformed` when it is none, or its parts do not fit together.
	 */
	static from(file: ModelFile): DocumentFrequencies {
		file.expectKind(DOCUMENT_FREQUENCIES_KIND);
		const keys = KeyTable.from(file, 'terms');
		const levels = file.tensor('levels', 'uint8');
		const documents = file.number('documents');
		const fewest = file.number('fewest');
		if (levels.length !== keys.size) {
			throw file.malformed(`it has ${levels.length} frequencies for ${keys.size} terms`);
		}
		if (!(fewest >= 1 && documents > fewest)) {
			throw file.malformed(`its terms are in ${fewest} documents or more, of ${documents}`);
		}
		const range = Math.log(documents / fewest);
		return new DocumentFrequencies(
			keys,
			Float32Array.from(levels, level => range * (1 - level / LEVELS)),
			Math.log((2 * documents) / fewest),
		);
	}

	/** The inverse document frequency, ln(N / df), at least 0; of a term that is not kept, as if in half as many as the rarest. */
	idf(term: string): number {
		const number = this.#keys.find(keyOf(term));
		return number < 0 ? this.#rare : this.#idfs[number];
	}

	/** How many terms are kept. */
	get size(): number {
		return this.#keys.size;
	}

	/**
	 * The place of a term among all that are kept, the commonest first, from 0; those that are in as many documents come in an order
	 * that only the file decides. -1 for a term that is not kept.
	 */
	rank(term: string): number {
		const number = this.#keys.find(keyOf(term));
		if (number < 0) return -1;
		this.#ranks ??= ranksOf(this.#idfs);
		return this.#ranks[number];
	}
}

/** What a table of document frequencies is made of. */
export interface CountedTerms {
	/** How many documents there are; more than any term is in, and than `fewest`. */
	readonly documents: number;
	/** In how many documents each term is. */
	readonly frequencies: ReadonlyMap<string, number>;
	/** Terms that are in fewer documents, at least 1, are left out. */
	readonly fewest: number;
}

/** The model file of a table of document frequencies. @throws RangeError when there are more terms than fit (about a million). */
export function packDocumentFrequencies(
	name: string,
	{ documents, frequencies, fewest }: CountedTerms,
	metadata: ModelContent['metadata'] = {},
): ModelContent {
	const byKey = new Map<number, number>();
	for (const [term, frequency] of frequencies) {
		const key = keyOf(term);
		if (frequency >= fewest) byKey.set(key, Math.min(documents, (byKey.get(key) ?? 0) + frequency));
	}
	const { keys, tensors } = packKeyTable('terms', byKey.keys());
	const range = Math.log(documents / fewest);
	const levels = Uint8Array.from(keys, key =>
		Math.round((Math.log((byKey.get(key) ?? fewest) / fewest) / range) * LEVELS),
	);
	return {
		name,
		kind: DOCUMENT_FREQUENCIES_KIND,
		metadata: { ...metadata, documents, fewest },
		tensors: { ...tensors, levels: { type: 'uint8', data: levels } },
	};
}

function ranksOf(idfs: Float32Array): Int32Array {
	const order = Int32Array.from(idfs.keys()).sort((a, b) => idfs[a] - idfs[b] || a - b);
	const ranks = new Int32Array(order.length);
	order.forEach((number, rank) => (ranks[number] = rank));
	return ranks;
}

function keyOf(term: string): number {
	return featureKey(hashText(term));
}
