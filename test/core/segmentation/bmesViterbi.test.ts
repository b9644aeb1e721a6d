import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestWords, cutMargins } from '../../../src/core/tasks/segmentation/bmesViterbi';
import { BMES, bmesRule } from '../../../src/core/tasks/segmentation/chineseTemplates';

/** The score of the best legal path by trying all; with a cut after one atom, or none there, if that is given. */
function bestScore(
	scores: readonly number[],
	moves: readonly number[],
	gap?: { readonly after: number; readonly isCut: boolean },
): number {
	const length = scores.length / 4;
	let paths: { last: number; score: number }[] = [{ last: 4, score: 0 }];
	for (let i = 0; i < length; i++) {
		paths = paths.flatMap(({ last, score }) =>
			[0, 1, 2, 3]
				.filter(label => bmesRule(last === 4 ? null : BMES[last], BMES[label]))
				.filter(label => gap?.after !== i || gap.isCut === label >= 2)
				.map(label => ({ last: label, score: score + moves[last * 5 + label] + scores[i * 4 + label] })),
		);
	}
	const ended = paths.filter(({ last }) => bmesRule(BMES[last], null));
	return Math.max(...ended.map(({ last, score }) => score + moves[last * 5 + 4]));
}

const score = fc.integer({ min: -9, max: 9 });
const emissions = fc
	.integer({ min: 1, max: 6 })
	.chain(length => fc.array(score, { minLength: length * 4, maxLength: length * 4 }));

describe('bestWords', () => {
	it('finds a best legal path of all', () => {
		fc.assert(
			fc.property(emissions, fc.array(score, { minLength: 25, maxLength: 25 }), (scores, moves) => {
				const length = scores.length / 4;
				const labels = new Uint8Array(length);
				bestWords(Int32Array.from(scores), length, Int32Array.from(moves), labels);
				assert.match([...labels].map(label => BMES[label]).join(''), /^(S|BM*E)*$/);
				let total = 0;
				let last = 4;
				labels.forEach((label, i) => {
					total += moves[last * 5 + label] + scores[i * 4 + label];
					last = label;
				});
				assert.equal(total + moves[last * 5 + 4], bestScore(scores, moves));
			}),
			{ seed: 14, numRuns: 300 },
		);
	});
});

describe('cutMargins', () => {
	it('are what a cut makes of the best score, at each gap', () => {
		fc.assert(
			fc.property(emissions, fc.array(score, { minLength: 25, maxLength: 25 }), (scores, moves) => {
				const length = scores.length / 4;
				const margins = new Float32Array(length);
				cutMargins(Int32Array.from(scores), length, Int32Array.from(moves), margins);
				for (let after = 0; after + 1 < length; after++) {
					const wanted =
						bestScore(scores, moves, { after, isCut: true }) - bestScore(scores, moves, { after, isCut: false });
					assert.equal(margins[after], wanted);
				}
			}),
			{ seed: 15, numRuns: 300 },
		);
	});
});
