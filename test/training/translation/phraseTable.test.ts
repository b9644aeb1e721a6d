import assert from 'node:assert/strict';
import { PairNumbers } from '../../../training/translation/align/pairNumbers';
import { NO_PHRASE, PhraseNumbers } from '../../../training/translation/phrases/phraseNumbers';
import { PhraseProbabilities } from '../../../training/translation/phrases/phraseProbabilities';
import { bestPairs } from '../../../training/translation/phrases/selectPairs';
import { sentenceCounts } from '../../../training/translation/phrases/sentenceCounts';
import { Significance } from '../../../training/translation/phrases/significance';

describe('PairNumbers', () => {
	it('numbers pairs in order, also when it grows', () => {
		const numbers = new PairNumbers();
		for (let i = 0; i < 100_000; i++) assert.equal(numbers.number(i % 1000, Math.floor(i / 1000) - 50), i);
		assert.equal(numbers.size, 100_000);
		assert.equal(numbers.find(7, -50), 7);
		assert.equal(numbers.find(1000, 0), -1);
		assert.deepEqual([numbers.first(1001), numbers.second(1001)], [1, -49]);
	});
});

describe('PhraseNumbers', () => {
	it('numbers phrases by their words', () => {
		const numbers = new PhraseNumbers();
		const phrase = numbers.of([5, 6, 7], 0, 3);
		assert.equal(numbers.of([1, 5, 6, 7], 1, 4), phrase);
		assert.deepEqual(numbers.words(phrase), [5, 6, 7]);
		assert.deepEqual(numbers.words(NO_PHRASE), []);
		assert.equal(numbers.find(phrase, 8), NO_PHRASE);
	});
});

describe('sentenceCounts', () => {
	it('counts a phrase once a sentence', () => {
		const numbers = new PhraseNumbers();
		const phrase = numbers.of([1, 2], 0, 2);
		const sentences = [
			[1, 2, 1, 2],
			[3, 1, 2],
			[2, 1],
		].map(words => Int32Array.from(words));
		assert.equal(sentenceCounts(numbers, sentences)[phrase], 2);
	});
});

describe('Significance', () => {
	it('is that of the hypergeometric distribution', () => {
		const test = new Significance(10);
		// Of 10 sentences 2 have the one phrase, 2 the other: both together with probability 1 / 45.
		assert.ok(Math.abs(test.of(2, 2, 2) - Math.log(45)) < 1e-9);
		assert.ok(Math.abs(test.of(1, 2, 2) - Math.log(45 / 17)) < 1e-9);
		assert.ok(Math.abs(test.of(0, 2, 2)) < 1e-9);
		assert.equal(test.of(10, 10, 10), 0);
	});
});

describe('PhraseProbabilities', () => {
	it('leave something to phrases that were not seen', () => {
		const pairs = new PairNumbers();
		const seen: number[] = [];
		for (const [zh, en, count] of [
			[0, 0, 5],
			[0, 1, 1],
			[1, 1, 2],
			[1, 2, 1],
			[2, 2, 1],
		]) {
			seen[pairs.number(zh, en)] = count;
		}
		const counts = { pairs, seen: Uint32Array.from(seen), weighted: Float32Array.from(seen) };
		const probabilities = new PhraseProbabilities(counts, { zh: 3, en: 3 });
		const ofZero = [0, 1].map(pair => Math.exp(probabilities.enGivenZh(pair)));
		// English phrase 2 is no translation that was seen of Chinese phrase 0, but two of the five pairs have it.
		assert.ok(ofZero[0] + ofZero[1] < 1);
		assert.ok(ofZero[0] > ofZero[1] && ofZero[1] > 0);
		assert.ok(Math.exp(probabilities.zhGivenEn(0)) > Math.exp(probabilities.zhGivenEn(1)));
	});
});

describe('bestPairs', () => {
	it('keeps the best of either side', () => {
		const ranked = {
			pairs: Int32Array.of(0, 1, 2),
			zh: Int32Array.of(1, 1, 1),
			en: Int32Array.of(1, 1, 2),
			zhScores: Float32Array.of(-1, -2, -3),
			enScores: Float32Array.of(-1, -2, -3),
		};
		assert.deepEqual([...bestPairs(ranked, 1)], [0, 2]);
		assert.deepEqual([...bestPairs(ranked, 2)], [0, 1, 2]);
	});
});
