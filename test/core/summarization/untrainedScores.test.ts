import assert from 'node:assert/strict';
import { finish } from '../../../src/core/steps';
import { SUMMARY_WEIGHTS } from '../../../src/core/tasks/summarization/summaryWeights';
import { untrainedScores } from '../../../src/core/tasks/summarization/untrainedScores';
import { TermMatrix } from '../../../src/core/vectors/termMatrix';

/** The scores of so many sentences that share no words and have no cue phrases. */
function scoresOf(count: number): Float64Array {
	const terms = Array.from({ length: count }, (_, row) => Array.from('abcdefghijkl', letter => letter + String(row)));
	const cues = terms.map(() => ({ bonus: false, stigma: false }));
	const matrix = finish(TermMatrix.of(terms, SUMMARY_WEIGHTS.smoothing));
	return finish(untrainedScores(terms, matrix, cues, SUMMARY_WEIGHTS));
}

describe('untrainedScores', () => {
	it('favor the first sentences where nothing else speaks', () => {
		for (const count of [3, 5, 20]) {
			const scores = scoresOf(count);
			assert.equal(scores[0], 1);
			assert.ok(scores.every((score, at) => score > 0 && score <= (scores[at - 1] ?? 1)));
		}
	});

	it('favor the first sentence over the second more in a short text', () => {
		const edge = (scores: Float64Array) => scores[0] / scores[1];
		assert.ok(edge(scoresOf(3)) > edge(scoresOf(30)));
	});
});
