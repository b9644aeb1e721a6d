import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featureVector } from '../../../src/core/tasks/classification/featureVector';
import type { FeatureOptions } from '../../../src/core/tasks/classification/textFeatures';
import { TextFeatures } from '../../../src/core/tasks/classification/textFeatures';

const PLAIN: FeatureOptions = { grams: 1, words: 0, letters: 0, skips: false, marks: true };

function read(text: string, options: FeatureOptions): ReturnType<typeof featureVector> {
	const features = new TextFeatures(options);
	features.read(text, { start: 0, end: text.length });
	return featureVector(features);
}

describe('featureVector', () => {
	it('has each feature once, in a vector of length 1', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isDenied) => {
				const options = { ...PLAIN, grams: 2, letters: 3, skips: true, ...(isDenied ? { reversal: 0.5 } : {}) };
				const { ids, values } = read(text, options);
				assert.equal(new Set(ids).size, ids.length);
				const square = values.reduce((sum, value) => sum + value * value, 0);
				assert.ok(square === 0 || Math.abs(square - 1) < 1e-5);
			}),
		);
	});

	it('has what stands under an English negation the other way round', () => {
		const options = { ...PLAIN, reversal: 0.5 };
		const [bad] = read('bad', options).keys;
		const { keys, values } = read('not bad', options);
		const [denied, other] = [keys.indexOf(bad), keys.length - 1 - keys.indexOf(bad)];
		assert.equal(keys.length, 2);
		assert.ok(Math.abs(values[denied] + 0.5 * values[other]) < 1e-6);
		assert.deepEqual([...read('not bad', PLAIN).values.map(Math.sign)], [1, 1]);
	});
});
