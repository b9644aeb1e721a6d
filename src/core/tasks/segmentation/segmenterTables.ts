import { LANE_UNIT } from '../../linear/lanes';
import type { ModelFile } from '../../model/modelFile';
import type { DenseTable, GramKind } from './chineseTemplates';
import { DENSE_SIZES, DENSE_TABLES, GRAM_PLACES } from './chineseTemplates';
import { GramTable } from './gramTable';
import type { Grams } from './gramTable';
import { UnigramRows } from './unigramRows';
import { WordDictionary } from './wordDictionary';
import { WORD_VALUES } from './wordLattice';

/** The kind of model file that holds a Chinese segmenter. */
export const CHINESE_SEGMENTER_KIND = 'chinese-segmenter/2';

/** Forbidden moves are never taken; a lower score would leave the range of integers. */
const LOWEST_MOVE = -1000;

/** The trained tables of a segmenter. */
export interface SegmenterTables {
	readonly dictionary: WordDictionary;
	readonly grams: Readonly<Record<GramKind, Grams>>;
	/** The scores of dense features as lanes: `[value * 2]` is B and M, `[value * 2 + 1]` E and S. */
	readonly dense: Readonly<Record<DenseTable, Int32Array>>;
	/** Move scores in parts of `LANE_UNIT`, `[from * 5 + to]` over B M E S and the edge. */
	readonly moves: Int32Array;
}

/**
 * Reads the tables of a segmenter.
 * @throws NlpError `model-version` or `model-malformed` when the file holds no such model.
 */
export function readSegmenterTables(file: ModelFile): SegmenterTables {
	file.expectKind(CHINESE_SEGMENTER_KIND);
	const moves = file.tensor('moves', 'float32');
	if (moves.length !== 25) {
		throw file.malformed(`"moves" has ${moves.length} values instead of 25`);
	}
	const table = (kind: GramKind): GramTable => GramTable.from(file, kind, GRAM_PLACES[kind]);
	return {
		dictionary: WordDictionary.from(file, 'dictionary'),
		grams: { unigram: new UnigramRows(table('unigram')), bigram: table('bigram'), trigram: table('trigram') },
		dense: readDense(file),
		moves: Int32Array.from(moves, move => Math.round(Math.max(move, LOWEST_MOVE) * LANE_UNIT)),
	};
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
