import assert from 'node:assert/strict';
import { hashText } from '../../../src/core/linear/featureHash';
import { lexiconsOf, packUse } from '../../../src/core/tasks/ner/englishNameLexicons';
import { flagsOf, recase, styleOf, WordFlag } from '../../../src/core/tasks/ner/englishNameStyle';
import { readNameWord, Style } from '../../../src/core/tasks/ner/englishNameWord';
import type { EnglishNameWord } from '../../../src/core/tasks/ner/englishNameWord';

/** Words with how often they have a capital, 1 never to 6 always. */
const CAPITALS = { the: 1, meets: 1, in: 2, minister: 3, london: 6, London: 6, nasa: 6, NASA: 6, will: 2 };

const lexicons = lexiconsOf({
	words: new Map(Object.entries(CAPITALS).map(([word, capital]) => [hashText(word), capital * 1024 + 1])),
	uses: new Map([[hashText('zubrowka'), packUse(6, 2, 2)]]),
	parts: new Map(),
	phrases: new Map(),
});

function read(form: string): EnglishNameWord {
	return readNameWord(form, lexicons);
}

function styleOfSentence(sentence: string): Style {
	const flags = sentence.split(' ').map(form => flagsOf(form, read(form)));
	const count = (flag: number): number => flags.filter(all => (all & flag) !== 0).length;
	const isFirstOdd = (flags[0] & WordFlag.Odd) !== 0 && (flags[0] & WordFlag.Upper) === 0;
	const odd = count(WordFlag.Odd) - (isFirstOdd ? 1 : 0);
	return styleOf(count(WordFlag.Lower), count(WordFlag.Upper), count(WordFlag.Capital), odd);
}

function recased(sentence: string): string {
	const style = styleOfSentence(sentence);
	return sentence
		.split(' ')
		.map((form, i) => recase(form, read(form), style, i === 0))
		.join(' ');
}

describe('styles of English sentences', () => {
	it('tells how a sentence is written', () => {
		assert.equal(styleOfSentence('The minister meets the NASA in London .'), Style.Usual);
		assert.equal(styleOfSentence('the minister meets nasa in london .'), Style.Lower);
		assert.equal(styleOfSentence('THE MINISTER MEETS NASA IN LONDON'), Style.Upper);
		assert.equal(styleOfSentence('The Minister Meets NASA In London'), Style.Title);
	});
	it('takes capitals of names and of the first word as usual', () => {
		assert.equal(styleOfSentence('The London'), Style.Usual);
		assert.equal(styleOfSentence('Thanks , Will'), Style.Usual);
		assert.equal(styleOfSentence('NASA'), Style.Usual);
	});
	it('brings words to the casing of usual sentences', () => {
		assert.equal(recased('the minister meets nasa in london .'), 'the minister meets Nasa in London .');
		assert.equal(recased('THE MINISTER MEETS NASA IN LONDON'), 'the minister meets NASA in London');
		assert.equal(recased('The Minister Meets NASA In London'), 'The Minister meets NASA in London');
	});
	it('gives a capital to words that plain text has in names', () => {
		assert.equal(recased('in zubrowka'), 'in Zubrowka');
	});
	it('leaves usual sentences and what has no letters alone', () => {
		assert.equal(recased('The minister , 12 %'), 'The minister , 12 %');
		assert.equal(recased('😀 \ud83d 12 in the'), '😀 \ud83d 12 in the');
	});
});
