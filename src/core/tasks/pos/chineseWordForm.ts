import { key1, key2, key3 } from '../../linear/featureHash';
import type { ChineseLexicon } from './chineseLexicon';
import { hashWord, WORD_UNITS } from './chineseUnits';

/** What the templates that join several words know of one. */
export interface JointForm {
	/** Hash of the word. */
	readonly hash: number;
	/** What it is for its neighbours: a frequent word is itself, others are their class, or what their end tells of them. */
	readonly kind: number;
	/** Whether sentences hang on it: a verb, a preposition, a conjunction, a particle or a mark. */
	readonly isAnchor: boolean;
}

/** What the templates know of one word: computed once, kept for all its occurrences. */
export interface ChineseWordForm extends JointForm {
	/** The number, below 1,024, of words of one class, of one end, or of one shape. */
	readonly group: number;
	/** The features it gives to itself and to its neighbours, by the slots of {@link OFFSETS}. */
	readonly keys: readonly (readonly number[])[];
}

/** The places of a word beside the word that is tagged, in the order of {@link ChineseWordForm.keys}. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/** Templates of a word for itself; those of each neighbour follow, then those that join several words. */
const OWN_TEMPLATES = 32;
const NEIGHBOR_TEMPLATES = 16;

/** The number of the first template that joins several words. */
export const FIRST_JOINT_TEMPLATE = OWN_TEMPLATES + OFFSETS.length * NEIGHBOR_TEMPLATES;

/** Longer words are looked at only so far, so that the time stays in proportion to the text. */
const LONGEST_PART = 6;
const LONGEST_SHAPE = 16;

/** The bits of `shape` that say which kinds of characters a word has: Han, digits, letters, others. */
const Kinds = { Han: 1, Digit: 2, Letter: 4, Other: 8, All: 15 } as const;

/** What is seen of a word. */
interface WordParts {
	readonly hash: number;
	/** The lexicon's class and cluster, 0 if it does not know the word. */
	readonly lexical: number;
	readonly cluster: number;
	/** The classes of the longest known part at its beginning and at its end. */
	readonly head: number;
	readonly tail: number;
	/** The classes of its first and last character. */
	readonly firstClass: number;
	readonly lastClass: number;
	/** Its first two and its last characters; the second and the pairs and triples are 0 in shorter words. */
	readonly first: number;
	readonly second: number;
	readonly last: number;
	readonly firstTwo: number;
	readonly lastTwo: number;
	readonly lastThree: number;
	/** 16 * its length, up to 5, plus the kinds of characters it has. */
	readonly shape: number;
}

/** What stands beyond the ends of a sentence. */
const BOUNDARY: WordParts = {
	hash: 1,
	lexical: 255,
	cluster: 257,
	head: 0,
	tail: 0,
	firstClass: 0,
	lastClass: 0,
	first: 0,
	second: 0,
	last: 0,
	firstTwo: 0,
	lastTwo: 0,
	lastThree: 0,
	shape: 0,
};

/** The form of what stands before the first and after the last word of a sentence. */
export const BOUNDARY_FORM: ChineseWordForm = {
	hash: 1,
	kind: 1,
	group: 0,
	isAnchor: true,
	keys: slotKeys(BOUNDARY),
};

/** Reads the word [start, end) of a text. */
export function readWordForm(text: string, start: number, end: number, lexicon: ChineseLexicon): ChineseWordForm {
	const length = end - start;
	const hash = hashWord(text, start, end);
	const { lexical, cluster, isFrequent } = lexicon.entryOf(hash);
	const tail = tailClass(text, start, end, lexicon);
	const shape = shapeOf(text, start, end);
	const parts: WordParts = {
		hash,
		lexical,
		cluster,
		head: headClass(text, start, end, lexicon),
		tail,
		firstClass: lexicon.classOf(hashWord(text, start, start + 1)),
		lastClass: lexicon.classOf(hashWord(text, end - 1, end)),
		first: WORD_UNITS[text.charCodeAt(start)],
		second: length > 2 ? WORD_UNITS[text.charCodeAt(start + 1)] : 0,
		last: WORD_UNITS[text.charCodeAt(end - 1)],
		firstTwo: length > 2 ? hashWord(text, start, start + 2) : 0,
		lastTwo: length > 2 ? hashWord(text, end - 2, end) : 0,
		lastThree: length > 3 ? hashWord(text, end - 3, end) : 0,
		shape,
	};
	const group = groupOf(parts);
	return {
		hash,
		group,
		kind: isFrequent ? hash : group,
		isAnchor: (shape & Kinds.All) === Kinds.Other || lexicon.isAnchor(lexical),
		keys: slotKeys(parts),
	};
}

function groupOf({ lexical, tail, shape }: WordParts): number {
	if (lexical > 0) {
		return 256 + lexical;
	}
	return tail > 0 ? 512 + tail : 768 + shape;
}

function headClass(text: string, start: number, end: number, lexicon: ChineseLexicon): number {
	for (let to = Math.min(end - 1, start + LONGEST_PART); to > start; to--) {
		const found = lexicon.classOf(hashWord(text, start, to));
		if (found > 0) {
			return found;
		}
	}
	return 0;
}

function tailClass(text: string, start: number, end: number, lexicon: ChineseLexicon): number {
	for (let from = Math.max(start + 1, end - LONGEST_PART); from < end; from++) {
		const found = lexicon.classOf(hashWord(text, from, end));
		if (found > 0) {
			return found;
		}
	}
	return 0;
}

function shapeOf(text: string, start: number, end: number): number {
	let kinds = 0;
	for (let i = start; i < end && i < start + LONGEST_SHAPE; i++) {
		kinds |= characterKinds(WORD_UNITS[text.charCodeAt(i)]);
	}
	return Math.min(end - start, 5) * 16 + kinds;
}

function characterKinds(unit: number): number {
	if (unit >= 0x3400 && unit <= 0x9fff) {
		return Kinds.Han;
	}
	if (unit >= 0x30 && unit <= 0x39) {
		return Kinds.Digit;
	}
	const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x52f);
	return isLetter ? Kinds.Letter : Kinds.Other;
}

function slotKeys(parts: WordParts): number[][] {
	return OFFSETS.map((offset, slot) => {
		if (offset === 0) {
			return ownKeys(parts);
		}
		const first = OWN_TEMPLATES + slot * NEIGHBOR_TEMPLATES;
		return offset === 1 || offset === -1 ? nearKeys(parts, first) : farKeys(parts, first);
	});
}

function ownKeys(word: WordParts): number[] {
	const { hash, lexical, cluster, head, tail, first, last, shape } = word;
	const keys = [
		key1(0, hash),
		key1(1, first),
		key1(2, last),
		key1(3, shape),
		key2(4, first, last),
		key2(5, shape, last),
		key1(6, lexical),
		key2(7, lexical, last),
		key1(8, upper(cluster)),
		key1(9, cluster),
		key2(10, lexical, upper(cluster)),
		key2(11, first, shape),
		key2(12, tail, shape),
		key3(13, word.firstClass, word.lastClass, shape >> 4),
		key2(14, head, lexical),
	];
	if (word.lastTwo !== 0) {
		keys.push(key1(15, word.firstTwo), key1(16, word.lastTwo), key1(17, word.second));
	}
	if (word.lastThree !== 0) {
		keys.push(key1(18, word.lastThree));
	}
	if (lexical === 0) {
		keys.push(key2(19, head, tail), key1(20, tail));
	}
	return keys;
}

function nearKeys({ hash, lexical, cluster, first, last, shape }: WordParts, template: number): number[] {
	return [
		key1(template, hash),
		key1(template + 1, first),
		key1(template + 2, last),
		key1(template + 3, shape),
		key1(template + 4, lexical),
		key1(template + 5, upper(cluster)),
		key1(template + 6, cluster),
	];
}

function farKeys({ hash, lexical, cluster }: WordParts, template: number): number[] {
	return [key1(template, hash), key1(template + 1, lexical), key1(template + 2, cluster)];
}

/** The group of four clusters that a cluster is in; 0 stays 0. */
function upper(cluster: number): number {
	return (cluster + 3) >> 2;
}
