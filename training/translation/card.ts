import type { Card } from '../support/card';
import type { AlignmentOptions } from './align/wordAligner';
import { PARALLEL_SOURCES } from './corpus/parallelSources';
import type { PhraseTableOptions } from './phrases/buildPhraseTable';

/** What was learned. */
export interface LearnedPhrases {
	readonly pairs: number;
	readonly sentences: number;
	readonly alignment: Omit<AlignmentOptions, 'log'>;
	readonly phrases: Omit<PhraseTableOptions, 'log'>;
}

/** The card of the table of phrases, without its scores. */
export function phraseTableCard({ pairs, sentences, alignment, phrases }: LearnedPhrases): Omit<Card, 'scores'> {
	const grouped = (count: number): string => count.toLocaleString('en');
	const { limits, weights, significance, translations } = phrases;
	return {
		title: 'phrases of Chinese and English that translate each other',
		summary:
			`${grouped(pairs)} pairs of phrases with their probabilities, with how their words are aligned and how they lie to their ` +
			`neighbours, for translation in both directions; and the English words that have a capital within sentences, too.`,
		command: 'npm run train:translation',
		seed: 0,
		sources: PARALLEL_SOURCES,
		method:
			`The texts lose markup, code, formulas and what is no translation by its length; paragraphs are parted into sentences where both ` +
			`languages have as many; no pair has a sentence of a test set on either side, and 3,000 everyday pairs and a twentieth of each kind of ` +
			`documentation are held out for tuning and developing. Words of ${grouped(sentences)} pairs are aligned by IBM model 1 ` +
			`(${alignment.model1Rounds} rounds) and a hidden Markov model (${alignment.hmmRounds} rounds) whose two directions learn from what ` +
			`both expect (Liang, Taskar and Klein 2006), and joined by grow-diag-final-and; English words are known by their first five letters ` +
			`there. Phrases have up to ${limits.everyday.zh} words in everyday text and ${limits.documentation.zh} in documentation, probabilities by ` +
			`modified Kneser-Ney (Foster, Kuhn and Johnson 2006), where everyday text counts ${weights.everyday} times. Rare pairs that look ` +
			`like chance by Fisher's exact test are left out (Johnson et al. 2007; e^-${significance.everyday}, e^-${significance.documentation} for ` +
			`documentation), and so are all but the best ${translations} of a phrase. Scores have 256 levels. ` +
			`The weights of the decoder are tuned for everyday text and for documentation, in each direction, by batch MIRA (Cherry and Foster 2012) ` +
			`on sentences held out for that; confidence is a logistic function that was fitted to their chrF.`,
		weaknesses: [
			'Most of it is everyday sentences and documentation of programs: news, law, medicine and literature have many words that it lacks.',
			'Phrases know nothing of what stands beside them: agreement and order over long distances are left to the decoder.',
		],
	};
}
