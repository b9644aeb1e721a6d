import { IntMap } from '../../collections/intMap';
import { featureKey, hashStep, hashText } from '../../linear/featureHash';
import { unpackKeys } from '../../linear/weightTable';
import type { ModelFile } from '../../model/modelFile';
import { applyScript, parseScript } from './lemmaScript';
import type { LemmaScript } from './lemmaScript';

/** The kind of model file that holds one. */
export const ENGLISH_LEMMA_KIND = 'english-lemma/1';

/** Endings are looked up to this length, whole words to {@link LONGEST_WORD}. */
export const LONGEST_ENDING = 6;

/** Longer words are known by their endings alone. */
export const LONGEST_WORD = 24;

/** Stands before the first letter in the key of a whole word. */
const WORD_START = 1;

/**
 * Finds lemmas by a table from (fine tag, ending) to an edit script: the longest ending of the word that the table knows
 * decides, a whole word being the longest of all, so that exceptions override rules.
 */
export class EnglishLemmatizer {
	readonly #scripts: readonly LemmaScript[];
	readonly #table: IntMap;
	readonly #tags = new Map<string, number>();
	/** Keys of the endings of the word being looked up, shortest first. */
	readonly #keys = new Int32Array(LONGEST_ENDING + 2);

	private constructor(scripts: readonly LemmaScript[], keys: Int32Array, ids: Uint16Array) {
		this.#scripts = scripts;
		this.#table = new IntMap(keys.length);
		keys.forEach((key, index) => {
			this.#table.set(key, ids[index]);
		});
	}

	/**
	 * The lemmatizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishLemmatizer {
		file.expectKind(ENGLISH_LEMMA_KIND);
		const scripts = file.strings('lemma.scripts').map(parseScript);
		const ids = file.tensor('lemma.ids', 'uint16');
		const keys = unpackKeys(file.tensor('lemma.keys', 'uint8'), ids.length);
		if (keys === undefined || ids.some(id => id >= scripts.length)) {
			throw file.malformed('the parts of its table do not fit together');
		}
		if (!scripts.every(script => script !== undefined)) {
			throw file.malformed('an edit script cannot be read');
		}
		return new EnglishLemmatizer(scripts, keys, ids);
	}

	/**
	 * The lemma of a word with its tags, in the conventions of the English Web Treebank: names keep their capitals
	 * (addresses too), other words are in lower case; numbers lose their thousands separators.
	 */
	lemma(form: string, upos: string, xpos: string): string {
		if (xpos === 'CD' && form.includes(',')) {
			return form.replace(/(?<=\d),(?=\d{3})/g, '');
		}
		const lower = form.toLowerCase();
		if (xpos === 'ADD') {
			return form;
		}
		const cased = upos === 'PROPN' && form === lower ? form.charAt(0).toUpperCase() + form.slice(1) : form;
		const count = endingKeys(lower, this.#tagHash(xpos), this.#keys);
		for (let i = count - 1; i >= 0; i--) {
			const id = this.#table.get(this.#keys[i]);
			if (id >= 0) {
				return applyScript(cased, this.#scripts[id]) || cased;
			}
		}
		return upos === 'PROPN' ? cased : lower;
	}

	#tagHash(xpos: string): number {
		let hash = this.#tags.get(xpos);
		if (hash === undefined) {
			hash = hashText(xpos);
			this.#tags.set(xpos, hash);
		}
		return hash;
	}
}

/**
 * Writes the keys of a lower-case word's endings into `keys`, from the empty one to the whole word; returns their number,
 * at most `LONGEST_ENDING + 2`.
 */
export function endingKeys(lower: string, tagHash: number, keys: Int32Array): number {
	let hash = tagHash;
	let count = 0;
	keys[count++] = featureKey(hash);
	const { length } = lower;
	const depth = length <= LONGEST_WORD ? length : LONGEST_ENDING;
	for (let size = 1; size <= depth; size++) {
		hash = hashStep(hash, lower.charCodeAt(length - size));
		if (size <= LONGEST_ENDING) {
			keys[count++] = featureKey(hash);
		}
	}
	if (length <= LONGEST_WORD) {
		keys[count++] = featureKey(hashStep(hash, WORD_START));
	}
	return count;
}
