import assert from 'node:assert/strict';
import { ModelFile } from '../../../src/core/model/modelFile';
import { packKeyWeights, KeyWeights } from '../../../src/core/tasks/summarization/keyWeights';
import { relativeScores } from '../../../src/core/tasks/summarization/relativeScores';
import { SentenceScorer } from '../../../src/core/tasks/summarization/sentenceScorer';

describe('KeyWeights', () => {
	it('gives back the weights of its keys within half a step, and nothing for others', () => {
		const weights = new Map([
			[11, 1],
			[-7, -0.5],
			[123456, 0.25],
		]);
		const file = new ModelFile({ name: 'm', kind: 'k', ...packKeyWeights('p', weights) });
		const read = KeyWeights.from(file, 'p');
		for (const [key, weight] of weights) assert.ok(Math.abs(read.sum([key]) - weight) <= 1 / 254);
		assert.equal(read.sum([999]), 0);
		assert.ok(Math.abs(read.sum(weights.keys()) - 0.75) < 0.02);
	});

	it('holds none, too', () => {
		const file = new ModelFile({ name: 'm', kind: 'k', ...packKeyWeights('p', new Map()) });
		assert.equal(KeyWeights.from(file, 'p').sum([1]), 0);
	});

	it('says which part of a file does not fit', () => {
		const packed = packKeyWeights('p', new Map([[1, 1]]));
		const tensors = { ...packed.tensors, 'p.weights': { type: 'int8', data: new Int8Array(3) } as const };
		const file = new ModelFile({ name: 'm', kind: 'k', metadata: packed.metadata, tensors });
		assert.throws(() => KeyWeights.from(file, 'p'), /"p" has 3 weights for 1 keys/u);
	});
});

describe('SentenceScorer', () => {
	it('reads no other kind of model', () => {
		const file = new ModelFile({ name: 'm', kind: 'else/1', metadata: {}, tensors: {} });
		assert.throws(() => SentenceScorer.from(file), /"sentence-scorer\/1" is needed/u);
	});
});

describe('relativeScores', () => {
	it('are in (0, 1], the best one 1, in the same order', () => {
		const scores = relativeScores(Float64Array.of(-3, 5, 1));
		assert.equal(scores[1], 1);
		assert.ok(scores[0] > 0 && scores[0] < scores[2] && scores[2] < 1);
	});
});
