import { KeyTable } from '../../linear/keyTable';
import type { ModelFile } from '../../model/modelFile';
import { readSparseColumn } from './sparseColumn';

/** How many clusters there are, the leaves of a tree; and how many leaves a branch has. */
export const CLUSTERS = 1024;
export const BRANCH_LEAVES = 8;

/** The traits of a class of words, in the order of the tensor `lexicon.traits`. */
export const TRAITS = 5;

/** What much plain text, tagged by machine, tells of a written form; all numbers are 0 for a form that it does not know. */
export interface LexicalClass {
	/** The tags that it often has, as one number. */
	readonly tags: number;
	/** The tag that leads, and by how much. */
	readonly lead: number;
	/** The tags of first and second rank. */
	readonly ranks: number;
	/** How often it is written with a capital within sentences; known of small letters only. */
	readonly capitals: number;
	/** Whether it is mostly a verb, a modal or `to`. */
	readonly isVerb: boolean;
}

/** The class of a form that has none. */
export const UNKNOWN_CLASS: LexicalClass = { tags: 0, lead: 0, ranks: 0, capitals: 0, isVerb: false };

/**
 * The word lists of an English tagger: for written forms a cluster and a lexical class, both learned from plain text, and
 * for frequent words the labels that they can have.
 */
export class EnglishLexicon {
	readonly #words: KeyTable;
	/** The leaf of each form's cluster plus 1, or 0; and its class. */
	readonly #leaves: Uint16Array;
	readonly #classes: Uint16Array;
	readonly #traits: readonly LexicalClass[];
	readonly #known: KeyTable;
	readonly #lists: Uint16Array;
	/** Labels by list; list 0 is that of all words which have none of their own. */
	readonly candidates: readonly Uint8Array[];

	private constructor(file: ModelFile, labelCount: number) {
		this.#words = KeyTable.from(file, 'lexicon');
		this.#leaves = readLeaves(file, this.#words.size);
		this.#classes = readSparseColumn(file, 'lexicon.classes', this.#words.size);
		this.#traits = readTraits(file);
		this.#known = KeyTable.from(file, 'candidates');
		this.#lists = file.tensor('candidates.lists', 'uint16');
		this.candidates = readLists(file, labelCount);
		if (this.#lists.length !== this.#known.size) {
			throw file.malformed('its candidates and their words are not of one length');
		}
		if (largest(this.#classes) >= this.#traits.length || largest(this.#lists) >= this.candidates.length) {
			throw file.malformed('its lexicon names a class or a list that is not there');
		}
	}

	/**
	 * The lexicon of a model file.
	 * @param labelCount how many labels the tagger has
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, labelCount: number): EnglishLexicon {
		return new EnglishLexicon(file, labelCount);
	}

	/** The number of a written form by its hash, its digits as 0; -1 when it is not in the lexicon. */
	find(form: number): number {
		return this.#words.find(form);
	}

	/** The cluster of a form by its number: a 1 and the bits of the path, or 0. */
	pathOf(number: number): number {
		const leaf = number < 0 ? 0 : this.#leaves[number];
		return leaf === 0 ? 0 : CLUSTERS - 1 + leaf;
	}

	/** The class of a form by its number; undefined for a form without one. */
	classOf(number: number): LexicalClass | undefined {
		const id = number < 0 ? 0 : this.#classes[number];
		return id === 0 ? undefined : this.#traits[id];
	}

	/** Which of `candidates` has the labels of a word, by its hash in normal form. */
	listOf(word: number): number {
		const found = this.#known.find(word);
		return found < 0 ? 0 : this.#lists[found];
	}
}

function largest(column: Uint16Array): number {
	let most = 0;
	for (let row = 0; row < column.length; row++) {
		if (column[row] > most) {
			most = column[row];
		}
	}
	return most;
}

/** The leaf of each form plus 1, or 0: the branch is in a column, the place on it in half a byte for each form that has one. */
function readLeaves(file: ModelFile, length: number): Uint16Array {
	const leaves = readSparseColumn(file, 'lexicon.branches', length);
	const places = file.tensor('lexicon.leaves', 'uint8');
	let at = 0;
	for (let row = 0; row < length; row++) {
		if (leaves[row] !== 0) {
			const place = (places[at >> 1] >> ((at & 1) << 2)) & 15;
			leaves[row] = (leaves[row] - 1) * BRANCH_LEAVES + place + 1;
			at++;
		}
	}
	if (places.length !== (at + 1) >> 1 || largest(leaves) > CLUSTERS) {
		throw file.malformed('the clusters of its lexicon do not fit together');
	}
	return leaves;
}

function readTraits(file: ModelFile): LexicalClass[] {
	const traits = file.tensor('lexicon.traits', 'uint16');
	if (traits.length % TRAITS !== 0) {
		throw file.malformed('the classes of its lexicon are not whole');
	}
	return Array.from({ length: traits.length / TRAITS }, (_, id) => {
		const at = id * TRAITS;
		return {
			tags: traits[at],
			lead: traits[at + 1],
			ranks: traits[at + 2],
			capitals: traits[at + 3],
			isVerb: traits[at + 4] !== 0,
		};
	});
}

function readLists(file: ModelFile, labelCount: number): Uint8Array[] {
	const labels = file.tensor('candidates.labels', 'uint8');
	const ends = file.tensor('candidates.ends', 'uint16');
	const lists: Uint8Array[] = [];
	let start = 0;
	for (const end of ends) {
		if (end <= start || end > labels.length) {
			throw file.malformed('its lists of candidates do not fit together');
		}
		lists.push(labels.slice(start, end));
		start = end;
	}
	if (lists.length === 0 || labels.some(label => label >= labelCount)) {
		throw file.malformed('it has no list of candidates, or one with a label beyond the list of labels');
	}
	return lists;
}
