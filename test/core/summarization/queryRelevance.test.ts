import assert from 'node:assert/strict';
import { finish } from '../../../src/core/steps';
import { queryRelevance } from '../../../src/core/tasks/summarization/queryRelevance';
import { TermMatrix } from '../../../src/core/vectors/termMatrix';

const sentences = ['red apples grow', 'green apples are sour', 'boats sail far'];
const terms = sentences.map(sentence => sentence.split(' '));
const relevance = (text: string, own = text.split(' ')) =>
	Array.from(finish(queryRelevance(terms, sentences, finish(TermMatrix.of(terms)), { text, terms: own })));

describe('queryRelevance', () => {
	it('is 0 for sentences without a word of the query, more for rare words', () => {
		const [red, green, boats] = relevance('red apples');
		assert.ok(red > green && green > 0);
		assert.equal(boats, 0);
	});

	it('finds the query as it is written, without terms', () => {
		const [red, green] = relevance('Green Ap', []);
		assert.equal(red, 0);
		assert.ok(green > 0);
	});

	it('is 0 where nothing is asked for that the text has', () => {
		assert.deepEqual(relevance('zebra'), [0, 0, 0]);
		assert.deepEqual(relevance('zebra', []), [0, 0, 0]);
	});
});
