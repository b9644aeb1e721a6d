import assert from 'node:assert/strict';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../training/support/sequenceTagger';
import type { SequenceModel } from '../../training/support/sequenceTagger';
import { encodeModel } from '../../src/core/model/binaryFormat';
import { NameTraining } from '../../training/ner/nameTraining';

/** Key 1 goes with persons, key 2 with what is no name; 101 and 102 are their copies for the target domain. */
function learn(seed: number): SequenceModel {
	const training = new NameTraining();
	const features = new FeatureSequence();
	const write = (keys: readonly number[], isTarget: boolean): void => {
		features.clear();
		for (const key of keys) {
			features.add(key);
			if (isTarget) {
				features.add(100 + key);
			}
			features.endPosition();
		}
	};
	for (let i = 0; i < 4; i++) {
		write([1, 2], true);
		training.addTarget(features, ['U-PER', 'O']);
		write([2, 1, 3 + i], false);
		training.addOther(features, ['O', 'U-PER', 'O']);
	}
	const rates = { epochs: 4, averageFrom: 1, dropout: 0.3, rate: 0.1, l2: 0 };
	const size = { minCount: 1, keep: 4, targetShare: 1, dropBelow: 0 };
	return training.learn({ ...rates, ...size, seed, log: () => undefined });
}

describe('NameTraining', () => {
	it('gives the same bytes from the same data and seed', () => {
		const bytes = (seed: number): Uint8Array =>
			encodeModel({ name: 'toy', kind: 'toy/1', ...packSequenceModel(learn(seed)) });
		assert.deepEqual(bytes(1), bytes(1));
		assert.notDeepEqual(bytes(1), bytes(2));
	});

	it('folds the copies of the target domain into their features, and keeps the strongest', () => {
		const keys = learn(1).rows.map(({ key }) => key);
		assert.ok(keys.length <= 4);
		assert.ok(keys.includes(1) && keys.includes(2));
		assert.ok(keys.every(key => key < 100));
	});
});
