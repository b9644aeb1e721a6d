import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PriorityQueue } from '../../../src/core/collections/priorityQueue';

function drain<Item>(queue: PriorityQueue<Item>): Item[] {
	const items: Item[] = [];
	for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
		items.push(item);
	}
	return items;
}

describe('priority queue', () => {
	it('gives the largest first', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20)), fc.nat(5), (numbers, taken) => {
				const queue = new PriorityQueue<number>(number => number);
				const rest = [...numbers].sort((a, b) => b - a);
				numbers.forEach(number => queue.push(number));
				for (let i = 0; i < taken; i++) {
					assert.equal(queue.pop(), rest.shift());
				}
				queue.push(7);
				assert.deepEqual(
					drain(queue),
					[...rest, 7].sort((a, b) => b - a),
				);
			}),
		);
	});

	it('keeps the largest', () => {
		const queue = new PriorityQueue<number>(number => number);
		[3, 1, 4, 1, 5, 9, 2, 6].forEach(number => queue.push(number));
		queue.keep(3);
		assert.equal(queue.size, 3);
		assert.deepEqual(drain(queue), [9, 6, 5]);
	});
});
