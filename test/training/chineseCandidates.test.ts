import assert from 'node:assert/strict';
import { chooseCandidates } from '../../training/pos/chineseCandidates';

const times = (count: number, hash: number, group: number, label: number) =>
	Array.from({ length: count }, () => ({ hash, group, label }));

describe('chooseCandidates', () => {
	const { lists, words, groups } = chooseCandidates([
		...times(3000, 1, 300, 0),
		...times(2, 1, 300, 1),
		...times(1, 1, 300, 2),
		...times(10, 2, 301, 2),
		...times(9, 3, 301, 3),
		...times(1, 4, 301, 4),
		...times(1, 5, 302, 0),
	]);

	it('gives frequent words the labels that they were seen with, but for those that are too rare', () => {
		assert.deepEqual([...words.keys()], [1]);
		assert.deepEqual(lists[words.get(1) ?? -1], [0]);
	});

	it('gives large groups of other words the labels of all of them', () => {
		assert.deepEqual([...groups.keys()], [301]);
		assert.deepEqual(lists[groups.get(301) ?? -1], [2, 3, 4]);
	});

	it('begins with the labels that any word can have', () => {
		assert.deepEqual(lists[0], [0, 2, 3]);
	});
});
