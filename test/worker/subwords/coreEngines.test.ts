import assert from 'node:assert/strict';
import { readSentencePieceModel } from '../../../src/core/subword/sentencePiece/modelProtoReader';
import { SentencePieceTokenizer } from '../../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import type { LearnOptions } from '../../../src/protocol/subword';
import { coreEngines } from '../../../src/worker/subwords/coreEngines';
import { shippedModels } from '../../../training/support/shippedModels';

const TEXT = 'The happy child is happy，the unhappy child is not. 幸福的孩子，不幸福的孩子。\n'.repeat(20);

async function learn(algorithm: LearnOptions['algorithm']) {
	const learner = await coreEngines(shippedModels).learner({
		id: 'learned:1',
		title: 'Mine',
		algorithm,
		vocabularySize: 60,
		allowSmaller: true,
	});
	learner.add(TEXT);
	return learner.learn({});
}

describe('engines of the core', () => {
	it('normalize as SentencePiece does by default, before and after a model is saved', async () => {
		for (const algorithm of ['sentencePieceUnigram', 'sentencePieceBpe'] as const) {
			const { tokenizer, writers } = await learn(algorithm);
			const saved = writers.sentencePieceModel?.();
			assert.ok(saved !== undefined);
			const definition = readSentencePieceModel(saved, 'saved.model');
			assert.equal(definition.normalizer.name, 'nmt_nfkc');
			const again = new SentencePieceTokenizer(definition);
			for (const text of ['Ｔｈｅ happy，child', 'the　happy,child\u0007 ﬁ', '幸福，\ud800😀']) {
				assert.deepEqual(again.encode(text), tokenizer.encode(text));
			}
			assert.deepEqual(tokenizer.encode('ｔｈｅ，ｈａｐｐｙ').ids, tokenizer.encode('the,happy').ids);
		}
	});

	it('learn what is no SentencePiece model without the rules', async () => {
		const read = (file: string) => Promise.reject(new Error(`no ${file}`));
		const engines = coreEngines({ read });
		await engines.learner({ id: 'learned:1', title: 'Mine', algorithm: 'bpe', vocabularySize: 60 });
		await assert.rejects(
			engines.learner({ id: 'learned:1', title: 'Mine', algorithm: 'sentencePieceBpe', vocabularySize: 60 }),
			/no subword-normalizers\.bin/,
		);
	});
});
