import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/steps';
import { chooseDiverse } from '../../../src/core/tasks/summarization/chooseDiverse';
import { TermMatrix } from '../../../src/core/vectors/termMatrix';

const RELEVANCE = 0.6;
const sentence = fc.record({
	terms: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 6 }),
	// Far enough apart that rounding decides nothing.
	score: fc.integer({ min: 0, max: 1000 }).map(value => value / 1000),
});

/** The value of a sentence beside those that were taken, by its definition. */
function valueOf(matrix: TermMatrix, scores: Float64Array, taken: readonly number[], each: number): number {
	const cosines = matrix.similarities(each);
	const likeness = taken.reduce((most, other) => Math.max(most, cosines[other]), 0);
	return RELEVANCE * scores[each] - (likeness > 0.9 ? 1 : (1 - RELEVANCE) * likeness);
}

describe('chooseDiverse', () => {
	it('takes the sentence of the best value each time', () => {
		fc.assert(
			fc.property(fc.array(sentence, { maxLength: 15 }), fc.nat({ max: 6 }), (sentences, count) => {
				const matrix = finish(TermMatrix.of(sentences.map(({ terms }) => terms)));
				const scores = Float64Array.from(sentences, ({ score }) => score);
				const taken: number[] = [];
				const take = (each: number): boolean => {
					const value = valueOf(matrix, scores, taken, each);
					for (const other of sentences.keys()) {
						if (scores[other] > 0 && !taken.includes(other)) {
							assert.ok(valueOf(matrix, scores, taken, other) <= value + 1e-9);
						}
					}
					return taken.push(each) > 0;
				};
				finish(chooseDiverse(matrix, scores, RELEVANCE, take, () => taken.length >= count));
				assert.equal(new Set(taken).size, taken.length);
				assert.equal(taken.length, Math.min(count, scores.filter(score => score > 0).length));
			}),
		);
	});
});
