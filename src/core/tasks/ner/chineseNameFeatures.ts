import { featureKey, hashStep, hashTemplate, key1, key2, key3 } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import { ENTRY_KINDS, NO_CLUSTER } from './chineseLattice';
import type { ChineseLattice } from './chineseLattice';
import type { ChineseUnits } from './chineseUnits';
import type { NameLexicon } from './nameLexicon';
import { targetCopy } from './targetCopy';

const PADDING = 0x3ffff;

/**
 * Feature templates for Chinese names, over characters: characters and their n-grams in a window of five, the words that a
 * dictionary finds with their clusters, gazetteer entries, and how usual a character is in names (surname, second and third
 * character of a Chinese name, character of a foreign name). For learning, sentences of the target domain can
 * have every feature twice, once shared with all domains and once for it alone (Daumé, 2007); the two weights are summed up when
 * the model is packed.
 */
export class ChineseNameFeatures {
	readonly #lattice: ChineseLattice;
	readonly #characters: NameLexicon;
	#traits = new Int32Array(256);
	#sequence: FeatureSequence | undefined;
	#copies = false;

	/**
	 * @param lattice of the words and the gazetteer
	 * @param characters by character code: 3 bits each for surname, second, third and foreign, 0 unusual to 7 usual
	 */
	constructor(lattice: ChineseLattice, characters: NameLexicon) {
		this.#lattice = lattice;
		this.#characters = characters;
	}

	/**
	 * Writes the features of a sentence's units.
	 * @param copies whether each feature is followed by its copy for the target domain
	 */
	extract(units: ChineseUnits, sequence: FeatureSequence, copies = false): void {
		this.#sequence = sequence;
		this.#copies = copies;
		sequence.clear();
		this.#lattice.read(units);
		if (this.#traits.length < units.length) {
			this.#traits = new Int32Array(units.length * 2);
		}
		for (let i = 0; i < units.length; i++) {
			this.#traits[i] = Math.max(0, this.#characters.get(units.codes[i]));
		}
		for (let i = 0; i < units.length; i++) {
			this.#addCharacters(units, i);
			this.#addWords(units.length, i);
			this.#addEntries(units.length, i);
			this.#addTraits(units.length, i);
			sequence.endPosition();
		}
	}

	#addCharacters(units: ChineseUnits, i: number): void {
		const b = codeAt(units, i - 2);
		const a = codeAt(units, i - 1);
		const o = codeAt(units, i);
		const c = codeAt(units, i + 1);
		const d = codeAt(units, i + 2);
		this.#add(key1(1, b));
		this.#add(key1(2, a));
		this.#add(key1(3, o));
		this.#add(key1(4, c));
		this.#add(key1(5, d));
		this.#add(key2(6, b, a));
		this.#add(key2(7, a, o));
		this.#add(key2(8, o, c));
		this.#add(key2(9, c, d));
		this.#add(key2(10, a, c));
		this.#add(key3(11, a, o, c));
		this.#add(key3(12, b, a, o));
		this.#add(key3(13, o, c, d));
		this.#add(key3(14, kindAt(units, i - 1), kindAt(units, i), kindAt(units, i + 1)));
	}

	#addWords(length: number, i: number): void {
		const { wordFirst, wordEnd, wordKey, wordCluster } = this.#lattice;
		const first = wordFirst[i];
		const end = wordEnd[i];
		const place = (i === first ? 1 : 0) + (i + 1 === end ? 2 : 0);
		const size = Math.min(end - first, 5);
		const cluster = wordCluster[i];
		const before = first > 0 ? wordCluster[first - 1] : NO_CLUSTER + 1;
		const after = end < length ? wordCluster[end] : NO_CLUSTER + 1;
		const beforeKey = first > 0 ? wordKey[first - 1] : PADDING;
		const afterKey = end < length ? wordKey[end] : PADDING;
		this.#add(key2(20, place, wordKey[i]));
		this.#add(key2(21, place, cluster));
		this.#add(key2(22, place, cluster >> 2));
		this.#add(key2(23, place, cluster >> 4));
		this.#add(key2(24, place, size));
		this.#add(key2(25, place, beforeKey));
		this.#add(key2(26, place, afterKey));
		this.#add(key3(27, place, before >> 2, cluster >> 2));
		this.#add(key3(28, place, cluster >> 2, after >> 2));
		this.#add(key2(29, place, before));
		this.#add(key2(30, place, after));
		this.#add(four(31, place, before >> 4, cluster >> 4, after >> 4));
		this.#add(key3(32, place, size, before >> 2));
		this.#add(key3(33, place, size, after >> 2));
	}

	#addEntries(length: number, i: number): void {
		const { cover } = this.#lattice;
		let all = 0;
		for (let kind = 0; kind < ENTRY_KINDS; kind++) {
			const value = cover[i * ENTRY_KINDS + kind];
			all = (all << 2) | (value & 3);
			if (value > 0) {
				this.#add(key3(40, kind, value & 3, Math.min(value >> 2, 6)));
			}
			const before = i > 0 ? cover[(i - 1) * ENTRY_KINDS + kind] & 3 : 0;
			const after = i + 1 < length ? cover[(i + 1) * ENTRY_KINDS + kind] & 3 : 0;
			if (before > 0 || after > 0) {
				this.#add(four(41, kind, before, value & 3, after));
			}
		}
		if (all > 0) {
			this.#add(key1(42, all));
		}
	}

	#addTraits(length: number, i: number): void {
		const b = this.#traitsAt(i - 2, length);
		const a = this.#traitsAt(i - 1, length);
		const o = this.#traitsAt(i, length);
		const c = this.#traitsAt(i + 1, length);
		const d = this.#traitsAt(i + 2, length);
		this.#add(four(50, surname(o), second(c), third(d), 0));
		this.#add(four(51, surname(a), second(o), third(c), 0));
		this.#add(four(52, surname(b), second(a), third(o), 0));
		this.#add(four(53, surname(o), third(c), 0, 0));
		this.#add(four(54, surname(a), third(o), 0, 0));
		this.#add(four(55, foreign(a), foreign(o), foreign(c), 0));
		this.#add(four(56, foreign(b), foreign(a), foreign(o), 0));
		this.#add(four(57, foreign(o), foreign(c), foreign(d), 0));
		this.#add(key1(58, o));
	}

	#traitsAt(i: number, length: number): number {
		return i < 0 || i >= length ? 0 : this.#traits[i];
	}

	#add(key: number): void {
		this.#sequence?.add(key);
		if (this.#copies) {
			this.#sequence?.add(targetCopy(key));
		}
	}
}

function codeAt({ codes, length }: ChineseUnits, i: number): number {
	return i < 0 || i >= length ? PADDING : codes[i];
}

function kindAt({ kinds, length }: ChineseUnits, i: number): number {
	return i < 0 || i >= length ? 7 : kinds[i];
}

function four(id: number, a: number, b: number, c: number, d: number): number {
	return featureKey(hashStep(hashStep(hashStep(hashStep(hashTemplate(id), a), b), c), d));
}

function surname(traits: number): number {
	return traits & 7;
}

function second(traits: number): number {
	return (traits >> 3) & 7;
}

function third(traits: number): number {
	return (traits >> 6) & 7;
}

function foreign(traits: number): number {
	return (traits >> 9) & 7;
}
