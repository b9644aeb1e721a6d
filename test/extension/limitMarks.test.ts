import assert from 'node:assert/strict';
import fc from 'fast-check';
import { limitMarks } from '../../src/extension/decorations/marks';
import type { Mark } from '../../src/extension/decorations/marks';

const mark = fc
	.tuple(fc.nat(200), fc.integer({ min: 1, max: 9 }))
	.map(([start, length]): Mark => ({ kind: 'partsOfSpeech', label: 'NOUN', start, end: start + length }));

describe('The limit of marks', () => {
	it('keeps those nearest to the view, the first of those equally near, in their order', () => {
		const view = { start: 80, end: 100 };
		const distance = ({ start, end }: Mark) => Math.max(0, view.start - end, start - view.end);
		fc.assert(
			fc.property(fc.array(mark), fc.integer({ min: 1, max: 40 }), (marks, limit) => {
				const nearest = new Set([...marks].sort((a, b) => distance(a) - distance(b)).slice(0, limit));
				assert.deepEqual(
					limitMarks(marks, limit, view),
					marks.filter(each => nearest.has(each)),
				);
			}),
			{ seed: 3 },
		);
	});
});
