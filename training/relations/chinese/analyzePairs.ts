import { hashText } from '../../../src/core/linear/featureHash';
import { WordTable } from '../../../src/core/linear/wordTable';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { labelAt } from '../../../src/core/doc/labelColumn';
import { Nlp } from '../../../src/core/nlp';
import type { ChinesePairSentence } from '../../../src/core/tasks/relations/chinese/chinesePair';
import { readClusters } from '../../corpora/wordClusters';
import { shippedModels } from '../../support/shippedModels';

/** Clusters of the most frequent words, as features want them: leaf plus 1. */
export function chineseClusterEntries(limit: number): Map<number, number> {
	const entries = new Map<number, number>();
	for (const { form, leaf } of readClusters('zh').slice(0, limit)) {
		const key = hashText(form);
		if (!entries.has(key)) entries.set(key, leaf + 1);
	}
	return entries;
}

/** The same as a table. */
export function chineseClusterTable(limit: number): WordTable {
	return WordTable.of(chineseClusterEntries(limit));
}

const nlp = new Nlp(shippedModels, 0);

/** A text as one sentence, with the words, tags and names that the shipped models find. */
export async function analyzeText(text: string): Promise<ChinesePairSentence> {
	const settings = { format: 'plain', language: 'zh', standard: 'ud' } as const;
	const { tokens, upos, entities } = await nlp.analyze(text, settings, ['tokens', 'upos', 'entities']);
	if (tokens === undefined || entities === undefined) {
		throw new Error(`The shipped models could not analyze ${text}`);
	}
	const count = tokens.starts.length;
	return {
		tokens: new TokenRange(text, tokens, 0, count, { start: 0, end: text.length }),
		upos: Array.from({ length: count }, (_, token) => labelAt(upos, token) ?? ''),
		entities,
	};
}
