import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rawFields } from '../../../src/cli/jsonLines/rawFields';

describe('raw fields of a JSON object', () => {
	it('keeps numbers, escapes and the last of two fields as they are written', () => {
		const json =
			'{ "id" : 12345678901234567890, "a\\"b": [ 1.0 , { "x y" : "\\\\" } ] , "t": "\\ud83d : ,}", "id": 1e400 }';
		assert.deepEqual(Array.from(rawFields(json)), [
			['id', '1e400'],
			['a"b', '[1.0,{"x y":"\\\\"}]'],
			['t', '"\\ud83d : ,}"'],
		]);
		assert.equal(rawFields('{}').size, 0);
		assert.deepEqual(Array.from(rawFields('{"__proto__":{"":null}}')), [['__proto__', '{"":null}']]);
	});

	it('takes megabytes of one value', () => {
		const json = `{"a":"${'\\\\'.repeat(1e6)}"${' '.repeat(1e6)},"b":[${'[],'.repeat(3e5)}0]}`;
		assert.deepEqual(
			Array.from(rawFields(json).values(), value => value.length),
			[2e6 + 2, 9e5 + 3],
		);
	});

	it('says what JSON.parse says', () => {
		const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ depthSize: 'small' }));
		fc.assert(
			fc.property(object, fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, indent) => {
				const json = JSON.stringify(value, undefined, indent === '\r\n' ? ' ' : indent);
				const parsed = Object.fromEntries(
					Array.from(rawFields(json), ([name, raw]): [string, unknown] => [name, JSON.parse(raw)]),
				);
				assert.deepEqual(parsed, JSON.parse(json));
			}),
			{ seed: 7, numRuns: 60 },
		);
	});
});
