import { IntMap } from '../../collections/intMap';
import { key3 } from '../../linear/featureHash';
import { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import type { ModelFile } from '../../model/modelFile';
import { ChineseItems, MOST_CHARACTERS, MOST_PAIRS, PAIR_FIELDS, PairField } from './chineseItems';
import { ChineseLattice } from './chineseLattice';
import { OUTSIDE_WORD, placeInWord, wordBefore } from './chineseNameFeatures';
import {
	addCharacterKeys,
	addClassKeys,
	addClusterKeys,
	addEntryKeys,
	addPairKeys,
	addWordKeys,
	CHARACTER_SLOTS,
	NAME_CLASSES,
	nameClass,
	neighborState,
	PAIR_SLOTS,
	WORD_PLACES,
	WORD_ROLES,
} from './chineseNameKeys';
import type { UnitItem, WordItem } from './chineseNameKeys';
import { ChineseNameLexicon } from './chineseNameLexicon';
import type { ChineseUnits } from './chineseUnits';
import { LONGEST_SENTENCE } from './chineseUnits';

/** How many words and how many states of neighboring units are remembered. */
const MOST_WORDS = 1 << 14;
const MOST_STATES = 1 << 13;
/** Clusters, with those of unknown words and of none, times sizes. */
const MOST_CLUSTERS = 1026 * 6;
const WORD_ROWS = WORD_ROLES * WORD_PLACES;

/**
 * Scores the tags of the units of sentences: the sum of what the characters, pairs and words around a unit and the gazetteer
 * say. What an item says is looked up when it is met first and then remembered.
 */
export class ChineseNameScores {
	readonly #weights: FeatureWeights;
	readonly #items: ChineseItems;
	readonly #lattice: ChineseLattice;
	readonly #characters: ScorePool;
	readonly #pairs: ScorePool;
	/** What pairs of characters of the same classes have in common. */
	readonly #classPairs: ScorePool;
	readonly #classPlaces = new IntMap(1024);
	readonly #words: ScorePool;
	/** What words of one cluster and size have in common. */
	readonly #clusters: ScorePool;
	readonly #states: ScorePool;
	/** Place in `#words` of each word, by its hash; place in `#states` of each state with its neighbors, by their hash. */
	#wordPlaces = new IntMap(1024);
	readonly #clusterPlaces = new IntMap(1024);
	#statePlaces = new IntMap(1024);
	#version = 0;
	/** Places of the rows of the words of the sentence: `#wordAt[i]` is of the word that begins at unit i. */
	readonly #wordAt = new Int32Array(LONGEST_SENTENCE);

	private constructor(weights: FeatureWeights, items: ChineseItems, lattice: ChineseLattice, labelCount: number) {
		this.#weights = weights;
		this.#items = items;
		this.#lattice = lattice;
		this.#characters = new ScorePool(labelCount, CHARACTER_SLOTS, MOST_CHARACTERS);
		this.#pairs = new ScorePool(labelCount, PAIR_SLOTS, MOST_PAIRS);
		this.#classPairs = new ScorePool(labelCount, PAIR_SLOTS, NAME_CLASSES * NAME_CLASSES);
		this.#words = new ScorePool(labelCount, WORD_ROWS, MOST_WORDS);
		this.#clusters = new ScorePool(labelCount, WORD_ROWS, MOST_CLUSTERS);
		this.#states = new ScorePool(labelCount, 1, MOST_STATES);
	}

	/**
	 * The scorer of a model file.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, labelCount: number): ChineseNameScores {
		const { items, lattice } = readChineseNameKnowledge(file);
		return new ChineseNameScores(FeatureWeights.from(file, 'chain', labelCount), items, lattice, labelCount);
	}

	/** Writes the lanes of all units of a sentence. */
	score(units: ChineseUnits, lanes: Int32Array): void {
		this.#items.read(units);
		this.#lattice.read(units, this.#items);
		this.#fillPools();
		this.#placeWords(units.length);
		this.#addUp(units.length, lanes);
		this.#addStates(units.length, lanes);
	}

	/** Adds the characters and pairs that the sentence brought. */
	#fillPools(): void {
		const { items, pairs, pairCount, version } = this.#items;
		if (version !== this.#version) {
			this.#version = version;
			this.#characters.clear();
			this.#pairs.clear();
		}
		for (let number = this.#characters.size; number < items.length; number++) {
			for (const [slot, keys] of CHARACTER_KEYS.entries()) {
				keys.length = 0;
				addCharacterKeys(keys, slot, items[number]);
			}
			this.#characters.add(CHARACTER_KEYS, this.#weights);
		}
		for (let number = this.#pairs.size; number < pairCount; number++) {
			const at = number * PAIR_FIELDS;
			this.#addPair(items[pairs[at + PairField.first]], items[pairs[at + PairField.second]]);
		}
	}

	#addPair(first: UnitItem, second: UnitItem): void {
		const place = this.#pairs.add(filled(PAIR_KEYS, addPairKeys, first, second), this.#weights);
		const classes = nameClass(first) * NAME_CLASSES + nameClass(second) + 1;
		let from = this.#classPlaces.get(classes);
		if (from < 0) {
			from = this.#classPairs.add(filled(PAIR_KEYS, addClassKeys, first, second), this.#weights);
			this.#classPlaces.set(classes, from);
		}
		addCells(this.#pairs.data, place, this.#classPairs.data, from, PAIR_SLOTS * this.#pairs.width);
	}

	#placeWords(length: number): void {
		if (!this.#words.hasRoomFor(length + 1)) {
			this.#words.clear();
			this.#wordPlaces = new IntMap(1024);
		}
		const { wordEnd, wordKey } = this.#lattice;
		for (let first = 0; first < length; first = wordEnd[first]) {
			const end = wordEnd[first];
			const place = this.#wordPlaces.get(wordKey[end - 1]);
			this.#wordAt[first] = place >= 0 ? place : this.#addWord(wordBefore(this.#lattice, end));
		}
	}

	#addWord(word: WordItem): number {
		const place = this.#words.add(rowKeys(WORD_KEYS, addWordKeys, word), this.#weights);
		const common = word.cluster * 6 + word.size + 1;
		let from = this.#clusterPlaces.get(common);
		if (from < 0) {
			from = this.#clusters.add(rowKeys(WORD_KEYS, addClusterKeys, word), this.#weights);
			this.#clusterPlaces.set(common, from);
		}
		addCells(this.#words.data, place, this.#clusters.data, from, WORD_ROWS * this.#words.width);
		this.#wordPlaces.set(word.key, place);
		return place;
	}

	#outsideWord(): number {
		const place = this.#wordPlaces.get(OUTSIDE_WORD.key);
		return place >= 0 ? place : this.#addWord(OUTSIDE_WORD);
	}

	#addUp(length: number, lanes: Int32Array): void {
		const { characterAt, pairAt } = this.#items;
		const { wordEnd } = this.#lattice;
		const width = this.#characters.width;
		const outside = this.#outsideWord();
		const words = this.#words.data;
		let before = outside;
		for (let first = 0, base = 0; first < length; first = wordEnd[first]) {
			const end = wordEnd[first];
			const word = this.#wordAt[first];
			const after = end < length ? this.#wordAt[end] : outside;
			for (let i = first; i < end; i++, base += width) {
				const place = placeInWord(i, first, end) * width;
				const role = WORD_PLACES * width;
				this.#addUnit(lanes, base, characterAt, pairAt, i);
				let own = word + place;
				let left = before + role + place;
				let right = after + 2 * role + place;
				for (let cell = base; cell < base + width; cell++) {
					lanes[cell] += words[own++] + words[left++] + words[right++];
				}
			}
			before = word;
		}
	}

	/** Writes what characters and pairs say of unit i. */
	#addUnit(lanes: Int32Array, base: number, characterAt: Int32Array, pairAt: Int32Array, i: number): void {
		const { data: characters, width } = this.#characters;
		const { data: pairs } = this.#pairs;
		const size = CHARACTER_SLOTS * width;
		const pairSize = PAIR_SLOTS * width;
		let a = characterAt[i] * size;
		let b = characterAt[i + 1] * size + width;
		let c = characterAt[i + 2] * size + 2 * width;
		let d = characterAt[i + 3] * size + 3 * width;
		let e = characterAt[i + 4] * size + 4 * width;
		let ab = pairAt[i] * pairSize;
		let bc = pairAt[i + 1] * pairSize + width;
		let cd = pairAt[i + 2] * pairSize + 2 * width;
		let de = pairAt[i + 3] * pairSize + 3 * width;
		for (let cell = base; cell < base + width; cell++) {
			lanes[cell] =
				characters[a++] +
				characters[b++] +
				characters[c++] +
				characters[d++] +
				characters[e++] +
				pairs[ab++] +
				pairs[bc++] +
				pairs[cd++] +
				pairs[de++];
		}
	}

	#addStates(length: number, lanes: Int32Array): void {
		if (!this.#states.hasRoomFor(length)) {
			this.#states.clear();
			this.#statePlaces = new IntMap(1024);
		}
		const { states } = this.#lattice;
		const { width } = this.#states;
		let left = 0;
		for (let i = 0; i < length; i++) {
			const right = i + 1 < length ? neighborState(states[i + 1]) : 0;
			if ((left | states[i] | right) !== 0) {
				const key = key3(0, left, states[i], right);
				const place = this.#statePlaces.get(key);
				this.#states.addRow(lanes, i * width, place >= 0 ? place : this.#addState(key, left, states[i], right));
			}
			left = neighborState(states[i]);
		}
	}

	#addState(key: number, left: number, state: number, right: number): number {
		const keys: number[] = [];
		addEntryKeys(keys, left, state, right);
		const place = this.#states.add([keys], this.#weights);
		this.#statePlaces.set(key, place);
		return place;
	}
}

/** What lexicons know, from a model file: for learners, too. */
export function readChineseNameKnowledge(file: ModelFile): { items: ChineseItems; lattice: ChineseLattice } {
	const words = ChineseNameLexicon.from(file, 'words');
	const entries = ChineseNameLexicon.from(file, 'names');
	const traits = new Uint16Array(0x10000);
	const pairs = file.tensor('characters', 'uint16');
	for (let i = 0; i + 1 < pairs.length; i += 2) {
		traits[pairs[i]] = pairs[i + 1];
	}
	return { items: new ChineseItems(words, entries, traits), lattice: new ChineseLattice(words, entries) };
}

/** Lists of keys, used again for every item. */
const CHARACTER_KEYS = emptyLists(CHARACTER_SLOTS);
const PAIR_KEYS = emptyLists(PAIR_SLOTS);
const WORD_KEYS = emptyLists(WORD_ROWS);

function emptyLists(count: number): number[][] {
	return Array.from({ length: count }, () => []);
}

function filled<Item>(
	lists: number[][],
	addKeys: (keys: number[], slot: number, first: Item, second: Item) => void,
	first: Item,
	second: Item,
): number[][] {
	for (let slot = 0; slot < lists.length; slot++) {
		lists[slot].length = 0;
		addKeys(lists[slot], slot, first, second);
	}
	return lists;
}

function addCells(target: Int32Array, to: number, source: Int32Array, from: number, count: number): void {
	for (let cell = 0; cell < count; cell++) {
		target[to + cell] += source[from + cell];
	}
}

function rowKeys(
	lists: number[][],
	addKeys: (keys: number[], role: number, place: number, word: WordItem) => void,
	word: WordItem,
): number[][] {
	for (let row = 0; row < lists.length; row++) {
		lists[row].length = 0;
		addKeys(lists[row], Math.floor(row / WORD_PLACES), row % WORD_PLACES, word);
	}
	return lists;
}
