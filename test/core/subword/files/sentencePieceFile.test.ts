import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../../../src/core/model/binaryFormat';
import type { SentencePieceDefinition } from '../../../../src/core/subword/definition/sentencePieceDefinition';
import { packSentencePiece, unpackSentencePiece } from '../../../../src/core/subword/files/sentencePieceFile';
import { SentencePieceLearner } from '../../../../src/core/subword/learners/sentencePieceLearner';

async function learned(modelType: 'unigram' | 'bpe'): Promise<SentencePieceDefinition> {
	const learner = new SentencePieceLearner({ modelType, vocabularySize: 400, allowSmaller: true, byteFallback: true });
	learner.add('a cat and a dog\nand a cow and a cat\n');
	return learner.learn();
}

describe('packSentencePiece', () => {
	it('comes back through the bytes of a file, scores in single precision', async () => {
		const definition = await learned('unigram');
		const back = unpackSentencePiece(decodeModel(encodeModel(packSentencePiece('x', definition)), 'x.bin'));
		const pieces = definition.pieces.map(entry => ({ ...entry, score: Math.fround(entry.score) }));
		assert.deepEqual(back, { ...definition, pieces });
	});

	it('packs unigram models alone', async () => {
		const definition = await learned('bpe');
		assert.throws(() => packSentencePiece('x', definition), RangeError);
	});

	it('says which file is malformed', async () => {
		const content = packSentencePiece('x', await learned('unigram'));
		const tensors = { ...content.tensors, scores: { type: 'float32', data: new Float32Array(1) } as const };
		const file = decodeModel(encodeModel({ ...content, tensors }), 'x.bin');
		assert.throws(() => unpackSentencePiece(file), { code: 'model-malformed', message: /x\.bin/ });
	});
});
