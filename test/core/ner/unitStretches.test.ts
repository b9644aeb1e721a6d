import assert from 'node:assert/strict';
import { UnitStretches } from '../../../src/core/tasks/ner/unitStretches';

describe('UnitStretches', () => {
	it('keeps more stretches than it has room for at first, and forgets them', () => {
		const stretches = new UnitStretches();
		for (let start = 0; start < 500; start += 5) stretches.add(start, start + 2);
		stretches.extendLast(600);
		assert.equal(stretches.count, 100);
		assert.deepEqual([stretches.startOf(0), stretches.endOf(0)], [0, 2]);
		assert.deepEqual([stretches.startOf(98), stretches.endOf(98)], [490, 492]);
		assert.deepEqual([stretches.startOf(99), stretches.endOf(99)], [495, 600]);
		stretches.clear();
		assert.equal(stretches.count, 0);
		stretches.add(3, 4);
		assert.deepEqual([stretches.count, stretches.startOf(0), stretches.endOf(0)], [1, 3, 4]);
	});
});
