import assert from 'node:assert/strict';
import fc from 'fast-check';
import { huffmanTree } from '../../../../src/core/embeddings/training/huffmanTree';

/** The least cost of a binary code, by joining the two rarest over and over. */
function leastCost(counts: readonly number[]): number {
	const weights = [...counts];
	let cost = 0;
	while (weights.length > 1) {
		weights.sort((a, b) => b - a);
		const joined = (weights.pop() ?? 0) + (weights.pop() ?? 0);
		cost += joined;
		weights.push(joined);
	}
	return cost;
}

const counts = fc
	.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 })
	.map(list => list.sort((a, b) => b - a));

describe('huffmanTree', () => {
	it('has the least cost of all codes', () => {
		fc.assert(
			fc.property(counts, list => {
				const { starts } = huffmanTree(Float64Array.from(list));
				const cost = list.reduce((sum, count, word) => sum + count * (starts[word + 1] - starts[word]), 0);
				assert.equal(cost, leastCost(list));
			}),
		);
	});

	it('gives each word a way of its own from the root, none of which begins another', () => {
		fc.assert(
			fc.property(counts, list => {
				const { starts, nodes, turns } = huffmanTree(Float64Array.from(list));
				const codes = list.map((_, word) => turns.subarray(starts[word], starts[word + 1]).join(''));
				const root = list.length - 2;
				for (const [word, code] of codes.entries()) {
					if (list.length > 1) assert.equal(nodes[starts[word]], root);
					assert.ok(codes.every((other, i) => i === word || !other.startsWith(code)));
				}
			}),
		);
	});
});
