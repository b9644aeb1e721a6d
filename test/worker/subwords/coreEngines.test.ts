import assert from 'node:assert/strict';
import { readSentencePieceModel } from '../../../src/core/subword/sentencePiece/modelProtoReader';
import { SentencePieceTokenizer } from '../../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import type { LearnOptions } from '../../../src/protocol/subword';
import { coreEngines } from '../../../src/worker/subwords/coreEngines';
import { shippedModels } from '../../../training/support/shippedModels';

const TEXT = 'The happy child is happy，the unhappy child is not. 幸福的孩子，不幸福的孩子。\n'.repeat(20);

async function learn(options: Partial<LearnOptions>) {
	const learner = await coreEngines(shippedModels).learner({
		id: 'learned:1',
		title: 'Mine',
		algorithm: 'sentencePieceUnigram',
		vocabularySize: 60,
		allowSmaller: true,
		...options,
	});
	learner.add(TEXT);
	return learner.learn({});
}

describe('engines of the core', () => {
	it('normalize as SentencePiece does by default, before and after a model is saved', async () => {
		for (const algorithm of ['sentencePieceUnigram', 'sentencePieceBpe'] as const) {
			const { tokenizer, writers } = await learn({ algorithm });
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

	it('normalize as they are told', async () => {
		const { tokenizer } = await learn({ normalization: 'identity' });
		assert.notDeepEqual(tokenizer.encode('ｔｈｅ').ids, tokenizer.encode('the').ids);
		const { tokenizer: folding } = await learn({ normalization: 'nmt_nfkc_cf' });
		assert.deepEqual(folding.encode('THE').ids, folding.encode('the').ids);
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
