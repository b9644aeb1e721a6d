import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/steps';
import { AlikeRows } from '../../../src/core/vectors/alikeRows';
import { TermMatrix } from '../../../src/core/vectors/termMatrix';

const sentences = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 6 }), {
	maxLength: 12,
});

describe('AlikeRows', () => {
	it('finds what a look at all rows finds', () => {
		fc.assert(
			fc.property(sentences, fc.constantFrom(0.1, 0.4, 0.7), (terms, least) => {
				const matrix = finish(TermMatrix.of(terms));
				const rows = finish(AlikeRows.of(matrix));
				for (const row of terms.keys()) {
					const cosines = matrix.similarities(row);
					const all = Array.from(cosines.keys()).filter(each => each !== row);
					const found = rows.find(row, least);
					for (const each of found) assert.ok(Math.abs(each.cosine - cosines[each.row]) < 1e-9);
					const numbers = new Set(found.map(each => each.row));
					for (const each of all) {
						if (cosines[each] > least + 1e-6) assert.ok(numbers.has(each));
						if (cosines[each] < least - 1e-6) assert.ok(!numbers.has(each));
					}
				}
			}),
		);
	});
});
