import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IntMap } from '../../../src/core/collections/intMap';

describe('IntMap', () => {
	it('gives -1 for what it does not hold, 0 too', () => {
		const map = new IntMap();
		map.set(5, 7);
		assert.equal(map.get(5), 7);
		assert.equal(map.get(6), -1);
		assert.equal(map.get(0), -1);
	});

	it('refuses the key 0', () => assert.throws(() => new IntMap().set(0, 1), RangeError));

	it('does as a Map does', () => {
		const key = fc.integer().filter(value => value !== 0);
		const step = fc.tuple(fc.oneof(key, fc.integer({ min: 1, max: 40 })), fc.nat({ max: 1000 }), fc.boolean());
		fc.assert(
			fc.property(fc.array(step, { maxLength: 300 }), steps => {
				const map = new IntMap();
				const model = new Map<number, number>();
				for (const [at, value, adds] of steps) {
					if (adds) {
						map.add(at, value);
						model.set(at, (model.get(at) ?? 0) + value);
					} else {
						map.set(at, value);
						model.set(at, value);
					}
				}
				const seen = new Map<number, number>();
				map.forEach((at, value) => seen.set(at, value));
				assert.equal(map.size, model.size);
				assert.deepEqual([...seen].sort(), [...model].sort());
				for (const [at, value] of model) {
					assert.equal(map.get(at), value);
				}
			}),
			{ seed: 1 },
		);
	});
});
