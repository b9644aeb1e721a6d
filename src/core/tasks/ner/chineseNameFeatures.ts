import type { FeatureSequence } from '../../linear/featureSequence';
import type { ChineseItems } from './chineseItems';
import type { ChineseLattice } from './chineseLattice';
import { OUTSIDE_CLUSTER } from './chineseLattice';
import {
	addCharacterKeys,
	addClassKeys,
	addClusterKeys,
	addEntryKeys,
	addPairKeys,
	addWordKeys,
	CHARACTER_SLOTS,
	neighborState,
	PADDING,
	PAIR_SLOTS,
} from './chineseNameKeys';
import type { WordItem } from './chineseNameKeys';
import type { ChineseUnits } from './chineseUnits';

/** What stands before and after the words of a sentence. */
export const OUTSIDE_WORD: WordItem = { key: PADDING, cluster: OUTSIDE_CLUSTER, size: 0 };

/** The word of the lattice that ends before a unit. */
export function wordBefore({ wordFirst, wordKey, wordCluster }: ChineseLattice, end: number): WordItem {
	const last = end - 1;
	return { key: wordKey[last], cluster: wordCluster[last], size: Math.min(end - wordFirst[last], 5) };
}

/** The place of a unit in its word: see `addWordKeys`. */
export function placeInWord(i: number, first: number, end: number): number {
	return (i === first ? 1 : 0) + (i + 1 === end ? 2 : 0);
}

/** Writes the features of sentences out, position by position, for learners; the recognizer sums the same keys up by items. */
export class ChineseNameFeatures {
	readonly #items: ChineseItems;
	readonly #lattice: ChineseLattice;

	constructor(items: ChineseItems, lattice: ChineseLattice) {
		this.#items = items;
		this.#lattice = lattice;
	}

	/** Writes the keys of each unit of a sentence. */
	extract(units: ChineseUnits, sequence: FeatureSequence): void {
		sequence.clear();
		this.#items.read(units);
		this.#lattice.read(units, this.#items);
		const { length } = units;
		const { wordEnd } = this.#lattice;
		let before = OUTSIDE_WORD;
		for (let first = 0; first < length; first = wordEnd[first]) {
			const end = wordEnd[first];
			const word = wordBefore(this.#lattice, end);
			const after = end < length ? wordBefore(this.#lattice, wordEnd[end]) : OUTSIDE_WORD;
			for (let i = first; i < end; i++) {
				const keys = this.#unitKeys(i, length);
				const place = placeInWord(i, first, end);
				[word, before, after].forEach((item, role) => {
					addWordKeys(keys, role, place, item);
					addClusterKeys(keys, role, place, item);
				});
				for (const key of keys) {
					sequence.add(key);
				}
				sequence.endPosition();
			}
			before = word;
		}
	}

	#unitKeys(i: number, length: number): number[] {
		const { items, characterAt } = this.#items;
		const { states } = this.#lattice;
		const keys: number[] = [];
		for (let slot = 0; slot < CHARACTER_SLOTS; slot++) {
			addCharacterKeys(keys, slot, items[characterAt[i + slot]]);
		}
		for (let slot = 0; slot < PAIR_SLOTS; slot++) {
			const first = items[characterAt[i + slot]];
			const second = items[characterAt[i + slot + 1]];
			addPairKeys(keys, slot, first, second);
			addClassKeys(keys, slot, first, second);
		}
		const left = i === 0 ? 0 : neighborState(states[i - 1]);
		const right = i + 1 === length ? 0 : neighborState(states[i + 1]);
		addEntryKeys(keys, left, states[i], right);
		return keys;
	}
}
