import assert from 'node:assert/strict';
import { bytesOf, pieceCount } from '../../../../src/core/subword/byteLevel/bytePieces';
import { readTokenizer } from '../../../../src/core/subword/files/readTokenizer';
import { readTiktoken } from '../../../../src/core/subword/files/tiktoken';

const read = (text: string) => readTiktoken(Buffer.from(text), 'x.tiktoken');

describe('.tiktoken files', () => {
	it('are pieces in base 64 with their ranks, with either line end', () => {
		const pieces = read('IQ== 0\r\n\nIGhlbGxv 3\n/+8= 1');
		assert.equal(pieceCount(pieces), 4);
		assert.deepEqual(
			[0, 1, 2, 3].map(id => Buffer.from(bytesOf(pieces, id)).toString('latin1')),
			['!', '\xff\xef', '', ' hello'],
		);
	});

	it('are refused with the line that is wrong', () => {
		const wrong: readonly (readonly [string, RegExp])[] = [
			['', /Line 1 of x\.tiktoken is malformed: there is no piece/],
			['IQ== 0\nIQ', /Line 2 .* not a piece in base 64, a space and a rank/],
			['IQ== 0\nI! 1', /Line 2 .* first column is not base 64/],
			['IQ== 0\nIQ=== 1', /Line 2 .* first column is not base 64/],
			['IQ== 0\nIg== one', /Line 2 .* rank is not a whole number/],
			['IQ== 0\nIg== 99999999', /Line 2 .* below 4194304/],
			['IQ== 0\nIg== 9999', /Line 2 .* rank is 9999, far beyond the number of pieces, 2/],
			['IQ== 0\nIg== 0', /Line 2 .* rank 0 stands on line 1, too/],
			['IQ== 0\nIg== 2\nIQ== 1', /Line 3 .* piece stands on line 1, too/],
			['{"version": "1.0"}', /Line 1 /],
		];
		for (const [text, message] of wrong) {
			assert.throws(() => read(text), message, text);
			assert.throws(() => read(text), { code: 'input-malformed' });
		}
	});

	it('are refused where a byte is missing that merges would need', () => {
		const bytes = Buffer.from('5LiW 0\ndGhl 1\nZQ== 9');
		assert.throws(() => readTokenizer([{ name: 'x.tiktoken', bytes }]), /x\.tiktoken: The vocabulary lacks the byte 0/);
	});
});
