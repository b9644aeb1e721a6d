import assert from 'node:assert/strict';
import { areaUnderCurve, rankingScores } from '../../../training/answering/community/rankingScores';

const pair = (question: string, isSame: boolean, score: number) => ({ question, isSame, score });

describe('rankingScores', () => {
	it('ranks the pairs of each question, and counts ties against what asks the same', () => {
		const { questions, first, mrr, map } = rankingScores([
			...[pair('a', true, 3), pair('a', false, 2), pair('a', true, 1)],
			...[pair('b', true, 1), pair('b', false, 1)],
			pair('c', true, 1),
		]);
		assert.deepEqual([questions, first, mrr, map], [2, 0.5, 0.75, ((1 + 2 / 3) / 2 + 0.5) / 2]);
	});

	it('gives the area under the curve with ties counting half', () => {
		assert.equal(areaUnderCurve([pair('', true, 2), pair('', false, 1)]), 1);
		assert.equal(areaUnderCurve([pair('', true, 1), pair('', false, 1)]), 0.5);
		assert.equal(areaUnderCurve([pair('', true, 1), pair('', false, 2), pair('', true, 3)]), 0.5);
	});
});
