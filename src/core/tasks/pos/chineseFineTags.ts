import { hashStep } from '../../linear/featureHash';
import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** What stands between the two tags of a label of the chain. */
export const TAG_SEPARATOR = ' ';

/**
 * The fine tags that words have with each label of the chain. A label names a universal tag and the fine tag that most words
 * have with it (`PART SFN`); words that have another one (`PART PFA` …) are listed. What a word is follows from the two.
 */
export class ChineseFineTags {
	/** Fine tags, the labels' own first. */
	readonly tags: readonly string[];
	readonly #words: KeyTable;
	readonly #tagOf: Uint8Array;
	/** The fine tag that most words have with each label. */
	readonly usual: Uint8Array;

	private constructor(tags: readonly string[], words: KeyTable, tagOf: Uint8Array, usual: Uint8Array) {
		this.tags = tags;
		this.#words = words;
		this.#tagOf = tagOf;
		this.usual = usual;
	}

	/** The place in `tags` of the fine tag that the word with this hash has with a label of the chain. */
	tagOf(hash: number, label: number): number {
		const place = this.#words.find(hashStep(hash, label));
		return place < 0 ? this.usual[label] : this.#tagOf[place];
	}

	/** Whether the word with this hash has the usual fine tag with each of some labels. */
	isUsual(hash: number, labels: Uint8Array): boolean {
		return labels.every(label => this.#words.find(hashStep(hash, label)) < 0);
	}

	/**
	 * Reads what `packFineTags` made.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, labels: readonly string[]): ChineseFineTags {
		const tags = file.stringList('fine.tags');
		const words = KeyTable.from(file, 'fine');
		const tagOf = file.tensor('fine.values', 'uint8');
		const usual = Uint8Array.from(labels, label => tags.indexOf(label.split(TAG_SEPARATOR)[1]));
		if (tagOf.length !== words.size || [...tagOf, ...usual].some(tag => tag >= tags.length)) {
			throw file.malformed('the fine tags do not fit together');
		}
		return new ChineseFineTags(tags, words, tagOf, usual);
	}
}

/** A word that has another fine tag with a label than most. */
export interface FineTagException {
	/** Hash of the word, see `hashWord`. */
	readonly hash: number;
	readonly label: string;
	readonly xpos: string;
}

/** The metadata and tensors of fine tags. */
export function packFineTags(
	labels: readonly string[],
	exceptions: readonly FineTagException[],
): { readonly metadata: Record<string, readonly string[]>; readonly tensors: Record<string, Tensor> } {
	const tags = [...new Set([...labels.map(label => label.split(TAG_SEPARATOR)[1]), ...exceptions.map(e => e.xpos)])];
	const tagOf = new Map(
		exceptions.map(({ hash, label, xpos }) => [hashStep(hash, labels.indexOf(label)), tags.indexOf(xpos)] as const),
	);
	const { keys, tensors } = packKeyTable('fine', tagOf.keys());
	return {
		metadata: { 'fine.tags': tags },
		tensors: {
			...tensors,
			'fine.values': { type: 'uint8', data: Uint8Array.from(keys, key => tagOf.get(key) ?? 0) },
		},
	};
}
