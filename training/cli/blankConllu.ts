import type { ConlluSentence } from '../corpora/conllu';

/** Sentences as CoNLL-U of which nothing is told but the words, and where spaces stand. */
export function blankConllu(sentences: readonly ConlluSentence[]): string {
	return sentences
		.map(({ words }) =>
			words
				.map(
					({ form, spaceAfter }, i) => `${i + 1}\t${form}${'\t_'.repeat(7)}\t${spaceAfter ? '_' : 'SpaceAfter=No'}\n`,
				)
				.join(''),
		)
		.map(sentence => `${sentence}\n`)
		.join('');
}
