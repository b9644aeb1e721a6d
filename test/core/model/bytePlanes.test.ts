import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromBytePlanes, toBytePlanes } from '../../../src/core/model/bytePlanes';

describe('planes of bytes', () => {
	it('hold the first bytes of all numbers, then the second ones', () => {
		assert.deepEqual([...toBytePlanes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))], [1, 5, 2, 6, 3, 7, 4, 8]);
	});

	it('hold a number that is cut short', () => {
		assert.deepEqual([...toBytePlanes(Uint8Array.of(1, 2, 3, 4, 5, 6))], [1, 5, 2, 6, 3, 4]);
	});

	it('give the bytes back', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
				assert.deepEqual(fromBytePlanes(toBytePlanes(bytes)), bytes);
			}),
		);
	});
});
