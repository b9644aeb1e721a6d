import assert from 'node:assert/strict';
import { finish } from '../../../src/core/steps';
import { TermMatrix } from '../../../src/core/vectors/termMatrix';
import { textRank } from '../../../src/core/vectors/textRank';

describe('textRank', () => {
	it('is what the written-out graph gives', () => {
		const sentences = [['a', 'b', 'c'], ['a', 'b', 'd'], ['c', 'd', 'e', 'e'], ['x'], []];
		const matrix = finish(TermMatrix.of(sentences));
		const n = sentences.length;
		const prior = new Float64Array(n).fill(1 / n);
		const similarity = sentences.map((_, row) =>
			Array.from(matrix.similarities(row), (value, j) => (j === row ? 0 : value)),
		);
		const degrees = similarity.map(row => row.reduce((sum, value) => sum + value, 0));
		let expected = Array.from(prior);
		for (let step = 0; step < 200; step++) {
			const lost = expected.reduce((sum, rank, i) => sum + (degrees[i] > 0 ? 0 : rank), 0);
			expected = expected.map((_, j) => {
				const received = expected.reduce(
					(sum, rank, i) => sum + (degrees[i] > 0 ? (similarity[i][j] * rank) / degrees[i] : 0),
					0,
				);
				return (0.15 + 0.85 * lost) / n + 0.85 * received;
			});
		}
		for (const [index, rank] of finish(textRank(matrix, prior, 0.85)).entries())
			assert.ok(Math.abs(rank - expected[index]) < 1e-5);
	});
});
