import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { PROVENANCE } from '../../../src/core/tasks/translation/phrases/phrasePair';
import { PhraseTable } from '../../../src/core/tasks/translation/phrases/phraseTable';
import { alignText } from '../../../training/translation/align/alignText';
import type { TokenizedPair } from '../../../training/translation/corpus/translationText';
import { PhraseTableBuilder } from '../../../training/translation/phrases/buildPhraseTable';

const TEXT: readonly TokenizedPair[] = (
	[
		['我 看 书 .', 'I read books .', 'everyday'],
		['我 看 报 .', 'I read papers .', 'everyday'],
		['你 看 书 .', 'you read books .', 'everyday'],
		['你 写 报 .', 'you write papers .', 'documentation'],
		['我 写 书 .', 'I write books .', 'documentation'],
	] as const
).map(([zh, en, domain]) => ({ zh, en, domain, kind: 'test', zhTokens: zh.split(' '), enTokens: en.split(' ') }));

const log = (): void => undefined;

function build(): Uint8Array {
	const { sentences, words } = alignText(TEXT, { model1Rounds: 5, hmmRounds: 3, nothing: 0.1, log });
	const limits = { zh: 3, en: 3 };
	const builder = new PhraseTableBuilder(sentences, {
		limits: { everyday: limits, documentation: limits },
		weights: { everyday: 2, documentation: 1 },
		significance: { everyday: 0, documentation: 0 },
		longestRare: { everyday: 4, documentation: 4 },
		translations: 5,
		log,
	});
	return encodeModel(builder.write(words).content('toy', {}));
}

describe('PhraseTableBuilder', () => {
	const table = new PhraseTable(decodeModel(build(), 'toy.bin'));
	const { zh, en } = table.vocabularies;
	const pairs = Array.from({ length: table.size }, (_, pair) => ({
		zh: Array.from(table.phrases.zh.wordsOf(table.phraseOf('zh', pair)), word => zh.words[word]).join(' '),
		en: Array.from(table.phrases.en.wordsOf(table.phraseOf('en', pair)), word => en.words[word]).join(' '),
		traits: table.traitsOf(pair),
		score: table.score('enGivenZh', pair),
	}));

	it('has the words and phrases that translate each other, and where they were seen', () => {
		const seen = (phrase: string) => pairs.filter(pair => pair.zh === phrase);
		assert.deepEqual(
			seen('写').map(pair => [pair.en, pair.traits.provenance]),
			[['write', PROVENANCE.documentation]],
		);
		assert.deepEqual(
			seen('我 看').map(pair => [pair.en, pair.traits.alignment]),
			[
				[
					'I read',
					[
						[0, 0],
						[1, 1],
					],
				],
			],
		);
		assert.equal(seen('书')[0].traits.provenance, PROVENANCE.everyday | PROVENANCE.documentation);
		assert.ok(pairs.every(({ score }) => score <= 0));
	});

	it('leaves out what was seen once and is long', () => {
		assert.ok(!pairs.some(pair => pair.zh === '你 看 书'));
	});

	it('gives the same bytes each time', () => {
		assert.deepEqual(build(), build());
	});
});
