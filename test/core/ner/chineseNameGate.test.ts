import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import {
	ChineseNameGate,
	GATE_CELLS,
	gateCells,
	MOST_GATE_CELLS,
	packGate,
} from '../../../src/core/tasks/ner/chineseNameGate';
import { packChineseNameLexicon } from '../../../src/core/tasks/ner/chineseNameLexicon';
import { readChineseNameKnowledge } from '../../../src/core/tasks/ner/chineseNameScores';
import { ChineseUnits } from '../../../src/core/tasks/ner/chineseUnits';
import { UnitStretches } from '../../../src/core/tasks/ner/unitStretches';

const TEXTS = ['李雷和韩梅梅是北京市海淀区的居民。', 'Google 在香港', '李', ''];

function fileOf(cells: Int8Array): ModelFile {
	const { metadata, tensors } = packGate({ cells, bias: -7, open: 0, near: -40 });
	const lexicons = {
		...packChineseNameLexicon(
			'words',
			new Map([
				['北京', 5 + 1024 * 9],
				['居民', 7 + 1024 * 12],
			]),
		),
		...packChineseNameLexicon(
			'names',
			new Map([
				['李雷', 1 | (2 << 4)],
				['海淀区', 2 | (5 << 4)],
			]),
		),
		characters: { type: 'uint16' as const, data: Uint16Array.from([0x674e, 7]) },
	};
	return decodeModel(encodeModel({ name: 'g', kind: 'g/1', metadata, tensors: { ...tensors, ...lexicons } }), 'g');
}

function randomCells(): Int8Array {
	const random = new SeededRandom(3);
	return Int8Array.from({ length: GATE_CELLS }, () => Math.floor(random.next() * 41) - 20);
}

describe('ChineseNameGate', () => {
	const cells = randomCells();
	const file = fileOf(cells);
	const { characters, lattice } = readChineseNameKnowledge(file);
	const units = new ChineseUnits();
	const read = (text: string): void => {
		units.read(text, 0, text.length);
		characters.read(units);
		lattice.read(units, characters);
	};

	it('sums up for each unit the weights that learners see', () => {
		const gate = ChineseNameGate.from(file);
		assert.ok(gate);
		const found = new Int32Array(MOST_GATE_CELLS);
		for (const text of TEXTS) {
			read(text);
			const sums = gate.sum(units, lattice).slice(2, units.length + 2);
			const expected = Array.from({ length: units.length }, (_, i) => {
				const count = gateCells(units, lattice, i, found);
				return found.subarray(0, count).reduce((sum, cell) => sum + cells[cell], -7);
			});
			assert.deepEqual([...sums], expected, text);
		}
	});

	it('opens at units of large sums, and beside them at lesser ones', () => {
		const gate = ChineseNameGate.from(file);
		assert.ok(gate);
		for (const text of TEXTS) {
			read(text);
			const sums = gate.sum(units, lattice).slice(2, units.length + 2);
			const isIn = (i: number): boolean =>
				sums[i] > 0 || (sums[i] > -40 && ((i > 0 && sums[i - 1] > 0) || (i + 1 < sums.length && sums[i + 1] > 0)));
			const parts = new UnitStretches();
			parts.add(98, 99);
			gate.findParts(units, lattice, parts);
			const open = new Set<number>();
			for (let k = 0; k < parts.count; k++) {
				assert.ok(parts.startOf(k) < parts.endOf(k) && (k === 0 || parts.startOf(k) > parts.endOf(k - 1)));
				for (let i = parts.startOf(k); i < parts.endOf(k); i++) open.add(i);
			}
			assert.deepEqual(
				[...open],
				[...sums.keys()].filter(i => isIn(i)),
				text,
			);
		}
	});

	it('is not there in a model without one, and must have all its weights', () => {
		const bare = decodeModel(encodeModel({ name: 'b', kind: 'b/1', metadata: {}, tensors: {} }), 'b');
		assert.equal(ChineseNameGate.from(bare), undefined);
		assert.throws(() => ChineseNameGate.from(fileOf(cells.subarray(1))), { code: 'model-malformed' });
	});
});
