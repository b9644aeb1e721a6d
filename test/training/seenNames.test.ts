import assert from 'node:assert/strict';
import { meanCounts, placesIn } from '../../training/ner/seenNames';

describe('names seen in plain text', () => {
	it('are counted where they stand as the longest form', () => {
		const places = placesIn(['北京大学在北京，北京人说北京大', '大学'], ['北京', '北京大学', '大学']);
		assert.deepEqual(
			[...places],
			[
				['北京大学', 1],
				['北京', 3],
				['大学', 1],
			],
		);
	});

	it('have the mean of both counts', () => {
		const mean = meanCounts(
			new Map([
				['李雷', [4, 0, 0]],
				['上海', [0, 2, 0]],
			]),
			new Map([['李雷', [2, 0, 1]]]),
		);
		assert.deepEqual(mean.get('李雷'), [3, 0, 0.5]);
		assert.deepEqual(mean.get('上海'), [0, 1, 0]);
	});
});
