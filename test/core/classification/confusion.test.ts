import assert from 'node:assert/strict';
import { ConfusionMatrix } from '../../../src/core/tasks/classification/evaluation/confusionMatrix';
import { confusionPicture } from '../../../src/core/tasks/classification/evaluation/confusionPicture';

const AXES = { gold: 'Label', predicted: 'Found' };

describe('ConfusionMatrix', () => {
	it('counts, and gives accuracy and the mean F1 of the labels that occur', () => {
		const matrix = new ConfusionMatrix(3);
		for (const [gold, predicted] of [
			[0, 0],
			[0, 0],
			[0, 1],
			[1, 1],
		] as const)
			matrix.add(gold, predicted);
		assert.deepEqual(matrix.rows, [
			[2, 1, 0],
			[0, 1, 0],
			[0, 0, 0],
		]);
		assert.equal(matrix.total, 4);
		assert.equal(matrix.accuracy, 0.75);
		assert.equal(matrix.f1(0), 0.8);
		assert.equal(matrix.f1(2), undefined);
		assert.equal(matrix.macroF1(1), 0.8);
		assert.ok(Math.abs(matrix.macroF1() - (0.8 + 2 / 3) / 2) < 1e-12);
	});

	it('has no scores without examples', () => {
		const matrix = new ConfusionMatrix(2);
		assert.deepEqual([matrix.accuracy, matrix.macroF1(), matrix.total], [0, 0, 0]);
	});
});

describe('confusionPicture', () => {
	it('has a cell for each pair that occurs, as dark as its share of the row', () => {
		const picture = confusionPicture(
			{
				labels: ['a', 'b'],
				confusion: [
					[3, 1],
					[0, 2],
				],
				heldOut: 6,
			},
			AXES,
		);
		const shares = [...picture.matchAll(/fill-opacity="([\d.]+)"/gu)].map(([, share]) => Number(share));
		assert.deepEqual(shares, [0.75, 0.25, 1]);
		assert.match(picture, /<title>Label × Found<\/title>/u);
	});

	it('escapes what labels have of markup, and replaces what XML cannot have', () => {
		const picture = confusionPicture(
			{
				labels: ['<b>&"', 'x\u0000\ud800'],
				confusion: [
					[1, 0],
					[0, 1],
				],
				heldOut: 2,
			},
			AXES,
		);
		assert.match(picture, />&lt;b&gt;&amp;&quot;</u);
		assert.match(picture, />x\ufffd\ufffd</u);
	});

	it('shortens long labels and leaves numbers out of small cells; is empty without examples', () => {
		const labels = Array.from({ length: 60 }, (_, label) => `a very long name of a label ${label}`);
		const confusion = labels.map((_, row) => labels.map((_, column) => (row === column ? 77 : 0)));
		const picture = confusionPicture({ labels, confusion, heldOut: 60 * 77 }, AXES);
		assert.doesNotMatch(picture, />77</u);
		assert.match(picture, />a very long name …</u);
		assert.equal(confusionPicture({ labels: [], confusion: [], heldOut: 0 }, AXES), '');
	});
});
