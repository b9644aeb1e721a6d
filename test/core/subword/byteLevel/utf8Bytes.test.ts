import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	BYTE_CHARACTERS,
	byteOfCharacter,
	parseBytes,
	printBytes,
} from '../../../../src/core/subword/byteLevel/byteLevel';
import { textOfUtf8, utf8Of } from '../../../../src/core/subword/byteLevel/utf8Bytes';

describe('bytes of text', () => {
	it('are those of every other encoder, also for unpaired surrogates', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udc00'), (text, odd) => {
				const whole = odd + text + odd;
				assert.deepEqual(utf8Of(whole), new Uint8Array(Buffer.from(whole, 'utf8')));
			}),
		);
	});

	it('become text as the WHATWG decoder has it, whatever they are', () => {
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		const byte = fc.oneof(
			fc.integer({ min: 0, max: 255 }),
			fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xf5),
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 12 }), fc.array(byte, { maxLength: 12 }), (any, chosen) => {
				const bytes = Uint8Array.from([...any, ...chosen]);
				assert.equal(textOfUtf8(bytes), decoder.decode(bytes));
			}),
			{ numRuns: 3000 },
		);
	});

	it('are printed in 256 characters, and read again', () => {
		assert.equal(new Set(BYTE_CHARACTERS).size, 256);
		assert.equal(printBytes(utf8Of(' é\n')), 'ĠÃ©Ċ');
		assert.deepEqual(parseBytes('ĠÃ©Ċ'), utf8Of(' é\n'));
		assert.equal(parseBytes('a b'), undefined);
		assert.equal(byteOfCharacter('Ġ'), 0x20);
	});
});
