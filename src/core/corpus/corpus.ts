import type { Span } from '../text/span';
import type { Language } from '../text/language';

/** How much a corpus holds. */
export interface CorpusInfo {
	readonly texts: number;
	/** Words of all texts; marks are none. */
	readonly words: number;
	/** Words of each language. */
	readonly languages: Readonly<Record<Language, number>>;
	/** Different words, in lower case. */
	readonly types: number;
	/** Whether words have lemmas and parts of speech. */
	readonly isTagged: boolean;
	/** Whether words were left out because the corpus has as many as it can hold. */
	readonly isFull: boolean;
}

/** What counts as one word: what is spelled alike but for capitals, or what has one lemma. */
export type CorpusUnit = 'form' | 'lemma';

/** Which words are wanted; what is absent, or empty, leaves all. */
export interface WordFilter {
	/** How the word looks: `*` for any letters, `?` for one, `|` between alternatives. */
	readonly pattern?: string;
	/** Universal parts of speech; words of a corpus without them are of none. */
	readonly tags?: readonly string[];
	readonly language?: Language;
	/** Leaves out words that say how a sentence is built rather than what it is about, such as “the” and “的”. */
	readonly withoutStopWords?: boolean;
}

/** Which rows of a table are wanted. */
export interface RowRange {
	/** Number of the first, from 0. */
	readonly offset: number;
	/** How many at most. */
	readonly limit: number;
}

/** Words by how often they stand in a corpus. */
export interface FrequencyQuery extends RowRange {
	readonly unit: CorpusUnit;
	readonly filter: WordFilter;
	/** The commonest first, those of the most texts, or by the alphabet, Chinese by sound. */
	readonly order: 'count' | 'texts' | 'word';
}

/** A word and how often it stands in a corpus. */
export interface WordFrequency {
	readonly word: string;
	readonly count: number;
	/** In how many texts. */
	readonly texts: number;
	/** Occurrences in a million words. */
	readonly perMillion: number;
	/** Juilland's D: how evenly it is spread over equal parts of the corpus, in [0, 1]. */
	readonly dispersion: number;
}

/** The words that are key beside a reference: unusually frequent, or unusually rare. */
export interface KeyWordQuery extends RowRange {
	readonly unit: CorpusUnit;
	readonly filter: WordFilter;
	readonly direction: 'more' | 'less';
	/** Words seen less often, in the corpus or for `less` in the reference, are left out. */
	readonly minCount: number;
	/** The surest first, or the largest ratio. */
	readonly order: 'logLikelihood' | 'logRatio';
}

/** A word that is unusually frequent, or rare, beside a reference. */
export interface KeyWord {
	readonly word: string;
	readonly count: number;
	readonly perMillion: number;
	readonly referencePerMillion: number;
	/** Log-likelihood ratio G² (Dunning 1993); 10.83 is significant at p < 0.001. */
	readonly logLikelihood: number;
	/** Binary logarithm of the ratio of relative frequencies (Hardie 2014); negative for a word that is rarer here. */
	readonly logRatio: number;
}

/** The measures of two words that stand together. */
export type AssociationMeasure = 'logLikelihood' | 'mutualInformation' | 'logDice' | 'tScore';

/** What stands together, with one word or anywhere. */
export interface CollocationQuery extends RowRange {
	readonly unit: CorpusUnit;
	/** What company is looked at, written as in {@link ConcordanceQuery}; empty: all pairs of neighbours. */
	readonly node: string;
	/** How many words before and after the node belong to its company, within its sentence; of all pairs not looked at. */
	readonly before: number;
	readonly after: number;
	/** Which words of the company are wanted; of all pairs both. */
	readonly filter: WordFilter;
	/** Pairs seen less often are left out. */
	readonly minCount: number;
	readonly by: AssociationMeasure;
}

/** Two words that stand together, and how much more often than by chance. */
export interface Collocation {
	/** Of all pairs the first word; else the node as it was asked for. */
	readonly first: string;
	readonly second: string;
	/** How often they stand together. */
	readonly count: number;
	readonly logLikelihood: number;
	/** Pointwise mutual information in bits (Church and Hanks 1990): favours rare words. */
	readonly mutualInformation: number;
	/** logDice (Rychlý 2008), at most 14; does not depend on the size of the corpus. */
	readonly logDice: number;
	/** t-score: favours frequent words. */
	readonly tScore: number;
}

/**
 * What is looked for: words parted by white space. `*` alone stands for any one word, in a word for any letters, `?` for one;
 * `|` stands between alternatives, and `word_TAG` asks for a universal part of speech, as does `_TAG` alone. Chinese without
 * any of these is found however it is cut.
 */
export interface ConcordanceQuery extends RowRange {
	readonly query: string;
	readonly unit: CorpusUnit;
	/** How many words are shown before and after. */
	readonly before: number;
	readonly after: number;
	readonly order: ConcordanceOrder;
	/** Only lines with a word, by the unit, within so many words before or after, in the sentence: lines of a collocation. */
	readonly near?: { readonly word: string; readonly before: number; readonly after: number };
}

/** By what lines are ordered: as they stand, by the words themselves, or by the word at a place after or before and on from there. */
export type ConcordanceOrder = 'text' | 'right1' | 'right2' | 'right3' | 'left1' | 'left2' | 'left3' | 'word';

/** An occurrence with what stands around it, as it is written, on one line. */
export interface ConcordanceLine extends Span {
	/** Number of the text, in the order in which they were added, and its name. */
	readonly text: number;
	readonly name: string;
	readonly left: string;
	readonly match: string;
	readonly right: string;
}

/** A table that a corpus can be asked for. */
export type CorpusTable =
	| ({ readonly kind: 'words' } & FrequencyQuery)
	| ({ readonly kind: 'concordance' } & ConcordanceQuery)
	| ({ readonly kind: 'keyWords' } & KeyWordQuery)
	| ({ readonly kind: 'collocations' } & CollocationQuery);

/** Rows of a table. */
interface Page<Row> {
	/** How many rows the whole table has. */
	readonly total: number;
	/** Those of the range that was asked for. */
	readonly rows: readonly Row[];
}

/** A part of a list of words; `share` is how much of the corpus the whole list covers, in [0, 1]. */
export interface FrequencyPage extends Page<WordFrequency> {
	readonly kind: 'words';
	readonly share: number;
}

/** Some lines of a concordance. */
export interface ConcordancePage extends Page<ConcordanceLine> {
	readonly kind: 'concordance';
	/** In how many texts. */
	readonly texts: number;
	/** Occurrences in each of equal parts of the corpus. */
	readonly spread: readonly number[];
	/** More lines were found than can be ordered: those are of the beginning of the corpus, `total` is of all. */
	readonly isCut: boolean;
}

/** Some key words. */
export interface KeyWordPage extends Page<KeyWord> {
	readonly kind: 'keyWords';
	/** Words of the reference. */
	readonly referenceWords: number;
}

/** Some collocations. */
export interface CollocationPage extends Page<Collocation> {
	readonly kind: 'collocations';
	/** How often the node stands in the corpus; 0 for all pairs. */
	readonly nodes: number;
	/** Pairs seen less often were left out: what was asked for, or more where there are too many pairs. */
	readonly minCount: number;
}

/** What a corpus answers with: the page of the table asked for. */
export type CorpusPage = FrequencyPage | ConcordancePage | KeyWordPage | CollocationPage;

/** The formats in which tables are written. */
export type CorpusFormat = 'csv' | 'json' | 'markdown';
