import assert from 'node:assert/strict';
import { AlignedTextBuilder } from '../../../src/core/text/alignedTextBuilder';

describe('aligned text builder', () => {
	it('writes units with what they stand for, and takes them back', () => {
		const builder = new AlignedTextBuilder(1);
		assert.equal(builder.lastUnit, -1);
		for (const [i, unit] of Array.from('abc', letter => letter.charCodeAt(0)).entries()) {
			builder.push(unit, 2 * i, 2 * i + 1);
		}
		builder.pop();
		assert.equal(builder.lastUnit, 'b'.charCodeAt(0));
		assert.deepEqual([builder.length, builder.startOf(1), builder.endOf(1)], [2, 2, 3]);
		assert.deepEqual(builder.finish(), { text: 'ab', starts: Int32Array.of(0, 2), ends: Int32Array.of(1, 3) });
	});

	it('gives a text that does not change when it is used again', () => {
		const builder = new AlignedTextBuilder(0);
		builder.push(0x61, 0, 1);
		const first = builder.finish();
		builder.clear();
		builder.push(0x62, 5, 6);
		assert.deepEqual(first, { text: 'a', starts: Int32Array.of(0), ends: Int32Array.of(1) });
		assert.equal(builder.text(), 'b');
	});

	it('writes long texts', () => {
		const builder = new AlignedTextBuilder(4);
		for (let i = 0; i < 100_000; i++) {
			builder.push(0x61 + (i % 26), i, i + 1);
		}
		assert.equal(builder.text(), 'abcdefghijklmnopqrstuvwxyz'.repeat(3847).slice(0, 100_000));
	});
});
