import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** A pair's mark: the cost of its word in steps in the low bits, 0 where it is none; above them which longer words begin with it. */
export const PAIR_COST_BITS = 0x0f;
/** Where the bits for longer words begin: words of three codes, of four, of more. */
export const LONGER_SHIFT = 4;

/** The parts of one natural logarithm that a cost counts, and how many of them make a step of a pair's cost. */
export const COST_UNIT = 4;
export const PAIR_COST_STEP = 4;

/** What a word of more than two codes costs, and a character that the dictionary does not know. */
export const LONG_WORD_COST = 48;
export const UNKNOWN_COST = 52;

/** The most codes of a word. */
export const LONGEST_WORD = 8;

/**
 * The words that a segmenter knows, by their codes, and what they cost: the negative logarithm of how frequent they are.
 * They lie in hash tables of two bytes and a little a word, as they are in the file.
 */
export class WordDictionary {
	private constructor(
		/** The first two codes of words, by `pairNode`. */
		readonly pairs: KeyTable,
		/** The mark of each pair, see `PAIR_COST_BITS` and `LONGER_SHIFT`. */
		readonly marks: Uint8Array,
		/** The words of more than two codes, by `longerNode`. */
		readonly longer: KeyTable,
		/** What each code costs as a word by itself. */
		readonly singles: Uint8Array,
	) {}

	/**
	 * Reads the dictionary that `packDictionary` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): WordDictionary {
		const pairs = KeyTable.from(file, `${prefix}.pairs`);
		const longer = KeyTable.from(file, `${prefix}.longer`);
		const marks = file.tensor(`${prefix}.marks`, 'uint8');
		const codes = file.tensor(`${prefix}.singles`, 'uint16');
		const costs = file.tensor(`${prefix}.singleCosts`, 'uint8');
		if (marks.length !== pairs.size || codes.length !== costs.length) {
			throw file.malformed(`the parts of the dictionary "${prefix}" are not of one length`);
		}
		const singles = new Uint8Array(0x10000).fill(UNKNOWN_COST);
		codes.forEach((code, i) => (singles[code] = costs[i]));
		return new WordDictionary(pairs, marks, longer, singles);
	}

	/**
	 * Calls with each word of a row of codes that begins at i, the shortest first, and what it costs. `WordLattice` looks words up
	 * by itself, for speed.
	 */
	forEachWordAt(
		{ codes, length }: { readonly codes: Uint16Array; readonly length: number },
		i: number,
		call: (size: number, cost: number) => void,
	): void {
		call(1, this.singles[codes[i]]);
		if (i + 1 >= length) return;
		let key = pairNode(codes[i], codes[i + 1]);
		const pair = this.pairs.find(key);
		if (pair < 0) return;
		const mark = this.marks[pair];
		if ((mark & PAIR_COST_BITS) > 0) call(2, (mark & PAIR_COST_BITS) * PAIR_COST_STEP);
		const sizes = mark >> LONGER_SHIFT;
		for (let size = 3; size <= Math.min(LONGEST_WORD, length - i); size++) {
			key = longerNode(key, codes[i + size - 1]);
			if (((sizes >> Math.min(size - 3, 2)) & 1) === 1 && this.longer.find(key) >= 0) call(size, LONG_WORD_COST);
		}
	}
}

/** The key of two codes. */
export function pairNode(first: number, second: number): number {
	return (first << 16) | second;
}

/** The key of a word that is one code longer than that of a key. */
export function longerNode(key: number, code: number): number {
	return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) + code;
}

/** The cost of a word that makes up this share of all words. */
export function costOf(share: number): number {
	return Math.max(1, Math.min(UNKNOWN_COST, Math.round(-Math.log(share) * COST_UNIT)));
}

/**
 * The tensors of a dictionary under a prefix. Words of more than eight codes are left out; those of three and more all
 * cost the same.
 * @param words the cost of each word, by its codes as a string
 */
export function packDictionary(prefix: string, words: ReadonlyMap<string, number>): Record<string, Tensor> {
	const singles = [...words].filter(([word, cost]) => word.length === 1 && cost < UNKNOWN_COST);
	const marks = new Map<number, number>();
	const longer = new Set<number>();
	for (const [word, cost] of words) {
		if (word.length < 2 || word.length > LONGEST_WORD) {
			continue;
		}
		let key = pairNode(word.charCodeAt(0), word.charCodeAt(1));
		const bits = word.length === 2 ? pairCost(cost) : 1 << (LONGER_SHIFT + Math.min(word.length, 5) - 3);
		marks.set(key, (marks.get(key) ?? 0) | bits);
		for (let i = 2; i < word.length; i++) {
			key = longerNode(key, word.charCodeAt(i)) | 0;
		}
		if (word.length > 2) {
			longer.add(key);
		}
	}
	const pairs = packKeyTable(`${prefix}.pairs`, marks.keys());
	return {
		...pairs.tensors,
		[`${prefix}.marks`]: { type: 'uint8', data: Uint8Array.from(pairs.keys, key => marks.get(key) ?? 0) },
		...packKeyTable(`${prefix}.longer`, longer).tensors,
		[`${prefix}.singles`]: { type: 'uint16', data: Uint16Array.from(singles, ([word]) => word.charCodeAt(0)) },
		[`${prefix}.singleCosts`]: { type: 'uint8', data: Uint8Array.from(singles, ([, cost]) => cost) },
	};
}

/** A cost in steps that fit into a mark. */
function pairCost(cost: number): number {
	return Math.max(1, Math.min(PAIR_COST_BITS, Math.round(cost / PAIR_COST_STEP)));
}
