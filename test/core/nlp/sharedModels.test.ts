import assert from 'node:assert/strict';
import type { LayerName } from '../../../src/core/doc/layers';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { Nlp } from '../../../src/core/nlp';
import { SUMMARY_LAYERS } from '../../../src/core/tasks/summarization/extractiveSummarizer';
import { shippedModels } from '../../../training/support/shippedModels';

const LAYERS: readonly LayerName[] = ['upos', 'xpos', 'lemmas', 'entities', 'dependencies', 'relations'];
const TEXT = '北京大学的张伟住在上海。Barack Obama was born in Hawaii, and he taught law in Chicago.';

describe('Models', () => {
	it('are read once, whatever languages, standards, documents and abilities draw on them', async () => {
		const reads = new Map<string, number>();
		const nlp = new Nlp({
			read: name => {
				reads.set(name, (reads.get(name) ?? 0) + 1);
				return shippedModels.read(name);
			},
		});
		for (const language of ['auto', 'zh', 'en'] as const)
			for (const standard of ['pku', 'ud'] as const)
				for (const userWords of [[], ['join: 张伟住']])
					await nlp.analyze(TEXT, { format: 'plain', language, standard, userWords }, LAYERS);
		await nlp.summarizer();
		await nlp.analyze(TEXT, { format: 'markdown', language: 'auto', standard: 'ud' }, SUMMARY_LAYERS);
		await nlp.words(TEXT, 'plain');
		await Promise.all([nlp.stages.recognizer('zh'), nlp.stages.recognizer('en'), nlp.stages.tagger('en', {})]);
		assert.ok(reads.size > 8, [...reads.keys()].join(' '));
		for (const [name, count] of reads) assert.equal(count, 1, name);
	});

	it('have tensors that lie in the bytes of their files', async () => {
		const bytes = await shippedModels.read('zh-ner.bin');
		const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
		const file = decodeModel(own, 'zh-ner.bin');
		for (const [name, { data }] of Object.entries(file.tensors)) assert.equal(data.buffer, own.buffer, name);
	});
});
