import { PackedTrie } from '../../collections/packedTrie';
import type { ModelFile } from '../../model/modelFile';
import { bestWords } from './bmesViterbi';
import { ChineseAtoms } from './chineseAtoms';
import { normalizeUnit, unitType, UnitType } from './chineseCharacters';
import {
	codeAt,
	DENSE_SIZES,
	DENSE_TABLES,
	denseValue,
	GRAM_KINDS,
	GRAM_OFFSETS,
	matchDictionary,
	pairKey,
	trigramKey,
} from './chineseTemplates';
import type { DenseTable, GramKind } from './chineseTemplates';
import { GramTable } from './gramTable';

/** The kind of model file that holds a Chinese segmenter. */
export const CHINESE_SEGMENTER_KIND = 'chinese-segmenter/1';

/** What is added to the score of S for atoms that are always words by themselves. */
const SINGLE_BONUS = 1000;

/** The trained tables of a segmenter. */
interface SegmenterTables {
	readonly dictionary: PackedTrie;
	readonly grams: Readonly<Record<GramKind, GramTable>>;
	readonly dense: Readonly<Record<DenseTable, Float32Array>>;
	/** Move scores, `[from * 5 + to]` over B M E S and the edge. */
	readonly moves: Float32Array;
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
	readonly #words: Uint8Array;
	readonly #scores: Float32Array;
	readonly #labels: Uint8Array;

	private constructor(tables: SegmenterTables) {
		this.#tables = tables;
		this.#words = new Uint8Array(this.#atoms.capacity);
		this.#scores = new Float32Array(this.#atoms.capacity * 4);
		this.#labels = new Uint8Array(this.#atoms.capacity);
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
			dense: Object.fromEntries(dense) as Record<DenseTable, Float32Array>,
			moves,
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
			if (unitType(normalizeUnit(text.charCodeAt(at))) === UnitType.Space) {
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
		const { grams, dictionary } = this.#tables;
		const atoms = this.#atoms;
		const { length } = atoms;
		const scores = this.#scores.fill(0, 0, length * 4);
		matchDictionary(atoms, dictionary, this.#words);
		for (let j = -2; j < length + 2; j++) {
			const first = codeAt(atoms, j);
			const second = codeAt(atoms, j + 1);
			const third = codeAt(atoms, j + 2);
			grams.unigram.addTo(scores, length, first + 1, j);
			grams.bigram.addTo(scores, length, pairKey(first, second), j);
			grams.skip.addTo(scores, length, pairKey(first, third), j);
			grams.trigram.addTo(scores, length, trigramKey(first, second, third), j);
		}
		for (const table of DENSE_TABLES) {
			this.#addDense(table);
		}
		for (let i = 0; i < length; i++) {
			scores[i * 4 + 3] += atoms.single[i] * SINGLE_BONUS;
		}
	}

	#addDense(table: DenseTable): void {
		const weights = this.#tables.dense[table];
		const scores = this.#scores;
		for (let i = 0; i < this.#atoms.length; i++) {
			const value = denseValue(table, this.#atoms, this.#words, i) * 4;
			scores[i * 4] += weights[value];
			scores[i * 4 + 1] += weights[value + 1];
			scores[i * 4 + 2] += weights[value + 2];
			scores[i * 4 + 3] += weights[value + 3];
		}
	}
}

function readDense(file: ModelFile, table: DenseTable): Float32Array {
	const bytes = file.tensor(`dense.${table}`, 'int8');
	const scale = file.number(`scale.${table}`);
	if (bytes.length !== DENSE_SIZES[table] * 4) {
		throw file.malformed(`the table "${table}" has ${bytes.length} weights instead of ${DENSE_SIZES[table] * 4}`);
	}
	return Float32Array.from(bytes, byte => byte * scale);
}
