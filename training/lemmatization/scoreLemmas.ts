import { TokenRange } from '../../src/core/doc/tokenRange';
import type { EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import type { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import type { CardScore } from '../support/card';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import type { TreebankSentence } from '../tokenization/treebank';

/** The accuracy of lemmas over gold words, in percent: with gold tags, or with those of a tagger. */
export function scoreLemmas(
	lemmatizer: EnglishLemmatizer,
	sentences: readonly TreebankSentence[],
	tagger?: EnglishPosTagger,
): number {
	let [total, right] = [0, 0];
	for (const { words } of sentences) {
		const upos = new Uint8Array(words.length);
		const xpos = new Uint8Array(words.length);
		tagger?.tag(TokenRange.of(words.map(({ form }) => form)), upos, xpos);
		words.forEach((word, i) => {
			const coarse = tagger?.uposLabels[upos[i]] ?? word.upos;
			const fine = tagger?.xposLabels[xpos[i]] ?? word.xpos;
			total++;
			right += word.lemma === '_' || lemmatizer.lemma(word.form, coarse, fine) === word.lemma ? 1 : 0;
		});
	}
	return (100 * right) / total;
}

/** The scores that the card shows; a gold lemma `_` counts as right, as in the CoNLL 2018 evaluation. */
export function lemmaCardScores(lemmatizer: EnglishLemmatizer, tagger: EnglishPosTagger): CardScore[] {
	return (['dev', 'test'] as const).flatMap(split => {
		const ewt = readEwt(split);
		const gum = readOpenGum(split);
		const score = (set: string, sentences: readonly TreebankSentence[]): CardScore[] => [
			{
				set: `${set} ${split}, gold words`,
				measure: 'lemma accuracy, gold tags',
				score: scoreLemmas(lemmatizer, sentences),
			},
			{
				set: `${set} ${split}, gold words`,
				measure: 'lemma accuracy, tags of en-pos',
				score: scoreLemmas(lemmatizer, sentences, tagger),
			},
		];
		return [...score('UD English-EWT r2.16', ewt), ...score('GUM open', gum)];
	});
}
