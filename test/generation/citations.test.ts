import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCitations } from '../../src/generation/citations';

const cited = (answer: string, count = 5) =>
	readCitations(answer, count).citations.map(({ start, end, passages }) => [answer.slice(start, end), ...passages]);

describe('citations', () => {
	it('are read as models write them', () => {
		assert.deepEqual(cited('It opened in 1932 [1]. It is long [2, 3][4].'), [
			['[1]', 1],
			['[2, 3]', 2, 3],
			['[4]', 4],
		]);
		assert.deepEqual(cited('1932 年通车【1】，很长［2，3］。'), [
			['【1】', 1],
			['［2，3］', 2, 3],
		]);
		assert.deepEqual(cited('All of it [2-4].'), [['[2-4]', 2, 3, 4]]);
	});

	it('are those of passages that there are; others are told', () => {
		const { citations, unknown } = readCitations('So [1, 7], and so [0] and [9] [9].', 3);
		assert.deepEqual(
			citations.map(({ passages }) => passages),
			[[1]],
		);
		assert.deepEqual(unknown, [7, 0, 9]);
		assert.equal(readCitations('From [1-9999].', 3).unknown.length, 48);
	});

	it('are no other brackets', () => {
		assert.deepEqual(cited('An [a], a list[1](x), [12345], [1.5], [] and (1).'), []);
	});

	it('lie in the answer, in order, and name passages that there are', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('[', ']', '1', '2', ',', ' ', '【', '】', '-', 'a') }), answer => {
				let end = 0;
				for (const citation of readCitations(answer, 2).citations) {
					assert.ok(citation.start >= end && citation.end > citation.start && citation.end <= answer.length);
					assert.ok(citation.passages.every(number => number === 1 || number === 2));
					({ end } = citation);
				}
			}),
		);
	});
});
