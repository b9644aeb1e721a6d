import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Nlp } from '../../src/core/nlp';
import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import { SpanScore } from '../metrics/spans';
import type { CardScore } from '../support/card';
import { readUnerChinese, readUnerTraditional, readWeibo } from './chineseCorpora';
import type { NamedText } from './chineseCorpora';
import { spanScores } from './spanScores';

const SETTINGS = { language: 'zh', standard: 'pku', format: 'plain' } as const;
const KINDS: ReadonlySet<string> = new Set(NAME_KINDS);

/** The sets that a model is scored on, by their names in the card. */
const SETS = {
	dev: { 'UNER Chinese-GSDSimp dev': () => readUnerChinese('dev'), 'Weibo NER (names) dev': () => readWeibo('dev') },
	test: {
		'UNER Chinese-GSDSimp test': () => readUnerChinese('test'),
		'UNER Chinese-GSD (traditional) test': () => readUnerTraditional('test'),
		'Weibo NER (names) test': () => readWeibo('test'),
	},
} as const;

/**
 * Scores of a Chinese model on plain text, with everything around it as in `entities --lang zh --lines`: sentences, stretches
 * in other scripts, patterns, agreement within a text.
 * @param model the bytes of the model
 * @param folder where the other models lie
 */
export async function measureChinese(model: Uint8Array, part: 'dev' | 'test', folder: string): Promise<CardScore[]> {
	const nlp = new Nlp({
		read: name => (name === 'zh-ner.bin' ? Promise.resolve(model) : readFile(join(folder, name))),
	});
	const scores: CardScore[] = [];
	for (const [set, read] of Object.entries(SETS[part])) {
		scores.push(...spanScores(set, await score(nlp, read())));
	}
	return scores;
}

async function score(nlp: Nlp, texts: readonly NamedText[]): Promise<SpanScore> {
	const spans = new SpanScore();
	for (const { text, names } of texts) {
		const { entities } = await nlp.analyze(text, SETTINGS, ['entities']);
		spans.add(
			names.map(({ start, end, kind }) => ({ start, end, label: kind })),
			(entities ?? []).filter(({ label }) => KINDS.has(label)),
		);
	}
	return spans;
}
