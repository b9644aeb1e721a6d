import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toLowerCase, toNormalForm } from '../../../src/core/text/alignedNormalForm';
import { mapCharacters, replaceMatches } from '../../../src/core/text/alignedReplacement';
import {
	alignedToItself,
	type AlignedText,
	cutAligned,
	originalEnd,
	originalStart,
} from '../../../src/core/text/alignedText';

/** What each unit stands for in the original: `a=A e=É`. */
function shown(original: string, aligned: AlignedText): string {
	return Array.from(aligned.text.split(''), (unit, i) => {
		const from = originalStart(aligned, i);
		return `${unit}=${original.slice(from, originalEnd(aligned, i + 1))}`;
	}).join(' ');
}

describe('AlignedText', () => {
	it('is the text itself where nothing changes', () => {
		const text = alignedToItself('plain text, 世界');
		assert.equal(toNormalForm(text, 'NFC'), text);
		assert.equal(toLowerCase(text), text);
		assert.equal(
			mapCharacters(text, () => undefined),
			text,
		);
	});

	it('knows what a decomposed or composed character stands for', () => {
		assert.equal(shown('É!', toNormalForm(alignedToItself('É!'), 'NFD')), 'E=É \u0301=É !=!');
		assert.equal(shown('E\u0301!', toNormalForm(alignedToItself('E\u0301!'), 'NFC')), 'É=E\u0301 !=!');
		assert.equal(shown('\u1100\u1161', toNormalForm(alignedToItself('\u1100\u1161'), 'NFC')), '가=\u1100\u1161');
	});

	it('goes back through one change after another', () => {
		const lower = toLowerCase(toNormalForm(alignedToItself('ﬃİB'), 'NFKC'));
		assert.equal(shown('ﬃİB', lower), 'f=ﬃ f=ﬃ i=ﬃ i=İ \u0307=İ b=B');
		const replaced = replaceMatches(
			lower,
			(_text, onMatch) => {
				onMatch(2, 4);
			},
			'-',
		);
		assert.equal(shown('ﬃİB', replaced), 'f=ﬃ f=ﬃ -=ﬃİ \u0307=İ b=B');
		assert.equal(shown('ﬃİB', cutAligned(replaced, 2, 5)), '-=ﬃİ \u0307=İ b=B');
	});

	it('is what the language makes of the whole text, for every text and form', () => {
		const forms = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({
				unit: fc.constantFrom(
					'e',
					'\u0301',
					'\u0323',
					'\u1100',
					'\u1161',
					'\u11a8',
					'ｶ',
					'ﾞ',
					'각',
					'\u09c7',
					'\u09be',
				),
			}),
		);
		fc.assert(
			fc.property(text, forms, (input, form) => {
				const aligned = toNormalForm(alignedToItself(input), form);
				assert.equal(aligned.text, input.normalize(form));
				assert.equal(toLowerCase(alignedToItself(input)).text.length, input.toLowerCase().length);
			}),
		);
	});
});
