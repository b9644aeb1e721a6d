import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelStore } from '../../../src/core/model/modelStore';
import { buildTokenizer } from '../../../src/core/subword/buildTokenizer';
import { createLearner } from '../../../src/core/subword/learners/createLearner';
import { shippedModels } from '../../../training/support/shippedModels';

const CORPUS = readFileSync(join(import.meta.dirname, '../../../media/walkthrough/corpus.txt'), 'utf8');

async function piecesOf(word: string, vocabularySize: number): Promise<string> {
	const options = { algorithm: 'bpe', vocabularySize, allowSmaller: true } as const;
	const learner = await createLearner(options, new ModelStore(shippedModels));
	learner.add(CORPUS);
	const learned = await learner.learn();
	assert.ok(learned.format === 'tokenizer');
	const tokenizer = buildTokenizer(learned.definition);
	return Array.from(tokenizer.encode(word).ids, id => tokenizer.pieceOf(id)).join(' · ');
}

describe("the walkthrough's corpus", () => {
	it('never says what is to be cut', () => assert.doesNotMatch(CORPUS, /unhappiness/i));

	for (const size of [300, 400, 1000, 8000]) {
		it(`teaches BPE of at most ${size} pieces to cut unhappiness into its parts`, async () =>
			assert.equal(await piecesOf('unhappiness', size), 'un · happi · ness'));
	}

	it('teaches the parts of words that it has not', async () => {
		assert.equal(await piecesOf('unkindness', 400), 'un · kindness');
	});
});
