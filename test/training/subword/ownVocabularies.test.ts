import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { READY_VOCABULARIES, ReadyVocabularies } from '../../../src/core/subword/readyVocabularies';

const vocabularies = new ReadyVocabularies({ read: async file => readFile(join('models', file)) });

for (const { id, size, algorithm } of READY_VOCABULARIES.filter(({ source }) => source === 'own')) {
	describe(id, () => {
		it('is what the list says', async () => {
			const tokenizer = await vocabularies.load(id);
			assert.equal(tokenizer.vocabularySize, size);
			assert.equal(tokenizer.algorithm, algorithm);
		});

		it('knows common words of both languages', async () => {
			const tokenizer = await vocabularies.load(id);
			assert.ok(tokenizer.count('The history of the world') <= 7);
			assert.ok(tokenizer.count('世界历史') <= 4);
		});

		it('gives every text back as it was, but for half characters', async () => {
			const tokenizer = await vocabularies.load(id);
			const texts = fc.string({
				unit: fc.constantFrom('a', 'the', ' ', '\n', '\t', '世界', '龘', '👩‍👩‍👧', 'é', '\r\n', '<s>'),
			});
			fc.assert(
				fc.property(texts, text => {
					assert.equal(tokenizer.decode(tokenizer.encode(text).ids), text);
				}),
				{ seed: 5 },
			);
			assert.equal(tokenizer.decode(tokenizer.encode('a\ud800').ids), 'a\ufffd');
		});
	});
}
