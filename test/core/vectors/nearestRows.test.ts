import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/steps';
import { nearestRows } from '../../../src/core/vectors/nearestRows';

describe('nearestRows', () => {
	it('finds what an ordering of all rows finds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
				fc.nat(11),
				(line, more) => {
					const neighbours = Math.min(line.length, more + 1);
					const { rows, distances } = finish(nearestRows(Float64Array.from(line), 1, neighbours));
					line.forEach((value, row) => {
						const others = Array.from(line.keys()).filter(other => other !== row);
						others.sort((a, b) => Math.abs(line[a] - value) - Math.abs(line[b] - value) || a - b);
						const expected = [row, ...others].slice(0, neighbours);
						assert.deepEqual(Array.from(rows.subarray(row * neighbours, (row + 1) * neighbours)), expected);
						expected.forEach((other, rank) => {
							assert.equal(distances[row * neighbours + rank], Math.abs(line[other] - value));
						});
					});
				},
			),
		);
	});
});
