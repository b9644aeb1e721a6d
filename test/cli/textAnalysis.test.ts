import assert from 'node:assert/strict';
import type { AnnotatedBlock } from '../../src/cli/textAnalysis';
import { TextAnalysis } from '../../src/cli/textAnalysis';
import { Nlp } from '../../src/core/nlp';
import { PlainText } from '../../src/core/text/documentText';
import { shippedModels } from '../../training/support/shippedModels';

const TEXTS = [
	'张伟在北京大学读书。',
	'',
	'Barack Obama was born in Hawaii.',
	'lone \ud800 surrogate, 2024年5月3日\r\n',
	'张伟在北京大学读书。',
	'一'.repeat(5000),
];

async function blocksOf(analysis: TextAnalysis, text: string): Promise<AnnotatedBlock[]> {
	const blocks: AnnotatedBlock[] = [];
	for await (const block of analysis.blocks(new PlainText(text))) blocks.push(block);
	return blocks;
}

describe('The analysis of many short texts', () => {
	it('gives the same whether they were prepared together or not, and whatever the cache keeps', async () => {
		const alone = new Nlp(shippedModels, 0);
		const settings = { language: 'auto', standard: 'ud' } as const;
		for (const cacheBytes of [0, 4 * 1024 * 1024]) {
			const together = new Nlp(shippedModels, cacheBytes);
			await new TextAnalysis(together.analyzer(settings), ['upos', 'entities']).prepare(TEXTS);
			for (const text of TEXTS) {
				const expected = await blocksOf(new TextAnalysis(alone.analyzer(settings), ['upos', 'entities']), text);
				const found = await blocksOf(new TextAnalysis(together.analyzer(settings), ['upos', 'entities']), text);
				assert.deepEqual(found, expected);
			}
		}
	});
});
