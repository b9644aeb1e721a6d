import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestCuts } from '../../../src/core/tasks/segmentation/bestCuts';
import { bestWords } from '../../../src/core/tasks/segmentation/bmesViterbi';
import { BMES, bmesRule } from '../../../src/core/tasks/segmentation/chineseTemplates';

/** The scores of all legal ways to label a row, the best first. */
function allScores(scores: Int32Array, length: number, moves: Int32Array): number[] {
	const edge = 4;
	const extend = (atom: number, before: number, sum: number): number[] => {
		if (atom === length) return bmesRule(BMES[before], null) ? [sum + moves[before * 5 + edge]] : [];
		return [0, 1, 2, 3].flatMap(label =>
			bmesRule(before === edge ? null : BMES[before], BMES[label])
				? extend(atom + 1, label, sum + moves[before * 5 + label] + scores[atom * 4 + label])
				: [],
		);
	};
	return extend(0, edge, 0).sort((a, b) => b - a);
}

describe('bestCuts', () => {
	it('gives the best ways in order, each another one, as trying all does', () => {
		const score = fc.integer({ min: -500, max: 500 });
		const row = fc
			.integer({ min: 1, max: 6 })
			.chain(length =>
				fc.tuple(
					fc.constant(length),
					fc.array(score, { minLength: length * 4, maxLength: length * 4 }),
					fc.array(score, { minLength: 25, maxLength: 25 }),
				),
			);
		fc.assert(
			fc.property(row, fc.integer({ min: 1, max: 8 }), ([length, some, between], count) => {
				const scores = Int32Array.from(some);
				const moves = Int32Array.from(between);
				const paths = bestCuts(scores, length, moves, count);
				const all = allScores(scores, length, moves);
				assert.deepEqual(
					paths.map(path => path.score),
					all.slice(0, count),
				);
				assert.equal(new Set(paths.map(({ labels }) => labels.join())).size, paths.length);
				const labels = new Uint8Array(length);
				bestWords(scores, length, moves, labels);
				// Of several that are equally good either may take any.
				if (all.length === 1 || all[0] > all[1]) assert.deepEqual(paths[0].labels, labels);
			}),
		);
	});

	it('has no way through nothing', () => {
		assert.deepEqual(bestCuts(new Int32Array(0), 0, new Int32Array(25), 3), []);
	});
});
