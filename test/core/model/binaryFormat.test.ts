import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../src/core/errors';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { xxHash32 } from '../../../src/core/model/xxHash32';
import { stringsTensor } from '../../../src/core/model/modelFile';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/model/utf8';

const CONTENT: ModelContent = {
	name: 'zh-test',
	kind: 'test/1',
	metadata: { labels: ['名词', 'NOUN'], seed: 3 },
	tensors: {
		bytes: { type: 'uint8', data: Uint8Array.of(1, 2, 3) },
		small: { type: 'int8', data: Int8Array.of(-1, 127) },
		numbers: { type: 'float32', data: Float32Array.of(0.5, -2) },
		keys: { type: 'int32', data: Int32Array.of(-5, 1 << 30) },
		words: stringsTensor(['北京', '', 'a\u0301', '\ud83d']),
	},
};

function codeOf(call: () => unknown): string {
	try {
		call();
	} catch (error) {
		assert.ok(error instanceof NlpError, String(error));
		assert.match(error.message, /broken\.bin/);
		return error.code;
	}
	return 'none';
}

describe('model files', () => {
	it('come back as they were', () => {
		const file = decodeModel(encodeModel(CONTENT), 'zh-test.bin');
		assert.equal(file.name, 'zh-test');
		assert.deepEqual(file.stringList('labels'), ['名词', 'NOUN']);
		assert.equal(file.number('seed'), 3);
		assert.deepEqual([...file.tensor('small', 'int8')], [-1, 127]);
		assert.deepEqual([...file.tensor('numbers', 'float32')], [0.5, -2]);
		assert.deepEqual([...file.tensor('keys', 'int32')], [-5, 1 << 30]);
		assert.deepEqual(file.strings('words'), ['北京', '', 'a\u0301', '\ud83d']);
	});

	it('are read from the middle of a buffer too', () => {
		const bytes = encodeModel(CONTENT);
		const shifted = new Uint8Array(bytes.length + 3);
		shifted.set(bytes, 3);
		assert.deepEqual([...decodeModel(shifted.subarray(3), 'x').tensor('keys', 'int32')], [-5, 1 << 30]);
	});

	it('say which file lacks what', () => {
		const file = decodeModel(encodeModel(CONTENT), 'broken.bin');
		assert.equal(
			codeOf(() => file.tensor('other', 'int8')),
			'model-malformed',
		);
		assert.equal(
			codeOf(() => file.tensor('bytes', 'int8')),
			'model-malformed',
		);
		assert.equal(
			codeOf(() => file.number('labels')),
			'model-malformed',
		);
		assert.equal(
			codeOf(() => file.stringList('seed')),
			'model-malformed',
		);
		assert.equal(
			codeOf(() => file.expectKind('test/2')),
			'model-version',
		);
	});

	it('say little of a kind that is long, and are refused where a tensor is nothing', () => {
		const file = decodeModel(encodeModel({ ...CONTENT, kind: 'k'.repeat(1000) }), 'broken.bin');
		assert.throws(
			() => file.expectKind('test/1'),
			/^NlpError: Model file broken\.bin holds a model of kind "k{40}", but/u,
		);
		const bytes = encodeModel({ ...CONTENT, tensors: {} });
		const header = Buffer.from(bytes).indexOf('"tensors":[]');
		const nothing = Buffer.concat([bytes.subarray(0, header), Buffer.from('"tensors":[null]}'), Buffer.alloc(8)]);
		nothing.writeUInt32LE(header + 17 - 16, 12);
		nothing.writeUInt32LE(xxHash32(nothing.subarray(12)), 8);
		assert.equal(
			codeOf(() => decodeModel(nothing, 'broken.bin')),
			'model-malformed',
		);
	});

	it('of another format version are refused by name', () => {
		const bytes = encodeModel(CONTENT);
		bytes[4]++;
		assert.equal(
			codeOf(() => decodeModel(bytes, 'broken.bin')),
			'model-version',
		);
	});

	it('cut short at any place are refused', () => {
		const bytes = encodeModel(CONTENT);
		for (let size = 0; size < bytes.length; size++) {
			const code = codeOf(() => decodeModel(bytes.slice(0, size), 'broken.bin'));
			assert.ok(code === 'model-malformed' || code === 'model-checksum', `${size}: ${code}`);
		}
	});

	it('with any bit flipped are refused', () => {
		const bytes = encodeModel(CONTENT);
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const damaged = bytes.slice();
			damaged[bit >> 3] ^= 1 << (bit & 7);
			assert.notEqual(
				codeOf(() => decodeModel(damaged, 'broken.bin')),
				'none',
				`bit ${bit}`,
			);
		}
	});

	it('that are any bytes at all are refused, even with a right checksum', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), payload => {
				const bytes = new Uint8Array(12 + payload.length);
				bytes.set(encodeModel(CONTENT).subarray(0, 8));
				bytes.set(payload, 12);
				new DataView(bytes.buffer).setUint32(8, xxHash32(payload), true);
				assert.notEqual(
					codeOf(() => decodeModel(bytes, 'broken.bin')),
					'none',
				);
			}),
			{ seed: 3 },
		);
	});
});

describe('UTF-8', () => {
	it('keeps every string, unpaired surrogates too', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.uint16Array(), (text, units) => {
				const wild = text + String.fromCharCode(...units);
				assert.equal(decodeUtf8(encodeUtf8(wild)), wild);
			}),
			{ seed: 4 },
		);
	});

	it('is what others write', () => {
		assert.deepEqual([...encodeUtf8('aé中😀')], [...new TextEncoder().encode('aé中😀')]);
	});
});

describe('xxHash32', () => {
	it('gives what the reference gives', () => {
		const hashes = ['', 'abc', 'Nobody inspects the spammish repetition'].map(text =>
			xxHash32(new TextEncoder().encode(text)),
		);
		assert.deepEqual(hashes, [0x02cc5d05, 0x32d153ff, 0xe2293b2f]);
	});

	it('is the same wherever the bytes lie', () => {
		const bytes = Uint8Array.from({ length: 103 }, (_, i) => i * 7);
		for (let offset = 0; offset < 5; offset++) {
			const moved = new Uint8Array(120);
			moved.set(bytes, offset);
			assert.equal(xxHash32(moved.subarray(offset, offset + bytes.length)), xxHash32(bytes));
		}
	});
});
