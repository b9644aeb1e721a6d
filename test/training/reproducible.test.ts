import assert from 'node:assert/strict';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { key1, key2 } from '../../src/core/linear/featureHash';
import { hashText } from '../../src/core/linear/featureHash';
import { packSequenceModel, SEQUENCE_MODEL_KIND, SequenceTagger } from '../../training/support/sequenceTagger';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { learnChinesePos } from '../../training/pos/learnChinese';
import { learnSegmenter } from '../../training/segmentation/learnSegmenter';
import { trainSequence } from '../../training/support/trainSequence';
import type { SequenceTraining } from '../../training/support/trainSequence';
import { TrainingSet } from '../../training/support/trainingSet';

/** A made-up language: after `the` comes a noun, after a noun a verb; `can` is either. */
const SENTENCES = [
	['the/D', 'can/N', 'falls/V'],
	['the/D', 'dog/N', 'can/V'],
	['the/D', 'dog/N', 'falls/V'],
	['a/D', 'can/N', 'can/V'],
	['a/D', 'dog/N', 'runs/V'],
].map(tokens => tokens.map(token => token.split('/')));

function extract(words: readonly string[], features: FeatureSequence): void {
	features.clear();
	words.forEach((word, i) => {
		features.add(key1(0, hashText(word)));
		features.add(key1(1, hashText(i === 0 ? '' : words[i - 1])));
		features.add(key2(2, hashText(word), word.length));
		features.endPosition();
	});
}

function learn(training: SequenceTraining): Uint8Array {
	const set = new TrainingSet(['D', 'N', 'V']);
	const features = new FeatureSequence();
	for (const sentence of SENTENCES) {
		extract(
			sentence.map(([word]) => word),
			features,
		);
		set.add(
			features,
			sentence.map(([, tag]) => tag),
		);
	}
	return encodeModel({ name: 'toy', kind: SEQUENCE_MODEL_KIND, ...packSequenceModel(trainSequence(set, training)) });
}

for (const learner of ['crf', 'perceptron'] as const) {
	describe(`the ${learner} learner`, () => {
		const training: SequenceTraining = { learner, epochs: 20, rate: 0.3, dropout: 0.2, keep: 14, seed: 5 };

		it('gives the same bytes from the same data and seed', () => {
			assert.deepEqual(learn(training), learn(training));
			assert.notDeepEqual(learn(training), learn({ ...training, seed: 6 }));
		});

		it('learns what it is shown', () => {
			const tagger = SequenceTagger.from(decodeModel(learn({ ...training, dropout: 0, keep: 100 }), 'toy.bin'));
			const features = new FeatureSequence();
			const path = new Uint8Array(3);
			for (const sentence of SENTENCES) {
				extract(
					sentence.map(([word]) => word),
					features,
				);
				tagger.tag(features, path);
				assert.deepEqual(
					[...path].map(label => tagger.labels[label]),
					sentence.map(([, tag]) => tag),
				);
			}
		});
	});
}

describe('training of the Chinese models', () => {
	it('gives the same bytes twice', () => {
		const lines = ['我们 去 北京 。', '他们 不 去 。'].map(line => ({
			text: line.replaceAll(' ', ''),
			words: line.split(' '),
		}));
		const segmenter = (): Uint8Array =>
			encodeModel(
				learnSegmenter('toy', lines, new Map([['北京', 20]]), { learner: 'crf', epochs: 3, dropout: 0.3, keep: 60 }),
			);
		assert.deepEqual(segmenter(), segmenter());
		const tagged = [
			[
				{ form: '我们', upos: 'PRON', xpos: 'PRP' },
				{ form: '去', upos: 'VERB', xpos: 'VV' },
			],
		];
		const lexicon = {
			entries: new Map([[5, { lexical: 1, cluster: 3, isFrequent: true }]]),
			anchors: new Set([1]),
		};
		const tagger = (): Uint8Array =>
			encodeModel(learnChinesePos('toy', tagged, lexicon, { learner: 'perceptron', epochs: 3 }));
		assert.deepEqual(tagger(), tagger());
	});
});

describe('TrainingSet', () => {
	it('refuses labels that it does not know, and lengths that differ', () => {
		const set = new TrainingSet(['A']);
		const features = new FeatureSequence();
		features.add(1);
		features.endPosition();
		assert.throws(() => set.add(features, ['B']), RangeError);
		assert.throws(() => set.add(features, []), RangeError);
	});

	it('numbers features in the order of their first occurrence and leaves rare ones out', () => {
		const set = new TrainingSet(['A']);
		const features = new FeatureSequence();
		for (const keys of [
			[7, 3],
			[3, -9],
		]) {
			keys.forEach(key => features.add(key));
			features.endPosition();
		}
		set.add(features, ['A', 'A']);
		assert.deepEqual([...set.index(1).featureKeys], [7, 3, -9]);
		const frequent = set.index(2);
		assert.deepEqual([...frequent.featureKeys], [3]);
		assert.deepEqual([...frequent.features], [0, 0]);
		assert.deepEqual([...frequent.featureEnds], [1, 2]);
	});
});
