import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyTable, packKeyTable } from '../../../src/core/linear/keyTable';
import type { Tensor } from '../../../src/core/model/modelFile';
import { ModelFile } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

function fileOf(tensors: Readonly<Record<string, Tensor>>): ModelFile {
	return new ModelFile({ name: 'test', kind: 'test', metadata: {}, tensors });
}

describe('KeyTable', () => {
	it('finds every key at its place, for any set of keys', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer(), { maxLength: 300 }), list => {
				const { keys, tensors } = packKeyTable('t', list);
				const table = KeyTable.from(fileOf(tensors), 't');
				assert.equal(table.size, list.length);
				assert.deepEqual([...keys].sort(), [...list].sort());
				keys.forEach((key, place) => assert.equal(table.find(key), place));
			}),
			{ seed: 1 },
		);
	});

	it('finds neighbors, small numbers and a hundred thousand keys; hardly ever others', () => {
		const random = new SeededRandom(7);
		const list = new Set<number>();
		while (list.size < 100_000) list.add(random.nextUint32() | 0);
		for (let key = 0; key < 3000; key++) list.add(key);
		const { keys, tensors } = packKeyTable('t', list);
		const table = KeyTable.from(fileOf(tensors), 't');
		keys.forEach((key, place) => assert.equal(table.find(key), place));
		let strangers = 0;
		for (let i = 0; i < 200_000; i++) {
			const key = random.nextUint32() | 0;
			if (!list.has(key) && table.find(key) >= 0) strangers++;
		}
		assert.equal(strangers, 0);
		const bytes = Object.values(tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
		assert.ok(bytes < 2.4 * list.size, `${bytes / list.size} bytes a key`);
	});

	it('refuses keys that come twice and files whose parts do not fit', () => {
		assert.throws(() => packKeyTable('t', [1, 2, 1]), RangeError);
		const { tensors } = packKeyTable('t', [1, 2, 3]);
		const { 't.keys': keys, 't.buckets': buckets } = tensors;
		assert.throws(
			() => KeyTable.from(fileOf({ 't.buckets': buckets, 't.keys': { type: 'uint16', data: Uint16Array.of(1) } }), 't'),
			{ code: 'model-malformed' },
		);
		assert.throws(
			() => KeyTable.from(fileOf({ 't.keys': keys, 't.buckets': { type: 'uint8', data: new Uint8Array(3) } }), 't'),
			{ code: 'model-malformed' },
		);
	});
});
