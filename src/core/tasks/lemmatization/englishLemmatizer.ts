import { featureKey, hashStep, hashText } from '../../linear/featureHash';
import { KeyTable } from '../../linear/keyTable';
import type { ModelFile } from '../../model/modelFile';
import { applyScript, parseScript } from './lemmaScript';
import type { LemmaScript } from './lemmaScript';
import type { LemmaTrace } from './lemmaTrace';

/** The kind of model file that holds one. */
export const ENGLISH_LEMMA_KIND = 'english-lemma/2';

/** Endings are looked up to this length, whole words to {@link LONGEST_WORD}. */
export const LONGEST_ENDING = 6;

/** Longer words are known by their endings alone. */
export const LONGEST_WORD = 24;

/** Shorter names in capitals are mostly abbreviations. */
const SHOUTED_NAME = 6;

/** Three equal letters; three w are an address. */
const DRAWN_OUT = /([a-vx-z])\1\1/i;

/** Universal and fine tags of inflected forms. */
const INFLECTED_TAGS = [
	['NOUN', 'NNS'],
	['VERB', 'VBZ'],
	['VERB', 'VBD'],
	['VERB', 'VBN'],
	['VERB', 'VBG'],
	['ADJ', 'JJR'],
	['ADJ', 'JJS'],
	['ADV', 'RBR'],
	['ADV', 'RBS'],
] as const;

/** Stands before the first letter in the key of a whole word. */
const WORD_START = 1;

/**
 * Finds lemmas by a table from (fine tag, ending) to an edit script: the longest ending of the word that the table knows
 * decides, a whole word being the longest of all, so that exceptions override rules.
 */
export class EnglishLemmatizer {
	readonly #scripts: readonly LemmaScript[];
	readonly #table: KeyTable;
	readonly #ids: Uint16Array;
	readonly #tags = new Map<string, number>();
	/** Keys of the endings of the word being looked up, shortest first. */
	readonly #keys = new Int32Array(LONGEST_ENDING + 2);

	private constructor(scripts: readonly LemmaScript[], table: KeyTable, ids: Uint16Array) {
		this.#scripts = scripts;
		this.#table = table;
		this.#ids = ids;
	}

	/**
	 * The lemmatizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishLemmatizer {
		file.expectKind(ENGLISH_LEMMA_KIND);
		const scripts = file.strings('lemma.scripts').map(parseScript);
		const ids = file.tensor('lemma.ids', 'uint16');
		const table = KeyTable.from(file, 'lemma');
		if (table.size !== ids.length || ids.some(id => id >= scripts.length)) {
			throw file.malformed('the parts of its table do not fit together');
		}
		if (!scripts.every(script => script !== undefined)) {
			throw file.malformed('an edit script cannot be read');
		}
		return new EnglishLemmatizer(scripts, table, ids);
	}

	/**
	 * The lemma of a word with its tags, in the conventions of the English Web Treebank: names begin with
	 * a capital (addresses stay as they are), other words are in lower case; numbers lose their thousands separators.
	 */
	lemma(form: string, upos: string, xpos: string): string {
		if (xpos === 'CD' && form.includes(',')) {
			return form.replace(/(?<=\d),(?=\d{3})/g, '');
		}
		if (xpos === 'ADD') {
			return form;
		}
		const prepared = prepareForm(form, xpos);
		const lower = prepared.toLowerCase();
		const count = endingKeys(lower, this.#tagHash(tableTag(form, xpos)), this.#keys);
		for (let i = count - 1; i >= 0; i--) {
			const row = this.#table.find(this.#keys[i]);
			if (row >= 0) {
				return applyScript(prepared, this.#scripts[this.#ids[row]]) || prepared;
			}
		}
		return upos === 'PROPN' ? prepared : lower;
	}

	/** How {@link EnglishLemmatizer.lemma} comes to its answer. */
	trace(form: string, upos: string, xpos: string): LemmaTrace {
		const lemma = this.lemma(form, upos, xpos);
		if (xpos === 'ADD') return { prepared: form, tag: xpos, endings: [], lemma, way: 'address' };
		if (xpos === 'CD' && form.includes(',')) return { prepared: form, tag: xpos, endings: [], lemma, way: 'number' };
		const prepared = prepareForm(form, xpos);
		const lower = prepared.toLowerCase();
		const tag = tableTag(form, xpos);
		const count = endingKeys(lower, this.#tagHash(tag), this.#keys);
		const endings = Array.from({ length: count }, (_, size) => {
			const row = this.#table.find(this.#keys[size]);
			const isWhole = lower.length <= LONGEST_WORD && size === count - 1;
			const ending = isWhole ? lower : lower.slice(lower.length - Math.min(size, lower.length));
			return { ending, isWhole, ...(row < 0 ? {} : { script: this.#scripts[this.#ids[row]] }) };
		});
		return {
			prepared,
			tag,
			endings,
			lemma,
			way: endings.some(({ script }) => script !== undefined) ? 'table' : 'none',
		};
	}

	/** The lemmas that a word may have whose tag nobody knows, for each tag of inflected forms; itself is none. */
	lemmasAlone(form: string): string[] {
		const lemmas = new Set(INFLECTED_TAGS.map(([upos, xpos]) => this.lemma(form, upos, xpos)));
		lemmas.delete(form.toLowerCase());
		return [...lemmas];
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

/** The tag that the table knows a form by: names in small letters have one of their own, since many keep them. */
export function tableTag(form: string, xpos: string): string {
	return xpos === 'NNP' && form === form.toLowerCase() ? 'nnp' : xpos;
}

/** Names in small letters and long ones in capitals get one capital; letters that are drawn out (`soooo`, `prettty`) are written as usual. */
export function prepareForm(form: string, xpos: string): string {
	if (xpos.startsWith('NNP')) {
		const shouted = form.length >= SHOUTED_NAME && /^\p{Lu}+$/u.test(form);
		return shouted || form === form.toLowerCase() ? form.charAt(0).toUpperCase() + form.slice(1).toLowerCase() : form;
	}
	if (!DRAWN_OUT.test(form)) {
		return form;
	}
	return form
		.toLowerCase()
		.replace(/([a-z])\1\1(?=[a-z])(?!\1)/g, '$1$1')
		.replace(/([a-z])\1{2,}/g, '$1');
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
