import assert from 'node:assert/strict';
import { occurrencesAt, offsetOfWord, sentenceOfWord } from '../../../src/core/contextual/wordOccurrences';
import { NlpError } from '../../../src/core/errors';
import { givenWords } from '../../support/onnx/givenWords';

const ALL = { start: 0, end: Infinity };

describe('occurrences of a word', () => {
	const words = givenWords('Bank of the bank .\nThe BANK !\nriver bank');

	it('finds the word at a cursor in it or at its end, in any case', () => {
		for (const offset of [0, 2, 4]) {
			const found = occurrencesAt(words, offset, 10, ALL);
			assert.deepEqual(found, { word: 'Bank', language: 'en', total: 4, words: Int32Array.of(0, 3, 6, 9), chosen: 0 });
		}
		assert.equal(occurrencesAt(words, 14, 10, ALL).chosen, 1);
	});

	it('says what to do where no word is', () => {
		for (const offset of [17, 18, 28]) {
			assert.throws(
				() => occurrencesAt(words, offset, 10, ALL),
				(error: unknown) => error instanceof NlpError && /put the cursor into a word/u.test(error.message),
				`${offset}`,
			);
		}
		assert.throws(() => occurrencesAt(givenWords(''), 0, 10, ALL), NlpError);
	});

	it('looks in the range only, and at the word itself', () => {
		const found = occurrencesAt(words, 1, 10, { start: 19, end: 27 });
		assert.deepEqual(found.words, Int32Array.of(0, 6));
	});

	it('samples at even distances, the chosen one among them', () => {
		const many = givenWords(Array.from({ length: 100 }, () => 'word').join('\n'));
		for (const chosen of [0, 1, 37, 98, 99]) {
			const found = occurrencesAt(many, chosen * 5, 10, ALL);
			assert.equal(found.total, 100);
			assert.equal(found.words.length, 10);
			assert.equal(found.words[found.chosen], chosen);
			assert.deepEqual(found.words, found.words.slice().sort());
		}
		assert.equal(occurrencesAt(many, 0, 1, ALL).words.length, 1);
	});

	it('knows the first of a form, and the sentences of words', () => {
		assert.equal(offsetOfWord(words, 'RIVER'), 30);
		assert.equal(offsetOfWord(words, 'rivers'), undefined);
		assert.equal(offsetOfWord(words, '!'), undefined);
		assert.deepEqual(
			[0, 4, 5, 9].map(word => sentenceOfWord(words, word)),
			[0, 0, 1, 2],
		);
	});
});
