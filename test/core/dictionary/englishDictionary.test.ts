import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { EnglishDictionary } from '../../../src/core/tasks/dictionary/english/englishDictionary';
import type { EnglishLine } from '../../../src/core/tasks/dictionary/english/englishDictionaryFile';
import { packEnglish } from '../../../src/core/tasks/dictionary/english/englishDictionaryFile';

function dictionaryOf(lines: readonly EnglishLine[]): EnglishDictionary {
	return EnglishDictionary.from(decodeModel(encodeModel(packEnglish('toy', lines)), 'toy.bin'));
}

const WORD = fc.stringMatching(/^[a-zA-Z][a-z'-]{0,6}(?: [a-z]{1,4})?$/u);
const MEANING = fc.constantFrom('跑', '好的', '使 跑(a)', '第一个字母 A', 'ab,c');
const SENSE = fc.record(
	{
		partOfSpeech: fc.constantFrom('', 'n.', 'vt.', '[计]'),
		meanings: fc.array(MEANING, { minLength: 1, maxLength: 3 }),
	},
	{ noNullPrototype: true },
);
const LINES = fc.uniqueArray(
	fc.record(
		{
			word: WORD,
			phonetic: fc.constantFrom('', 'rʌn', 'ˈəˌb'),
			forms: fc.uniqueArray(WORD, { maxLength: 3 }),
			senses: fc.array(SENSE, { maxLength: 3 }),
		},
		{ noNullPrototype: true },
	),
	{ selector: ({ word }) => word.toLowerCase(), minLength: 1, maxLength: 30 },
);

describe('English dictionary', () => {
	it('finds every line as it was, whatever its capitals, and every word by its forms', () => {
		fc.assert(
			fc.property(LINES, lines => {
				const dictionary = dictionaryOf(lines);
				for (const line of lines) {
					for (const written of [line.word, line.word.toUpperCase(), line.word.toLowerCase()])
						assert.deepEqual(dictionary.line(written), line);
					for (const form of line.forms.filter(
						each => each === each.toLowerCase() && line.word === line.word.toLowerCase(),
					)) {
						const words = dictionary.wordsOfForm(form).map(({ word }) => word);
						assert.ok(form === line.word || words.includes(line.word), form);
					}
				}
				assert.deepEqual([...dictionary.all()].length, lines.length);
			}),
		);
	});

	it('has the same bytes for the same words in any order', () => {
		fc.assert(
			fc.property(LINES, lines =>
				assert.deepEqual(encodeModel(packEnglish('toy', lines)), encodeModel(packEnglish('toy', [...lines].reverse()))),
			),
		);
	});

	it('tells the ends of words and phrases where words end', () => {
		const sense = [{ partOfSpeech: '', meanings: ['每人'] }];
		const of = (word: string): EnglishLine => ({ word, phonetic: '', forms: [], senses: sense });
		const dictionary = dictionaryOf([of('per'), of('per capita'), of('pe'), of('self-made')]);
		assert.deepEqual(dictionary.endsAt('Per capita, it', 0), [3, 10]);
		assert.deepEqual(dictionary.endsAt('per capitas', 0), [3]);
		assert.deepEqual(dictionary.endsAt('a self-made man', 2), [11]);
		assert.equal(dictionary.line(''), undefined);
		assert.equal(dictionary.line('汉'), undefined);
	});

	it('refuses a word that stands twice', () => {
		const line: EnglishLine = { word: 'May', phonetic: '', forms: [], senses: [] };
		assert.throws(() => packEnglish('toy', [line, { ...line, word: 'may' }]), RangeError);
	});
});
