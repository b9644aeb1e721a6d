import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BitReader, BitWriter } from '../../../src/core/collections/bitStream';
import { PrefixCode } from '../../../src/core/collections/prefixCode';

describe('prefix codes', () => {
	it('give back every sequence of symbols, from any bit on', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 }),
				fc.nat(20),
				(symbols, shift) => {
					const counts = new Array<number>(301).fill(0);
					for (const symbol of symbols) counts[symbol]++;
					const code = new PrefixCode(PrefixCode.ofCounts(counts).lengths);
					const bits = new BitWriter();
					bits.write(0x5a5a5a, shift);
					for (const symbol of symbols) code.write(bits, symbol);
					const reader = new BitReader(bits.bytes());
					reader.position = shift;
					assert.deepEqual(
						symbols.map(() => code.read(reader)),
						symbols,
					);
				},
			),
		);
	});

	it('are as short as Huffman made them', () => {
		assert.deepEqual([...PrefixCode.ofCounts([5, 9, 12, 13, 16, 45]).lengths], [4, 4, 3, 3, 3, 1]);
	});

	it('stay exact where codes are longer than 32 bits', () => {
		const counts = [1, 1];
		while (counts.length < 45) counts.push(counts[counts.length - 1] + counts[counts.length - 2]);
		const code = PrefixCode.ofCounts(counts);
		assert.ok(Math.max(...code.lengths) > 32);
		const bits = new BitWriter();
		for (const symbol of counts.keys()) code.write(bits, symbol);
		const reader = new BitReader(bits.bytes());
		for (const symbol of counts.keys()) assert.equal(code.read(reader), symbol);
	});

	it('refuse lengths that are no code, symbols without one, and bits that end', () => {
		assert.throws(() => new PrefixCode(Uint8Array.of(1, 1, 1)), RangeError);
		assert.throws(() => new PrefixCode(Uint8Array.of(200)), RangeError);
		const code = PrefixCode.ofCounts([3, 0, 1]);
		assert.throws(() => code.write(new BitWriter(), 1), RangeError);
		assert.throws(() => code.read(new BitReader(new Uint8Array())), RangeError);
	});
});
