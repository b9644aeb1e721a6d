import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { LexicalClass } from './englishLexicon';
import { UNKNOWN_CLASS } from './englishLexicon';
import type { Casing } from './englishSpelling';
import type { EnglishWordReader } from './englishWordReader';
import { CASING_BITS, CLUSTER, SHAPE, SUFFIX, TAGS, TRAITS, WORD } from './wordForms';

/** Templates of a word for itself, the last ones for its form as it is written. */
export const OWN_TEMPLATES = 40;
const WRITTEN_TEMPLATES = 36;
/** The templates of each neighbour, which follow. */
export const NEIGHBOR_TEMPLATES = 8;

/** The most keys that a word can have for itself or for a neighbour. */
const MOST_KEYS = OWN_TEMPLATES;

/** The places of a word beside the word that is tagged, by slot; slot 0 is the word itself. */
export const OFFSETS = [0, -1, -2, 1, 2] as const;

/** Hashes that begin the features. */
const TEMPLATES = Int32Array.from({ length: OWN_TEMPLATES + 4 * NEIGHBOR_TEMPLATES }, (_, id) => hashTemplate(id));

/** Writes the keys of the features of words: for training and for the tagger alike. */
export class EnglishWordKeys {
	readonly keys = new Int32Array(MOST_KEYS);
	/** The template of each key. */
	readonly templates = new Uint8Array(MOST_KEYS);
	/** How many keys were written last. */
	count = 0;

	/** Writes what a word tells of its own tag. */
	writeOwn(word: EnglishWordReader): void {
		const { length, casing, cluster } = word;
		this.count = 0;
		this.#add(0, 1);
		this.#add(1, word.normal);
		this.#add(2, word.isNormal ? 0 : word.written);
		this.#add(3, word.shape);
		for (let size = 1; size <= 5 && size < length; size++) {
			this.#add(3 + size, word.suffix(size));
		}
		for (let size = 1; size <= 4 && size < length; size++) {
			this.#add(8 + size, word.prefix(size));
		}
		const wide = clusterPrefix(cluster, 8);
		const ending = length > 2 ? word.suffix(2) : 1;
		this.#add(13, casing * 8 + Math.min(length, 7));
		this.#add(14, length > 3 ? hashStep(word.suffix(3), casing) : 0);
		this.#add(15, clusterPrefix(cluster, 6));
		this.#add(16, wide);
		this.#add(17, clusterPrefix(cluster, 10));
		this.#add(18, word.afterHyphen());
		this.#add(19, hashStep(ending, casing));
		this.#add(20, word.drawnOut());
		if (wide !== 0) {
			this.#add(21, hashStep(wide, casing));
			this.#add(22, hashStep(wide, ending));
		}
		this.#addClasses(word.lowered, word.asWritten, casing, ending);
	}

	/** Adds what the lexicon knows of the word in small letters and, where that is another class, as it is written. */
	#addClasses(lowered: LexicalClass, asWritten: LexicalClass, casing: Casing, ending: number): void {
		if (lowered !== UNKNOWN_CLASS) {
			this.#add(23, lowered.tags);
			this.#add(24, lowered.lead);
			this.#add(25, lowered.ranks);
			this.#add(26, lowered.capitals);
			this.#add(27, hashStep(lowered.tags, casing));
			this.#add(28, hashStep(lowered.tags, ending));
		}
		if (asWritten !== lowered) {
			this.#add(WRITTEN_TEMPLATES, asWritten.tags);
			this.#add(WRITTEN_TEMPLATES + 1, asWritten.lead);
			this.#add(WRITTEN_TEMPLATES + 2, asWritten.ranks);
			this.#add(WRITTEN_TEMPLATES + 3, hashStep(asWritten.tags, casing));
		}
	}

	/** Writes what the form whose record begins at `form` tells of the tag of the word at the distance of a slot from 1 on. */
	writeNeighbor(records: Int32Array, form: number, slot: number): void {
		const first = OWN_TEMPLATES + (slot - 1) * NEIGHBOR_TEMPLATES;
		const cluster = records[form + CLUSTER];
		this.count = 0;
		this.#add(first, records[form + WORD]);
		this.#add(first + 1, clusterPrefix(cluster, 10));
		this.#add(first + 2, clusterPrefix(cluster, 8));
		this.#add(first + 3, records[form + TAGS]);
		if (Math.abs(OFFSETS[slot]) === 1) {
			this.#add(first + 4, records[form + SUFFIX]);
			this.#add(first + 5, records[form + SHAPE]);
			this.#add(first + 6, (records[form + TRAITS] & CASING_BITS) + 1);
		}
	}

	/** Adds the key of a template with one part; a part of 0 is left out. */
	#add(template: number, part: number): void {
		if (part !== 0) {
			this.templates[this.count] = template;
			this.keys[this.count++] = featureKey(hashStep(TEMPLATES[template], part));
		}
	}
}

/** The first bits of a cluster's path with the leading 1; the whole path where it is shorter. */
function clusterPrefix(cluster: number, bits: number): number {
	const length = 31 - Math.clz32(cluster);
	return length <= bits ? cluster : cluster >>> (length - bits);
}
