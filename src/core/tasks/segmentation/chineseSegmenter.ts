import { PackedTrie } from '../../collections/packedTrie';
import type { ModelFile } from '../../model/modelFile';
import { bestWords } from './bmesViterbi';
import { ChineseAtoms } from './chineseAtoms';
import { foldUnit } from '../../text/foldUnit';
import { unitType, UnitType } from './chineseCharacters';
import {
	codeAt,
	DENSE_SIZES,
	DENSE_TABLES,
	typesAt,
	repeatsAt,
	WORD_VALUES,
	GRAM_KINDS,
	GRAM_OFFSETS,
	DictionaryMatches,
	pairKey,
	trigramKey,
} from './chineseTemplates';
import type { DenseTable, GramKind } from './chineseTemplates';
import { GramTable, UNIT } from './gramTable';

/** The kind of model file that holds a Chinese segmenter. */
export const CHINESE_SEGMENTER_KIND = 'chinese-segmenter/1';

/** What is added to the score of S for atoms that are always words by themselves. */
const SINGLE_BONUS = 0x4000000;

/** Forbidden moves are never taken; a lower score would leave the range of integers. */
const LOWEST_MOVE = -1000;

/** The trained tables of a segmenter. */
interface SegmenterTables {
	readonly dictionary: PackedTrie;
	readonly grams: Readonly<Record<GramKind, GramTable>>;
	readonly dense: Readonly<Record<DenseTable, Int32Array>>;
	/** Move scores in parts of `UNIT`, `[from * 5 + to]` over B M E S and the edge. */
	readonly moves: Int32Array;
}

/**
 * Cuts Chinese text into words: a linear-chain model over B M E S labels of atoms (Xue 2003; Lafferty et al. 2001) with
 * n-gram features and a dictionary.
 *
 * Instead of asking for each feature of each atom, it looks each n-gram up once and adds its row to the atoms around.
 */
export class ChineseSegmenter {
	readonly #tables: SegmenterTables;
	readonly #atoms = new ChineseAtoms();
	readonly #matches: DictionaryMatches;
	readonly #keys: Readonly<Record<GramKind, Int32Array>>;
	readonly #scores: Int32Array;
	readonly #labels: Uint8Array;

	private constructor(tables: SegmenterTables) {
		this.#tables = tables;
		const { capacity } = this.#atoms;
		const keys = (): Int32Array => new Int32Array(capacity + 4);
		this.#matches = new DictionaryMatches(capacity);
		this.#keys = { unigram: keys(), bigram: keys(), skip: keys(), trigram: keys() };
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
		const grams = GRAM_KINDS.map(kind => [kind, GramTable.from(file, kind, GRAM_OFFSETS[kind])]);
		const dense = DENSE_TABLES.map(table => [table, readDense(file, table)]);
		return new ChineseSegmenter({
			dictionary: PackedTrie.from(file, 'dictionary'),
			grams: Object.fromEntries(grams) as Record<GramKind, GramTable>,
			dense: Object.fromEntries(dense) as Record<DenseTable, Int32Array>,
			moves: Int32Array.from(moves, move => Math.round(Math.max(move, LOWEST_MOVE) * UNIT)),
		});
	}

	/**
	 * Calls `add` with each word of `[start, end)` in order, in offsets of `text`. White space belongs to no word and always
	 * ends one. Takes time in proportion to the length.
	 * @throws RangeError when the range lies outside the text.
	 */
	segment(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
		if (start < 0 || start > end || end > text.length) {
			throw new RangeError(`The range [${start}, ${end}) lies outside a text of ${text.length} code units.`);
		}
		let at = start;
		while (at < end) {
			if (unitType(foldUnit(text.charCodeAt(at))) === UnitType.Space) {
				at++;
				continue;
			}
			at = this.#atoms.scan(text, at, end);
			this.#emit(add);
		}
	}

	#emit(add: (start: number, end: number) => void): void {
		const { starts, ends, length } = this.#atoms;
		if (length === 1) {
			add(starts[0], ends[0]);
			return;
		}
		this.#score();
		bestWords(this.#scores, length, this.#tables.moves, this.#labels);
		let first = 0;
		for (let i = 0; i < length; i++) {
			if (this.#labels[i] >= 2) {
				add(starts[first], ends[i]);
				first = i + 1;
			}
		}
	}

	#score(): void {
		const atoms = this.#atoms;
		const { length, single } = atoms;
		const scores = this.#scores.fill(0, 0, length * 4);
		this.#writeKeys();
		for (const kind of GRAM_KINDS) {
			this.#tables.grams[kind].addTo(scores, length, this.#keys[kind]);
		}
		this.#matches.match(atoms, this.#tables.dictionary);
		this.#addDense();
		for (let i = 0; i < length; i++) {
			scores[i * 4 + 3] += single[i] * SINGLE_BONUS;
		}
	}

	#writeKeys(): void {
		const { unigram, bigram, skip, trigram } = this.#keys;
		const atoms = this.#atoms;
		let first = codeAt(atoms, -2);
		let second = codeAt(atoms, -1);
		for (let at = 0; at < atoms.length + 4; at++) {
			const third = codeAt(atoms, at);
			unigram[at] = first + 1;
			bigram[at] = pairKey(first, second);
			skip[at] = pairKey(first, third);
			trigram[at] = trigramKey(first, second, third);
			first = second;
			second = third;
		}
	}

	#addDense(): void {
		const { wordBefore, word, wordAfter, wordPair, types, repeats } = this.#tables.dense;
		const atoms = this.#atoms;
		const { length } = atoms;
		const { values } = this.#matches;
		const scores = this.#scores;
		let before = 0;
		let value = values[0];
		for (let i = 0; i < length; i++) {
			const after = i + 1 < length ? values[i + 1] : 0;
			const a = before * 4;
			const b = value * 4;
			const c = after * 4;
			const d = (before * WORD_VALUES + value) * 4;
			const e = typesAt(atoms, i) * 4;
			const f = repeatsAt(atoms, i) * 4;
			for (let label = 0; label < 4; label++) {
				scores[i * 4 + label] +=
					wordBefore[a + label] +
					word[b + label] +
					wordAfter[c + label] +
					wordPair[d + label] +
					types[e + label] +
					repeats[f + label];
			}
			before = value;
			value = after;
		}
	}
}

function readDense(file: ModelFile, table: DenseTable): Int32Array {
	const bytes = file.tensor(`dense.${table}`, 'int8');
	const scale = file.number(`scale.${table}`);
	if (bytes.length !== DENSE_SIZES[table] * 4) {
		throw file.malformed(`the table "${table}" has ${bytes.length} weights instead of ${DENSE_SIZES[table] * 4}`);
	}
	return Int32Array.from(bytes, byte => Math.round(byte * scale * UNIT));
}
