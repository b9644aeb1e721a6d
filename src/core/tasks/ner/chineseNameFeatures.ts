import type { FeatureSequence } from '../../linear/featureSequence';
import type { ChineseCharacters } from './chineseCharacters';
import type { ChineseLattice } from './chineseLattice';
import { OUTSIDE_CLUSTER } from './chineseLattice';
import {
	addCharacterKeys,
	addClusterKeys,
	addEntryKeys,
	CHARACTER_SLOTS,
	classKey,
	neighborState,
	PADDING,
	PAIR_SLOTS,
	pairKey,
	placeInWord,
	wordRowKey,
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

/** Writes the features of sentences out, position by position, for learners; the recognizer sums the same keys up by items. */
export class ChineseNameFeatures {
	readonly #characters: ChineseCharacters;
	readonly #lattice: ChineseLattice;

	constructor(characters: ChineseCharacters, lattice: ChineseLattice) {
		this.#characters = characters;
		this.#lattice = lattice;
	}

	/** Writes the keys of each unit of a sentence. */
	extract(units: ChineseUnits, sequence: FeatureSequence): void {
		sequence.clear();
		this.#characters.read(units);
		this.#lattice.read(units, this.#characters);
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
					keys.push(wordRowKey(role, place, item));
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
		const { items, numbers } = this.#characters;
		const { states } = this.#lattice;
		const keys: number[] = [];
		for (let slot = 0; slot < CHARACTER_SLOTS; slot++) {
			addCharacterKeys(keys, slot, items[numbers[i + slot]]);
		}
		for (let slot = 0; slot < PAIR_SLOTS; slot++) {
			const first = items[numbers[i + slot]];
			const second = items[numbers[i + slot + 1]];
			keys.push(pairKey(slot, first, second), classKey(slot, first, second));
		}
		const left = i === 0 ? 0 : neighborState(states[i - 1]);
		const right = i + 1 === length ? 0 : neighborState(states[i + 1]);
		addEntryKeys(keys, left, states[i], right);
		return keys;
	}
}
