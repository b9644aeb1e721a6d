import assert from 'node:assert/strict';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { learnTagger } from '../../training/pos/learnEnglish';
import type { LearnedTagger, TaggerTraining } from '../../training/pos/learnEnglish';
import { TaggedSet } from '../../training/pos/taggedSet';

/** Words are features 1 to 3; the labels are their rest by 3, in lists of their own or among all. */
const CANDIDATES = [Uint8Array.of(0, 1, 2), Uint8Array.of(1)];

function smallSet(): TaggedSet {
	const set = new TaggedSet();
	const features = new FeatureSequence();
	for (const words of [
		[1, 2, 3],
		[3, 1],
		[2, 2, 1],
	]) {
		features.clear();
		for (const word of words) {
			features.add(word);
			features.endPosition();
		}
		set.add(
			features,
			words.map(word => word % 3),
			words.map(word => (word === 1 ? 1 : 0)),
			1,
		);
	}
	return set;
}

function learn(change: Partial<TaggerTraining> = {}): LearnedTagger {
	return learnTagger(smallSet(), CANDIDATES, 3, {
		epochs: 8,
		margin: 2,
		dropout: 0,
		seeds: [1, 2],
		rarest: 1,
		keep: 100,
		dropBelow: 0,
		scale: 0.5,
		log: () => undefined,
		...change,
	});
}

describe('learnTagger', () => {
	it('learns which label a word has, and nothing of a word that can have only one', () => {
		const { rows } = learn();
		assert.deepEqual(rows.map(({ key }) => key).sort(), [2, 3]);
		for (const { key, labels, weights } of rows) {
			assert.equal(labels[weights.indexOf(Math.max(...weights))], key % 3);
		}
	});

	it('gives the same weights for the same set and seeds', () => {
		assert.deepEqual(learn(), learn());
	});

	it('multiplies all weights by the scale', () => {
		const [half, one] = [learn(), learn({ scale: 1 })];
		assert.deepEqual(
			one.rows.map(({ weights }) => weights),
			half.rows.map(({ weights }) => weights.map(weight => weight * 2)),
		);
	});

	it('keeps the strongest features alone', () => {
		assert.ok(learn({ keep: 1 }).rows.length <= 1);
	});
});
