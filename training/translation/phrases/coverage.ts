import type { PhraseTable } from '../../../src/core/tasks/translation/phrases/phraseTable';
import type { TokenizedPair } from '../corpus/translationText';

/** How many of the words of texts stand in some phrase of a table, in percent. */
export function coverage(
	{ vocabularies }: Pick<PhraseTable, 'vocabularies'>,
	pairs: readonly TokenizedPair[],
): { readonly zh: number; readonly en: number } {
	const share = (known: ReadonlyMap<string, number>, words: readonly string[]): number =>
		(100 * words.filter(word => known.has(word)).length) / Math.max(1, words.length);
	return {
		zh: share(
			vocabularies.zh.ids,
			pairs.flatMap(({ zhTokens }) => zhTokens),
		),
		en: share(
			vocabularies.en.ids,
			pairs.flatMap(({ enTokens }) => enTokens),
		),
	};
}
