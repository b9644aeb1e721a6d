import assert from 'node:assert/strict';
import { rouge, rougeUnits } from '../../training/metrics/rouge';

const score = (summary: string, references: string[], beta?: number): string => {
	const { one, two, l } = rouge(rougeUnits(summary), references.map(rougeUnits), beta);
	return [one, two, l].map(each => each.toFixed(1)).join(' ');
};

describe('rouge', () => {
	it('counts words, pairs and the longest common subsequence', () => {
		assert.equal(score('The police killed the gunman.', ['Police kill the gunman']), '66.7 28.6 66.7');
		assert.equal(score('the gunman police killed', ['police killed the gunman']), '100.0 66.7 50.0');
	});

	it('counts a unit only as often as both have it', () => {
		assert.equal(score('the the the', ['the cat sat']), '33.3 0.0 33.3');
	});

	it('takes the best reference, and recall for more when asked', () => {
		assert.equal(score('a b', ['x', 'a b']), '100.0 100.0 100.0');
		assert.equal(score('a b c d', ['a b'], 2), '83.3 71.4 83.3');
	});

	it('is 0 without common units', () => {
		assert.equal(score('', ['a']), '0.0 0.0 0.0');
		assert.equal(score('a', []), '0.0 0.0 0.0');
	});

	it('reads Chinese by characters and English by words', () => {
		assert.deepEqual(rougeUnits('使用GPT-4,Café!'), ['使', '用', 'gpt', '4', 'café']);
	});
});
