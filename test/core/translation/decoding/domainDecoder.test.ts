import assert from 'node:assert/strict';
import { ModelFile } from '../../../../src/core/model/modelFile';
import { finish } from '../../../../src/core/steps';
import { CONFIDENCE_SIGNS } from '../../../../src/core/tasks/translation/decoding/confidence';
import { DomainDecoder } from '../../../../src/core/tasks/translation/decoding/domainDecoder';
import { FIRST_WEIGHTS } from '../../../../src/core/tasks/translation/decoding/features';
import { domainOf } from '../../../../src/core/tasks/translation/decoding/textDomain';
import { PhraseTable } from '../../../../src/core/tasks/translation/phrases/phraseTable';
import { PhraseTableWriter } from '../../../../src/core/tasks/translation/phrases/phraseTableWriter';
import { NlpError } from '../../../../src/core/errors';
import { toyLanguageModel } from './toyDecoders';

const ZH = ['值', '茶'];
const EN = ['value', 'worth', 'tea'];

function content(metadata: Parameters<PhraseTableWriter['content']>[1]) {
	const writer = new PhraseTableWriter({ zh: ZH, en: EN });
	const add = (zh: number, en: number, provenance: number) =>
		writer.add({
			zh: [zh],
			en: [en],
			scores: { enGivenZh: -1, zhGivenEn: -1, lexicalEnGivenZh: -1, lexicalZhGivenEn: -1 },
			orientations: { monotonePrevious: 0.8, swapPrevious: 0.1, monotoneNext: 0.8, swapNext: 0.1 },
			alignment: [[0, 0]],
			provenance,
		});
	add(0, 0, 2);
	add(0, 1, 1);
	add(1, 2, 1);
	return new ModelFile(writer.content('toy', metadata));
}

const bySide = <T>(value: T) => ({ 'zh-en': value, 'en-zh': value });

describe('The decoder for kinds of text', () => {
	it('tells documentation by where phrases were seen', () => {
		const table = new PhraseTable(content({}));
		assert.equal(domainOf(table, 'en', ['value', 'value', 'tea']), 'documentation');
		assert.equal(domainOf(table, 'en', ['value', 'worth', 'tea']), 'everyday');
		assert.equal(domainOf(table, 'zh', ['新']), 'everyday');
		assert.equal(domainOf(table, 'zh', []), 'everyday');
	});

	it('translates with the weights and the confidence of the kind', async () => {
		const certain = CONFIDENCE_SIGNS.map((_, i) => (i === 0 ? 5 : 0));
		const unsure = CONFIDENCE_SIGNS.map((_, i) => (i === 0 ? -5 : 0));
		const file = content({
			weights: { ...bySide({ ...FIRST_WEIGHTS }), documentation: bySide({ ...FIRST_WEIGHTS, documentation: 9 }) },
			confidence: { ...bySide(unsure), documentation: bySide(certain) },
		});
		const languageModel = await toyLanguageModel(['值', '茶', '价']);
		const table = new PhraseTable(file);
		const decoder = new DomainDecoder(file, { table, direction: 'en-zh', languageModel, wordTranslations: undefined });
		assert.ok((finish(decoder.decode({ words: ['value'] })).confidence ?? 0) > 0.9);
		assert.ok((finish(decoder.decode({ words: ['tea'] })).confidence ?? 1) < 0.1);
	});

	it('does with one set of weights, and not without', async () => {
		const languageModel = await toyLanguageModel(['值', '茶']);
		const open = (metadata: Parameters<typeof content>[0]) => {
			const file = content(metadata);
			const sources = { table: new PhraseTable(file), direction: 'en-zh' as const, languageModel };
			return new DomainDecoder(file, { ...sources, wordTranslations: undefined });
		};
		const decoder = open({ weights: bySide({ ...FIRST_WEIGHTS }) });
		const { words, confidence } = finish(decoder.decode({ words: ['value'] }));
		assert.deepEqual([words, confidence], [['值'], undefined]);
		assert.throws(() => open({}), NlpError);
		assert.throws(() => open({ weights: bySide({ ...FIRST_WEIGHTS }), confidence: bySide([1, 2]) }), NlpError);
	});
});
