import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** Which labels words can have, before it is packed. */
export interface CandidateContent {
	/** Lists of labels, each in rising order; list 0 is that of words of which nothing is known. */
	readonly lists: readonly (readonly number[])[];
	/** The lists of frequent words, by hash. */
	readonly words: ReadonlyMap<number, number>;
	/** The lists of groups of words, which have small numbers. */
	readonly groups: ReadonlyMap<number, number>;
}

/** The labels that words can have: frequent words have a list of their own, others that of their group. */
export class CandidateLists {
	/** Labels by list. */
	readonly lists: readonly Uint8Array[];
	readonly #words: KeyTable;
	readonly #ofWords: Uint16Array;
	readonly #ofGroups: Uint16Array;

	/** @throws NlpError `model-malformed` */
	private constructor(file: ModelFile, labelCount: number) {
		this.#words = KeyTable.from(file, 'candidates');
		this.#ofWords = file.tensor('candidates.words', 'uint16');
		this.#ofGroups = file.tensor('candidates.groups', 'uint16');
		this.lists = readLists(file, labelCount);
		const isKnown = (list: number): boolean => list < this.lists.length;
		if (this.#ofWords.length !== this.#words.size || !this.#ofWords.every(isKnown) || !this.#ofGroups.every(isKnown)) {
			throw file.malformed('its candidates do not fit together');
		}
	}

	/** The number of the list of a word, by its hash and its group. */
	listOf(hash: number, group: number): number {
		const found = this.#words.find(hash);
		if (found >= 0) {
			return this.#ofWords[found];
		}
		return group < this.#ofGroups.length ? this.#ofGroups[group] : 0;
	}

	/**
	 * Reads what `packCandidateLists` made.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, labelCount: number): CandidateLists {
		return new CandidateLists(file, labelCount);
	}
}

function readLists(file: ModelFile, labelCount: number): Uint8Array[] {
	const labels = file.tensor('candidates.labels', 'uint8');
	const lists: Uint8Array[] = [];
	let start = 0;
	for (const length of file.tensor('candidates.lengths', 'uint8')) {
		lists.push(labels.slice(start, start + length));
		start += length;
	}
	const isWhole = lists.length > 0 && lists.every(list => list.length > 0) && start === labels.length;
	if (!isWhole || labels.some(label => label >= labelCount)) {
		throw file.malformed('its lists of candidates do not fit together');
	}
	return lists;
}

/** The tensors of candidates. */
export function packCandidateLists({ lists, words, groups }: CandidateContent): Record<string, Tensor> {
	const { keys, tensors } = packKeyTable('candidates', words.keys());
	const ofGroups = new Uint16Array([...groups.keys()].reduce((most, group) => Math.max(most, group + 1), 0));
	for (const [group, list] of groups) {
		ofGroups[group] = list;
	}
	return {
		...tensors,
		'candidates.words': { type: 'uint16', data: Uint16Array.from(keys, key => words.get(key) ?? 0) },
		'candidates.groups': { type: 'uint16', data: ofGroups },
		'candidates.labels': { type: 'uint8', data: Uint8Array.from(lists.flat()) },
		'candidates.lengths': { type: 'uint8', data: Uint8Array.from(lists, list => list.length) },
	};
}
