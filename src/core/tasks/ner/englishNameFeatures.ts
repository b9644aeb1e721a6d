import type { FeatureSequence } from '../../linear/featureSequence';
import { hashText, key1, key2, key3 } from '../../linear/featureHash';
import { lexiconKey } from './nameLexicon';
import type { NameLexicon } from './nameLexicon';
import { targetCopy } from './targetCopy';
import { wordShape } from './wordShape';

/** Words looked at on either side. */
const REACH = 2;
/** The longest name in the gazetteer, in words. */
export const LONGEST_ENTRY = 5;
const PADDING = 7919;
const NO_CLUSTER = 1024;

/** What the features need to know of a word, reckoned once. */
interface WordFacts {
	form: number;
	lower: number;
	shape: number;
	cluster: number;
	/** How often the word is written with a capital: 0 unknown, 1 never to 6 always. */
	capital: number;
	affixes: number[];
	gazetteer: number;
	phrase: number;
}

const OUTSIDE: WordFacts = {
	form: PADDING,
	lower: PADDING,
	shape: PADDING,
	cluster: NO_CLUSTER + 1,
	capital: 7,
	affixes: [],
	gazetteer: 0,
	phrase: 0,
};

/**
 * Feature templates for English names: words, shapes, affixes, word clusters at three levels and gazetteer entries in a
 * window of five words (after Ratinov and Roth, 2009; Turian et al., 2010). For learning, sentences of the target
 * domain can have every feature twice, once shared with all domains and once for it alone (Daumé, 2007); the two weights are
 * summed up when the model is packed.
 */
export class EnglishNameFeatures {
	readonly #clusters: NameLexicon;
	readonly #gazetteer: NameLexicon;
	readonly #facts: WordFacts[] = [];
	#sequence: FeatureSequence | undefined;
	#copies = false;

	/**
	 * @param clusters by `hashText(form)`: leaf cluster in [0, 1024) + 1,024 * capital, from 1 (never written with one) to 6 (always)
	 * @param gazetteer kinds as bits by `phraseHash` of lower-cased words: 1 person, 2 place, 4 organization whole; 8 first
	 * name, 16 last name, 32 word of a place, 64 word of an organization
	 */
	constructor(clusters: NameLexicon, gazetteer: NameLexicon) {
		this.#clusters = clusters;
		this.#gazetteer = gazetteer;
	}

	/**
	 * Writes the features of a sentence's words.
	 * @param copies whether each feature is followed by its copy for the target domain
	 */
	extract(words: readonly string[], sequence: FeatureSequence, copies = false): void {
		this.#sequence = sequence;
		this.#copies = copies;
		sequence.clear();
		const { length } = words;
		for (let i = 0; i < length; i++) {
			this.#facts[i] = this.#factsOf(words[i]);
		}
		this.#markPhrases(length);
		const style = sentenceStyle(words);
		for (let i = 0; i < length; i++) {
			this.#addAt(i, length, style);
			sequence.endPosition();
		}
	}

	#factsOf(form: string): WordFacts {
		const lower = form.toLowerCase();
		const shape = wordShape(form);
		const normal = form.replace(/[0-9]/g, '0');
		const known = this.#lookUp(normal, lower === form);
		const affixes: number[] = [];
		for (let size = 1; size <= 4 && size < lower.length; size++) {
			affixes.push(key2(1, size, hashText(lower, 0, size)), key2(2, size, hashText(lower, lower.length - size)));
		}
		return {
			form: hashText(form),
			lower: hashText(lower),
			shape: hashText(shape),
			cluster: known < 0 ? NO_CLUSTER : known & 1023,
			capital: known < 0 ? 0 : known >> 10,
			affixes,
			gazetteer: Math.max(0, this.#gazetteer.get(lexiconKey(phraseHash(0, hashText(lower))))),
			phrase: 0,
		};
	}

	/** What the clusters say of a word; words in capitals are looked up as written usually, then in lower case. */
	#lookUp(form: string, isLower: boolean): number {
		let known = this.#clusters.get(lexiconKey(hashText(form)));
		if (known < 0 && !isLower) {
			known = this.#clusters.get(lexiconKey(hashText(form[0] + form.slice(1).toLowerCase())));
		}
		if (known < 0 && !isLower) {
			known = this.#clusters.get(lexiconKey(hashText(form.toLowerCase())));
		}
		return known;
	}

	/** Notes for each word which longer gazetteer entries it begins, continues or ends: 4 bits a kind. */
	#markPhrases(length: number): void {
		const facts = this.#facts;
		for (let first = 0; first < length; first++) {
			let hash = phraseHash(0, facts[first].lower);
			for (let last = first + 1; last < Math.min(length, first + LONGEST_ENTRY); last++) {
				hash = phraseHash(hash, facts[last].lower);
				const kinds = this.#gazetteer.get(lexiconKey(hash));
				if (kinds > 0) {
					this.#markPhrase(first, last, kinds & 7);
				}
			}
		}
	}

	#markPhrase(first: number, last: number, kinds: number): void {
		for (let i = first; i <= last; i++) {
			this.#facts[i].phrase |= kinds << (i === first ? 0 : i === last ? 6 : 3);
		}
	}

	#addAt(i: number, length: number, style: number): void {
		const { shape, affixes, cluster, capital, lower } = this.#at(i, length);
		this.#add(key1(3, i === 0 ? style + 10 : style));
		this.#add(key2(4, shape, i === 0 ? 1 : 0));
		for (const affix of affixes) {
			this.#add(affix);
		}
		for (let offset = -REACH; offset <= REACH; offset++) {
			this.#addWord(offset, this.#at(i + offset, length));
		}
		for (let offset = -1; offset <= 0; offset++) {
			this.#addPair(offset, this.#at(i + offset, length), this.#at(i + offset + 1, length));
		}
		const before = this.#at(i - 1, length);
		const after = this.#at(i + 1, length);
		this.#add(key3(5, before.lower, after.lower, 0));
		this.#add(key3(6, before.cluster >> 2, cluster >> 2, after.cluster >> 2));
		this.#add(key3(7, before.shape, shape, after.shape));
		this.#add(key2(8, shape, cluster >> 4));
		this.#add(key3(9, this.#at(i - 2, length).lower, before.lower, 0));
		this.#add(key3(10, after.lower, this.#at(i + 2, length).lower, 0));
		this.#add(key3(11, lower, before.shape, after.shape));
		this.#add(key3(35, before.capital, capital, after.capital));
		this.#add(key3(36, capital, style, i === 0 ? 1 : 0));
	}

	#addWord(offset: number, { form, lower, shape, cluster, capital, gazetteer, phrase }: WordFacts): void {
		const place = offset + REACH;
		this.#add(key2(12, place, lower));
		this.#add(key2(14, place, shape));
		this.#add(key2(15, place, cluster));
		this.#add(key2(16, place, cluster >> 2));
		this.#add(key2(17, place, cluster >> 4));
		if (offset === 0) {
			this.#add(key1(13, form));
		}
		if (offset >= -1 && offset <= 1) {
			this.#add(key3(18, place, gazetteer, isCapital(shape)));
			this.#add(key3(33, place, capital, shape));
			this.#add(key3(34, place, capital, cluster >> 4));
			for (let bit = 0; bit < 7; bit++) {
				if ((gazetteer >> bit) & 1) {
					this.#add(key2(19, place, bit));
				}
			}
			for (let bit = 0; bit < 9; bit++) {
				if ((phrase >> bit) & 1) {
					this.#add(key2(20, place, bit));
				}
			}
		}
	}

	#addPair(offset: number, left: WordFacts, right: WordFacts): void {
		const place = offset + 1;
		this.#add(key3(21 + place, left.lower, right.lower, 0));
		this.#add(key3(23 + place, left.cluster >> 2, right.cluster >> 2, 0));
		this.#add(key3(25 + place, left.shape, right.shape, 0));
		this.#add(key3(27 + place, left.gazetteer, right.gazetteer, 0));
		this.#add(key3(29 + place, left.lower, right.shape, 0));
		this.#add(key3(31 + place, left.shape, right.cluster >> 2, 0));
	}

	#at(i: number, length: number): WordFacts {
		return i < 0 || i >= length ? OUTSIDE : this.#facts[i];
	}

	#add(key: number): void {
		this.#sequence?.add(key);
		if (this.#copies) {
			this.#sequence?.add(targetCopy(key));
		}
	}
}

/** Folds a word's hash into that of the words before it (0 at the first). */
export function phraseHash(before: number, word: number): number {
	return (Math.imul(before, 0x01000193) ^ word) | 0;
}

const CAPITAL_SHAPES = new Set(['X', 'XX', 'Xx', 'Xxx', 'X.', 'XxXxx', 'XX.', 'Xxx.'].map(shape => hashText(shape)));

function isCapital(shape: number): number {
	return CAPITAL_SHAPES.has(shape) ? 1 : 0;
}

/** How a sentence is written: 0 as usual, 1 all in lower case, 2 mostly in capitals, 3 as a title. */
function sentenceStyle(words: readonly string[]): number {
	let lower = 0;
	let upper = 0;
	let title = 0;
	for (const word of words) {
		if (/^[a-z]/.test(word)) {
			lower++;
		} else if (/^[A-Z]{2,}$/.test(word)) {
			upper++;
		} else if (/^[A-Z]/.test(word)) {
			title++;
		}
	}
	if (upper > lower + title) {
		return 2;
	}
	if (upper + title === 0) {
		return 1;
	}
	return title > lower ? 3 : 0;
}
