import assert from 'node:assert/strict';
import { LanguageReferences } from '../../../src/core/corpus/languageReference';
import { packWordCounts, WordCounts } from '../../../src/core/corpus/wordCounts';
import { NlpError } from '../../../src/core/errors';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ModelStore } from '../../../src/core/model/modelStore';
import { corpusOf } from './support';

const CONTENT = packWordCounts('en-word-counts', {
	words: 10_000,
	fewest: 5,
	forms: new Map([
		['the', 600],
		['whales', 7],
		['rare', 4],
	]),
	lemmas: new Map([
		['the', 600],
		['whale', 12],
	]),
});

describe('Counts of words', () => {
	it('are of forms and of lemmas, and of rare words none', () => {
		const counts = WordCounts.from(new ModelFile(CONTENT));
		assert.equal(counts.words, 10_000);
		const found = (['form', 'lemma'] as const).map(unit =>
			['the', 'whales', 'whale', 'rare', ''].map(word => counts.countOf(word, unit)),
		);
		assert.deepEqual(found, [
			[600, 7, 0, 0, 0],
			[600, 0, 12, 0, 0],
		]);
	});

	it('are refused where the parts of a file do not fit together', () => {
		const levels = { type: 'uint16', data: new Uint16Array(1) } as const;
		const broken = { ...CONTENT, tensors: { ...CONTENT.tensors, 'forms.levels': levels } };
		assert.throws(() => WordCounts.from(new ModelFile(broken)), { code: 'model-malformed' });
		const least = { ...CONTENT, metadata: { ...CONTENT.metadata, fewest: 0 } };
		assert.throws(() => WordCounts.from(new ModelFile(least)), { code: 'model-malformed' });
	});

	it('are a reference for the languages that have them', async () => {
		const models = new ModelStore({
			read: path =>
				path === 'en-word-counts.bin'
					? Promise.resolve(encodeModel(CONTENT))
					: Promise.reject(new NlpError('model-missing', `The model file ${path} is missing.`)),
		});
		const references = new LanguageReferences(models);
		const mixed = await references.of(corpusOf('whales 鲸鱼'), 'form');
		assert.deepEqual(
			[mixed.words(0), mixed.words(1), mixed.countOf('whales', 1), mixed.countOf('鲸鱼', 0)],
			[0, 10_000, 7, 0],
		);
		await assert.rejects(references.of(corpusOf('鲸鱼'), 'form'), { code: 'model-missing' });
	});
});
