import assert from 'node:assert/strict';
import { bestSentences } from '../../../../src/core/tasks/answering/reading/sentenceChoice';
import { caseOf } from './support';

describe('matchQuestion', () => {
	it('finds the words of the question, and those of one stem in part', () => {
		const { match } = caseOf('who painted sunflowers', 'sunflowers were painting x');
		assert.deepEqual(Array.from(match.partners), [2, -1, 1, -1]);
		assert.equal(match.likeness[0], 1);
		assert.ok(match.likeness[2] > 0 && match.likeness[2] < 1);
	});

	it('counts a word of the question once in a sentence', () => {
		const { match } = caseOf('who saw paris', 'paris paris paris . saw paris');
		assert.ok(Math.abs(match.sentenceCover[0] - 0.5) < 1e-9);
		assert.ok(Math.abs(match.sentenceCover[1] - 1) < 1e-9);
	});

	it('takes no notice of the words that ask', () => {
		const { match } = caseOf('who', 'who is who');
		assert.deepEqual(Array.from(match.partners), [-1, -1, -1]);
		assert.deepEqual(Array.from(match.sentenceCover), [0]);
	});
});

describe('bestSentences', () => {
	it('chooses among the sentences of all passages', () => {
		const question = 'who saw paris';
		const chosen = bestSentences([caseOf(question, 'a b . saw paris'), caseOf(question, 'paris x . c d')], 2);
		assert.deepEqual(chosen, [new Set([1]), new Set([0])]);
	});

	it('takes sentences that ask only where there are no others', () => {
		const question = 'who saw paris';
		assert.deepEqual(bestSentences([caseOf(question, 'c d . who saw paris ?')]), [new Set([0])]);
		assert.deepEqual(bestSentences([caseOf(question, 'who saw paris ？')]), [new Set([0])]);
	});

	it('chooses none of none', () => {
		assert.deepEqual(bestSentences([]), []);
		assert.deepEqual(bestSentences([caseOf('who', '')]), [new Set()]);
	});
});
