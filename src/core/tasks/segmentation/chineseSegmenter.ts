import { LANE_UNIT } from '../../linear/lanes';
import type { ModelFile } from '../../model/modelFile';
import { bestWords, cutMargins } from './bmesViterbi';
import { ChineseAtoms } from './chineseAtoms';
import type { DenseTable, GramKind } from './chineseTemplates';
import {
	DENSE_SIZES,
	DENSE_TABLES,
	EDGE,
	GRAM_KINDS,
	GRAM_PLACES,
	pairKey,
	pathValue,
	repeatsValue,
	trigramKey,
	typesValue,
} from './chineseTemplates';
import { GramTable } from './gramTable';
import type { UserDictionary } from './userDictionary';
import { WordDictionary } from './wordDictionary';
import { PADDING, WORD_VALUES, WordLattice } from './wordLattice';

/** The kind of model file that holds a Chinese segmenter. */
export const CHINESE_SEGMENTER_KIND = 'chinese-segmenter/2';

/** What is added to the score of S for atoms that are always words by themselves. */
const SINGLE_BONUS = 0x10000;

/** What each atom of a user's word adds to its label in that word, in parts of LANE_UNIT. */
const USER_BONUS = 10 * LANE_UNIT;

/** Forbidden moves are never taken; a lower score would leave the range of integers. */
const LOWEST_MOVE = -1000;

/** The trained tables of a segmenter. */
interface SegmenterTables {
	readonly dictionary: WordDictionary;
	readonly grams: Readonly<Record<GramKind, GramTable>>;
	/** The scores of dense features as lanes: `[value * 2]` is B and M, `[value * 2 + 1]` E and S. */
	readonly dense: Readonly<Record<DenseTable, Int32Array>>;
	/** Move scores in parts of `LANE_UNIT`, `[from * 5 + to]` over B M E S and the edge. */
	readonly moves: Int32Array;
}

/**
 * Cuts Chinese text into words: a linear-chain model over B M E S labels of atoms (Xue 2003; Lafferty et al. 2001) with
 * n-grams, the words of a dictionary around an atom, and the cheapest path through these words as features.
 *
 * Instead of asking for each feature of each atom, it looks each n-gram up once and adds its row to the atoms around.
 */
export class ChineseSegmenter {
	readonly #tables: SegmenterTables;
	readonly #user: UserDictionary | undefined;
	readonly #atoms = new ChineseAtoms();
	readonly #lattice: WordLattice;
	readonly #keys: Readonly<Record<GramKind, Int32Array>>;
	readonly #cells: Int32Array;
	readonly #scores: Int32Array;
	readonly #labels: Uint8Array;

	private constructor(tables: SegmenterTables, user?: UserDictionary) {
		this.#tables = tables;
		this.#user = user?.isEmpty === true ? undefined : user;
		const { capacity } = this.#atoms;
		const keys = (): Int32Array => new Int32Array(capacity + 2 * PADDING);
		this.#lattice = new WordLattice(capacity);
		this.#keys = { unigram: keys(), bigram: keys(), trigram: keys() };
		this.#cells = new Int32Array((capacity + 4 * PADDING) * 2);
		this.#scores = new Int32Array(capacity * 4);
		this.#labels = new Uint8Array(capacity);
	}

	/**
	 * The segmenter of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): ChineseSegmenter {
		file.expectKind(CHINESE_SEGMENTER_KIND);
		const moves = file.tensor('moves', 'float32');
		if (moves.length !== 25) {
			throw file.malformed(`"moves" has ${moves.length} values instead of 25`);
		}
		const grams = GRAM_KINDS.map(kind => [kind, GramTable.from(file, kind, GRAM_PLACES[kind], kind === 'unigram')]);
		return new ChineseSegmenter({
			dictionary: WordDictionary.from(file, 'dictionary'),
			grams: Object.fromEntries(grams) as Record<GramKind, GramTable>,
			dense: readDense(file),
			moves: Int32Array.from(moves, move => Math.round(Math.max(move, LOWEST_MOVE) * LANE_UNIT)),
		});
	}

	/** A segmenter with the same tables that takes a user's words for words, too. */
	withUserDictionary(user: UserDictionary): ChineseSegmenter {
		return new ChineseSegmenter(this.#tables, user);
	}

	/**
	 * Calls `add` with each word of `[start, end)` in order, in offsets of `text`. White space belongs to no word and always
	 * ends one. Takes time in proportion to the length.
	 * @throws RangeError when the range lies outside the text.
	 */
	segment(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
		this.#forEachStretch(text, start, end, used => {
			const { starts, ends } = this.#atoms;
			let first = 0;
			for (let i = 0; i < used; i++) {
				if (this.#labels[i] >= 2) {
					add(starts[first], ends[i]);
					first = i + 1;
				}
			}
		});
	}

	/**
	 * How clear it is for each gap between two code units of `[start, end)` whether a word ends there: the score of the best
	 * way to cut the text that has a cut in the gap less that of the best one that has none. Above 0 the segmenter cuts; near 0
	 * it was in doubt. The gap after the unit at start + i is at i; beside white space it is Infinity, inside a number or
	 * another unit that is never cut -Infinity.
	 * @throws RangeError when the range lies outside the text.
	 */
	margins(text: string, start: number, end: number): Float32Array {
		const margins = new Float32Array(Math.max(0, end - start - 1)).fill(Infinity);
		const gaps = new Float32Array(this.#atoms.capacity);
		this.#forEachStretch(text, start, end, used => {
			const { starts, ends, length } = this.#atoms;
			cutMargins(this.#scores, length, this.#tables.moves, gaps);
			for (let i = 0; i < used; i++) {
				margins.fill(-Infinity, starts[i] - start, ends[i] - 1 - start);
				if (i + 1 < length) {
					margins[ends[i] - 1 - start] = gaps[i] / LANE_UNIT;
				}
			}
		});
		return margins;
	}

	/**
	 * Labels one stretch of the text after the other, and calls with each and the number of its atoms that count: a stretch
	 * that had to end within running text leaves its last word to the next one.
	 */
	#forEachStretch(text: string, start: number, end: number, call: (used: number) => void): void {
		if (start < 0 || start > end || end > text.length) {
			throw new RangeError(`The range [${start}, ${end}) lies outside a text of ${text.length} code units.`);
		}
		const atoms = this.#atoms;
		let at = start;
		while (at < end) {
			const stop = atoms.scan(text, at, end);
			if (atoms.length === 0) {
				at++;
				continue;
			}
			this.#score(text);
			bestWords(this.#scores, atoms.length, this.#tables.moves, this.#labels);
			const used = atoms.length < atoms.capacity || stop === end ? atoms.length : this.#lastWord();
			call(used);
			at = atoms.ends[used - 1];
		}
	}

	/** Where the last word of a full stretch begins; its end where it is the only one. */
	#lastWord(): number {
		const { length } = this.#atoms;
		let cut = length - 2;
		while (cut >= 0 && this.#labels[cut] < 2) {
			cut--;
		}
		return cut < 0 ? length : cut + 1;
	}

	#score(text: string): void {
		const atoms = this.#atoms;
		const lattice = this.#lattice;
		lattice.read(atoms, this.#tables.dictionary, text, this.#user);
		this.#addGrams(lattice.labels);
		this.#addDense();
		const { userWords, labels } = lattice;
		for (let word = 0; word < userWords.length; word += 2) {
			for (let i = userWords[word]; i < userWords[word + 1]; i++) {
				this.#scores[i * 4 + labels[i + PADDING]] += USER_BONUS;
			}
		}
	}

	#addGrams(labels: Uint8Array): void {
		const { unigram, bigram, trigram } = this.#keys;
		const { codes, length } = this.#atoms;
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
		grams.unigram.addTo(cells, unigram, count, labels);
		grams.bigram.addTo(cells, bigram, count, labels);
		grams.trigram.addTo(cells, trigram, count, labels);
	}

	/** Adds the dense features to the lanes and unpacks them into scores. */
	#addDense(): void {
		const { wordAfter, wordPair, path, types, repeats } = this.#tables.dense;
		const atoms = this.#atoms;
		const { length, single } = atoms;
		const { values, labels } = this.#lattice;
		const scores = this.#scores;
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

/** The scores of dense features as lanes, two cells a value (see `lanes.ts`); those of single words are in `wordPair`. */
function readDense(file: ModelFile): SegmenterTables['dense'] {
	const tables = Object.fromEntries(DENSE_TABLES.map(table => [table, denseLanes(file, table)]));
	const dense = tables as Record<DenseTable, Int32Array>;
	const { wordPair, wordBefore, word } = dense;
	for (let cell = 0; cell < wordPair.length; cell++) {
		const value = cell >> 1;
		const before = Math.floor(value / WORD_VALUES) * 2 + (cell & 1);
		wordPair[cell] += wordBefore[before] + word[(value % WORD_VALUES) * 2 + (cell & 1)];
	}
	return dense;
}

function denseLanes(file: ModelFile, table: DenseTable): Int32Array {
	const values = file.tensor(`dense.${table}.values`, 'uint16');
	const bytes = file.tensor(`dense.${table}`, 'int8');
	const unit = file.number(`scale.${table}`) * LANE_UNIT;
	const lanes = new Int32Array(DENSE_SIZES[table] * 2);
	if (bytes.length !== values.length * 4 || values.some(value => value >= DENSE_SIZES[table])) {
		throw file.malformed(`the table "${table}" has ${bytes.length} weights for ${values.length} values`);
	}
	values.forEach((value, i) => {
		const [b, m, e, s] = bytes.subarray(i * 4, i * 4 + 4);
		lanes[value * 2] = Math.round(b * unit) + Math.round(m * unit) * 0x10000;
		lanes[value * 2 + 1] = Math.round(e * unit) + Math.round(s * unit) * 0x10000;
	});
	return lanes;
}
