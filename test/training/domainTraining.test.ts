import assert from 'node:assert/strict';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { SequenceModel } from '../../training/support/sequenceTagger';
import { DomainTraining } from '../../training/ner/domainTraining';

/** Key 1 goes with persons, key 2 with what is no name; in the target domain key 3 goes with places, elsewhere with persons. */
function learn(seed: number, targetShare: number): SequenceModel {
	const training = new DomainTraining();
	const features = new FeatureSequence();
	const write = (keys: readonly number[]): FeatureSequence => {
		features.clear();
		for (const key of keys) {
			features.add(key);
			features.endPosition();
		}
		return features;
	};
	for (let i = 0; i < 8; i++) {
		training.addTarget(write([1, 2, 3]), ['U-PER', 'O', 'U-LOC']);
		training.addOther(write([2, 1, 3, 4 + i]), ['O', 'U-PER', 'U-PER', 'O']);
	}
	const rates = { epochs: 6, averageFrom: 1, dropout: 0.2, rate: 0.1, l2: 0, minCount: 1, keep: 3, dropBelow: 0 };
	return training.learn({ ...rates, choosingEpochs: 3, runs: 2, targetShare, seed, log: () => undefined });
}

/** The weight of a tag for a key. */
function weight({ labels, rows }: SequenceModel, key: number, tag: string): number {
	const row = rows.find(each => each.key === key);
	return row?.weights[row.labels.indexOf(labels.indexOf(tag))] ?? 0;
}

describe('DomainTraining', () => {
	it('gives the same model from the same data and seed', () => {
		assert.deepEqual(learn(1, 1), learn(1, 1));
		assert.notDeepEqual(learn(1, 1), learn(2, 1));
	});

	it('folds the copies of the target domain into their features, and keeps the strongest', () => {
		assert.deepEqual(
			learn(1, 1)
				.rows.map(({ key }) => key)
				.sort(),
			[1, 2, 3],
		);
	});

	it('serves the target domain less the smaller its share is', () => {
		const margin = (share: number): number => {
			const model = learn(1, share);
			return weight(model, 3, 'U-LOC') - weight(model, 3, 'U-PER');
		};
		assert.ok(margin(1) > margin(0.5) && margin(0.5) > margin(0));
	});
});
