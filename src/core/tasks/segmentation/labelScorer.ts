import { LANE_UNIT, unpackLanes } from '../../linear/lanes';
import { ChineseAtoms } from './chineseAtoms';
import type { GramKind } from './chineseTemplates';
import { EDGE, GRAM_KINDS, pairKey, pathValue, repeatsValue, trigramKey, typesValue } from './chineseTemplates';
import type { SegmenterTables } from './segmenterTables';
import type { UserDictionary } from './userDictionary';
import { PADDING, WORD_VALUES, WordLattice } from './wordLattice';

/** What is added to the score of S for atoms that are always words by themselves. */
const SINGLE_BONUS = 0x10000;

/**
 * Gives the atoms of a stretch of text their scores for B M E S. Instead of asking for each feature of each atom, it looks each
 * n-gram up once and adds its row to the atoms around.
 */
export class LabelScorer {
	readonly atoms = new ChineseAtoms();
	readonly lattice: WordLattice;
	/** `[4 * atom + label]`, in parts of `LANE_UNIT`. */
	readonly scores: Int32Array;
	readonly #tables: SegmenterTables;
	readonly #user: UserDictionary | undefined;
	readonly #keys: Readonly<Record<GramKind, Int32Array>>;
	readonly #cells: Int32Array;

	constructor(tables: SegmenterTables, user?: UserDictionary) {
		this.#tables = tables;
		this.#user = user?.isEmpty === true ? undefined : user;
		const { capacity } = this.atoms;
		const keys = (): Int32Array => new Int32Array(capacity + 2 * PADDING);
		this.lattice = new WordLattice(capacity);
		this.#keys = { unigram: keys(), bigram: keys(), trigram: keys() };
		this.#cells = new Int32Array((capacity + 4 * PADDING) * 2);
		this.scores = new Int32Array(capacity * 4);
	}

	/** The dictionary of the user, unless it says nothing. */
	get user(): UserDictionary | undefined {
		return this.#user;
	}

	/** Scores the atoms that were scanned from a text. */
	score(text: string): void {
		this.lattice.read(this.atoms, this.#tables.dictionary, text, this.#user);
		this.#addGrams(GRAM_KINDS);
		this.#addDense();
		this.addUser(text);
	}

	/** Sets the scores to what one kind of n-grams says alone; lattice and atoms stay as `score` left them. */
	scoreGrams(kind: GramKind): void {
		this.#addGrams([kind]);
		for (let i = 0; i < this.atoms.length; i++) {
			unpackLanes(this.#cells, (2 * PADDING + i) * 2, 4, this.scores, i * 4);
		}
	}

	/** Adds what the user's words and rules say. */
	addUser(text: string): void {
		if (this.#user === undefined) return;
		const { userWords, labels } = this.lattice;
		for (let word = 0; word < userWords.length; word += 3) {
			for (let i = userWords[word]; i < userWords[word + 1]; i++) {
				this.scores[i * 4 + labels[i + PADDING]] += Math.round(userWords[word + 2] * LANE_UNIT);
			}
		}
		this.#user.rules.apply(text, this.atoms, this.scores);
	}

	/** Sets the lanes to what some kinds of n-grams say. */
	#addGrams(kinds: readonly GramKind[]): void {
		const { labels } = this.lattice;
		const { unigram, bigram, trigram } = this.#keys;
		const { codes, length } = this.atoms;
		const cells = this.#cells.fill(0, 0, (length + 4 * PADDING) * 2);
		const count = length + 2 * PADDING;
		const [edge, pairOf, trigramOf] = [EDGE, pairKey, trigramKey];
		let first = edge;
		let second = edge;
		let third = length > 0 ? codes[0] : edge;
		for (let j = 0; j < count; j++) {
			const pair = pairOf(first, second);
			unigram[j] = first;
			bigram[j] = pair;
			trigram[j] = trigramOf(pair, third);
			first = second;
			second = third;
			third = j + 1 < length ? codes[j + 1] : edge;
		}
		const { grams } = this.#tables;
		for (const kind of kinds) {
			grams[kind].addTo(cells, this.#keys[kind], count, labels);
		}
	}

	/** Adds the dense features to the lanes and unpacks them into scores. */
	#addDense(): void {
		const { wordAfter, wordPair, path, types, repeats } = this.#tables.dense;
		const atoms = this.atoms;
		const { length, single } = atoms;
		const { values, labels } = this.lattice;
		const scores = this.scores;
		const cells = this.#cells;
		const [pathOf, typesOf, repeatsOf] = [pathValue, typesValue, repeatsValue];
		const [wordValues, bonus] = [WORD_VALUES, SINGLE_BONUS];
		let before = 0;
		let value = values[0];
		for (let i = 0, cell = 4 * PADDING, at = 0; i < length; i++, cell += 2, at += 4) {
			const after = i + 1 < length ? values[i + 1] : 0;
			const a = (before * wordValues + value) * 2;
			const b = after * 2;
			const c = pathOf(labels, i) * 2;
			const d = typesOf(atoms, i) * 2;
			const e = repeatsOf(atoms, i) * 2;
			const bm = cells[cell] + wordPair[a] + wordAfter[b] + path[c] + types[d] + repeats[e];
			const es = cells[cell + 1] + wordPair[a + 1] + wordAfter[b + 1] + path[c + 1] + types[d + 1] + repeats[e + 1];
			const begin = (bm << 16) >> 16;
			const end = (es << 16) >> 16;
			scores[at] = begin;
			scores[at + 1] = (bm - begin) >> 16;
			scores[at + 2] = end;
			scores[at + 3] = ((es - end) >> 16) + single[i] * bonus;
			before = value;
			value = after;
		}
	}
}
