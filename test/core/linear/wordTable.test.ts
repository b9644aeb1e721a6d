import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { WordTable, packWordTable } from '../../../src/core/linear/wordTable';

function packed(entries: ReadonlyMap<number, number>): WordTable {
	const content = { name: 'toy', kind: 'toy/1', metadata: {}, tensors: packWordTable('names', entries) };
	return WordTable.from(decodeModel(encodeModel(content), 'toy'), 'names');
}

describe('WordTable', () => {
	it('gives back what it was made of, of one or two bytes, and 0 for others', () => {
		const keys = fc.uniqueArray(fc.integer(), { maxLength: 300 });
		fc.assert(
			fc.property(keys, fc.boolean(), (all, isWide) => {
				const entries = new Map(all.map((key, i) => [key, isWide ? 1 + i * 200 : 1 + (i % 255)]));
				const table = packed(entries);
				for (const [key, value] of entries) {
					assert.equal(table.get(key), value);
					assert.equal(WordTable.of(entries).get(key), value);
				}
				assert.equal(WordTable.of(entries).get(all.reduce((a, b) => Math.max(a, b), 0) + 1), 0);
			}),
			{ seed: 11, numRuns: 50 },
		);
	});
	it('refuses keys and values that do not fit together', () => {
		const tensors = {
			...packWordTable('names', new Map([[1, 2]])),
			'names.bytes': { type: 'uint8' as const, data: new Uint8Array(2) },
		};
		const file = decodeModel(encodeModel({ name: 'toy', kind: 'toy/1', metadata: {}, tensors }), 'toy');
		assert.throws(() => WordTable.from(file, 'names'), { code: 'model-malformed' });
	});
});
