import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featureKey, hashStep, hashTemplate, hashText, key1, key2, key3 } from '../../src/core/linear/featureHash';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel, SEQUENCE_MODEL_KIND, SequenceTagger } from '../../training/support/sequenceTagger';
import { makeTransitions } from '../../src/core/linear/transitions';
import { packKeys, unpackKeys } from '../../training/support/weightTable';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { ModelFile } from '../../src/core/model/modelFile';

const LABELS = ['A', 'B', 'C'];

function packed(rows: readonly WeightRow[]) {
	const model = { labels: LABELS, transitions: makeTransitions(LABELS), rows };
	return { name: 'test', kind: SEQUENCE_MODEL_KIND, ...packSequenceModel(model) };
}

function sequence(positions: readonly (readonly number[])[]): FeatureSequence {
	const features = new FeatureSequence();
	for (const keys of positions) {
		keys.forEach(key => features.add(key));
		features.endPosition();
	}
	return features;
}

describe('SequenceTagger', () => {
	const rows: WeightRow[] = [
		{ key: -7, labels: [0, 2], weights: [1, -0.5] },
		{ key: 9, labels: [1], weights: [2.5] },
	];
	const tagger = SequenceTagger.from(decodeModel(encodeModel(packed(rows)), 'test.bin'));

	it('takes the label with the largest sum of weights', () => {
		const path = new Uint8Array(3);
		const score = tagger.tag(sequence([[-7], [9, -7], [9, 1234]]), path);
		assert.deepEqual(
			[...path].map(label => LABELS[label]),
			['A', 'B', 'B'],
		);
		assert.ok(Math.abs(score - 6) < 0.05, String(score));
	});

	it('gives probabilities that sum to 1', () => {
		const marginals = tagger.marginals(sequence([[-7], [], [9]]));
		assert.equal(marginals.length, 9);
		for (let i = 0; i < 3; i++) {
			assert.ok(Math.abs(marginals[i * 3] + marginals[i * 3 + 1] + marginals[i * 3 + 2] - 1) < 1e-9);
		}
		assert.ok(marginals[0] > marginals[1]);
	});

	it('takes an empty sequence', () => assert.equal(tagger.tag(sequence([]), new Uint8Array(0)), 0));

	it('refuses tables whose parts do not fit together', () => {
		const content = packed(rows);
		for (const name of [
			'chain.counts',
			'chain.scales',
			'chain.labels',
			'chain.keys',
			'chain.weights',
			'chain.transitions',
		]) {
			const { type, data } = content.tensors[name];
			const tensors = { ...content.tensors, [name]: { type, data: data.slice(0, -1) } };
			const file = new ModelFile({ ...content, tensors }, 'broken.bin');
			assert.throws(() => SequenceTagger.from(file), { code: 'model-malformed' }, name);
		}
	});

	it('loses little by packing', () => {
		const weight = fc.float({ min: -20, max: 20, noNaN: true });
		fc.assert(
			fc.property(fc.tuple(weight, weight, weight), weights => {
				const one = packed([{ key: 1, labels: [0, 1, 2], weights }]);
				const read = SequenceTagger.from(decodeModel(encodeModel(one), 'test.bin'));
				const path = new Uint8Array(1);
				const largest = Math.max(...weights.map(Math.abs));
				const score = read.tag(sequence([[1]]), path);
				assert.ok(Math.abs(score - Math.max(...weights)) <= largest / 200 + 1e-6);
			}),
			{ seed: 8 },
		);
	});
});

describe('feature keys', () => {
	it('are never 0 and follow the scheme', () => {
		assert.equal(key1(3, 4), featureKey(hashStep(hashTemplate(3), 4)));
		assert.equal(key2(3, 4, 5), featureKey(hashStep(hashStep(hashTemplate(3), 4), 5)));
		assert.notEqual(key3(1, 2, 3, 4), key3(1, 2, 4, 3));
		assert.notEqual(key1(1, 2), key1(2, 1));
		fc.assert(
			fc.property(fc.integer(), fc.integer(), (a, b) => key2(0, a, b) !== 0),
			{ seed: 9 },
		);
	});

	it('hash a piece of text as if it were cut out', () => {
		assert.equal(hashText('a北京b', 1, 3), hashText('北京'));
		assert.notEqual(hashText('北京'), hashText('京北'));
	});
});

describe('packed keys', () => {
	it('come back', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0xffffffff })), keys => {
				const sorted = keys.sort((a, b) => a - b);
				assert.deepEqual(unpackKeys(packKeys(sorted), sorted.length), Int32Array.from(sorted));
			}),
			{ seed: 10 },
		);
	});

	it('of wrong bytes are refused or rise', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.nat({ max: 30 }), (bytes, count) => {
				const keys = unpackKeys(bytes, count);
				if (keys !== undefined) {
					for (let i = 1; i < keys.length; i++) {
						assert.ok(keys[i] >>> 0 > keys[i - 1] >>> 0);
					}
				}
			}),
			{ seed: 11 },
		);
	});
});
