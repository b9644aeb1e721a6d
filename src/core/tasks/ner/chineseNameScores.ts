import { IntMap } from '../../collections/intMap';
import { key3 } from '../../linear/featureHash';
import { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import type { ModelFile } from '../../model/modelFile';
import { ChineseCharacters, MARGIN, MOST_CHARACTERS } from './chineseCharacters';
import { ChineseLattice } from './chineseLattice';
import { ChineseNameLexicon } from './chineseNameLexicon';
import { ChineseNameGate } from './chineseNameGate';
import {
	addCharacterKeys,
	addEntryKeys,
	CHARACTER_SLOTS,
	neighborState,
	placeInWord,
	WORD_PLACES,
} from './chineseNameKeys';
import { ChinesePairRows } from './chinesePairRows';
import type { ChineseNameView } from './chineseNameParts';
import type { ChineseUnits } from './chineseUnits';
import { LONGEST_SENTENCE } from './chineseUnits';
import { ChineseWordRows } from './chineseWordRows';
import { UnitStretches } from './unitStretches';

/** How many states of neighboring units are remembered. */
const MOST_STATES = 1 << 13;

/**
 * Scores the tags of the units of sentences: the sum of what the characters, pairs and words around a unit and the gazetteer
 * say. What an item says is looked up when it is met first and then remembered.
 */
export class ChineseNameScores {
	readonly #weights: FeatureWeights;
	/** The parts that may hold names, of the sentence that was scored last. */
	readonly parts = new UnitStretches();
	readonly #gate: ChineseNameGate | undefined;
	readonly #characters: ChineseCharacters;
	readonly #lattice: ChineseLattice;
	readonly #characterRows: ScorePool;
	readonly #pairRows: ChinesePairRows;
	readonly #wordRows: ChineseWordRows;
	readonly #states: ScorePool;
	/** Place in `#states` of each state with its neighbors, by their hash. */
	#statePlaces = new IntMap(1024);
	#version = 0;
	/** Places of the rows of the pairs of the sentence: that of units i - 1 and i at `i + MARGIN`. */
	readonly #pairAt = new Int32Array(LONGEST_SENTENCE + 2 * MARGIN);

	private constructor(
		weights: FeatureWeights,
		{ characters, lattice }: ChineseNameKnowledge,
		gate: ChineseNameGate | undefined,
		labels: number,
	) {
		this.#weights = weights;
		this.#characters = characters;
		this.#lattice = lattice;
		this.#gate = gate;
		this.#characterRows = new ScorePool(labels, CHARACTER_SLOTS, MOST_CHARACTERS);
		this.#pairRows = new ChinesePairRows(weights, labels);
		this.#wordRows = new ChineseWordRows(weights, lattice, labels);
		this.#states = new ScorePool(labels, 1, MOST_STATES);
	}

	/**
	 * The scorer of a model file.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, labelCount: number): ChineseNameScores {
		return new ChineseNameScores(
			FeatureWeights.from(file, 'chain', labelCount),
			readChineseNameKnowledge(file),
			ChineseNameGate.from(file),
			labelCount,
		);
	}

	/** What is known of the sentence that was scored last. */
	get view(): ChineseNameView {
		return { weights: this.#weights, characters: this.#characters, lattice: this.#lattice };
	}

	/** Writes the lanes of those units of a sentence that may be in names; `parts` says which. */
	score(units: ChineseUnits, lanes: Int32Array): void {
		this.#characters.read(units);
		this.#lattice.read(units, this.#characters);
		const { parts } = this;
		if (this.#gate === undefined) {
			parts.clear();
			parts.add(0, units.length);
		} else {
			this.#gate.findParts(units, this.#lattice, parts);
		}
		this.#addCharacters();
		this.#placePairs(parts);
		this.#wordRows.place(parts, units.length);
		for (let part = 0; part < parts.count; part++) {
			const [from, to] = [parts.startOf(part), parts.endOf(part)];
			this.#addUp(from, to, lanes);
			this.#addWords(from, to, units.length, lanes);
			this.#addStates(from, to, units.length, lanes);
		}
	}

	/** Adds the characters that the sentence brought. */
	#addCharacters(): void {
		const { items, version } = this.#characters;
		if (version !== this.#version) {
			this.#version = version;
			this.#characterRows.clear();
			this.#pairRows.clear();
		}
		for (let number = this.#characterRows.size; number < items.length; number++) {
			for (const [slot, keys] of CHARACTER_KEYS.entries()) {
				keys.length = 0;
				addCharacterKeys(keys, slot, items[number]);
			}
			this.#characterRows.add(CHARACTER_KEYS, this.#weights);
		}
	}

	#placePairs(parts: UnitStretches): void {
		const { numbers, items } = this.#characters;
		const rows = this.#pairRows;
		const pairAt = this.#pairAt;
		let done = 0;
		for (let part = 0; part < parts.count; part++) {
			rows.makeRoom(parts.endOf(part) + 2 * MARGIN - 1 - parts.startOf(part));
		}
		for (let part = 0; part < parts.count; part++) {
			const to = parts.endOf(part) + 2 * MARGIN - 1;
			for (let at = Math.max(done, parts.startOf(part)); at < to; at++) {
				pairAt[at] = rows.placeOf(numbers[at], numbers[at + 1], items);
			}
			done = to;
		}
	}

	/** Writes what characters and pairs say of units. */
	#addUp(from: number, to: number, lanes: Int32Array): void {
		const { numbers } = this.#characters;
		const { data: characters, width } = this.#characterRows;
		const { data: pairs } = this.#pairRows.pool;
		const pairAt = this.#pairAt;
		const size = CHARACTER_SLOTS * width;
		for (let i = from, base = from * width; i < to; i++) {
			let a = numbers[i] * size;
			let b = numbers[i + 1] * size + width;
			let c = numbers[i + 2] * size + 2 * width;
			let d = numbers[i + 3] * size + 3 * width;
			let e = numbers[i + 4] * size + 4 * width;
			let ab = pairAt[i];
			let bc = pairAt[i + 1] + width;
			let cd = pairAt[i + 2] + 2 * width;
			let de = pairAt[i + 3] + 3 * width;
			for (const end = base + width; base < end; base++) {
				lanes[base] =
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
	}

	/** Adds what the own word of each unit, the one before it and the one after it say. */
	#addWords(from: number, to: number, length: number, lanes: Int32Array): void {
		const { wordEnd, wordStart } = this.#lattice;
		const { placeAt, outside, pool } = this.#wordRows;
		const { data: words, width } = pool;
		const role = WORD_PLACES * width;
		for (let i = from; i < to;) {
			const first = wordStart[i];
			const end = wordEnd[first];
			const before = first > 0 ? placeAt[wordStart[first - 1]] : outside;
			const after = end < length ? placeAt[end] : outside;
			for (const stop = Math.min(end, to); i < stop; i++) {
				const place = placeInWord(i, first, end) * width;
				let own = placeAt[first] + place;
				let left = before + role + place;
				let right = after + 2 * role + place;
				for (let cell = i * width; cell < (i + 1) * width; cell++) {
					lanes[cell] += words[own++] + words[left++] + words[right++];
				}
			}
		}
	}

	#addStates(from: number, to: number, length: number, lanes: Int32Array): void {
		if (!this.#states.hasRoomFor(to - from)) {
			this.#states.clear();
			this.#statePlaces = new IntMap(1024);
		}
		const { states } = this.#lattice;
		const { width } = this.#states;
		let left = from > 0 ? neighborState(states[from - 1]) : 0;
		for (let i = from; i < to; i++) {
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

/** What lexicons know of characters and of sentences. */
export interface ChineseNameKnowledge {
	readonly characters: ChineseCharacters;
	readonly lattice: ChineseLattice;
}

/** What lexicons know, from a model file: for learners, too. */
export function readChineseNameKnowledge(file: ModelFile): ChineseNameKnowledge {
	const words = ChineseNameLexicon.from(file, 'words');
	const entries = ChineseNameLexicon.from(file, 'names');
	const traits = new Uint16Array(0x10000);
	const pairs = file.tensor('characters', 'uint16');
	for (let i = 0; i + 1 < pairs.length; i += 2) {
		traits[pairs[i]] = pairs[i + 1];
	}
	return { characters: new ChineseCharacters(words, traits), lattice: new ChineseLattice(words, entries) };
}

/** Lists of keys, used again for every character. */
const CHARACTER_KEYS: number[][] = Array.from({ length: CHARACTER_SLOTS }, () => []);
