import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { LearningControl } from '../../linear/learningControl';
import { inSteps, rest } from '../../steps';
import type { DocumentText } from '../../text/documentText';
import { visibleText } from '../../text/documentText';
import { choosePhrases } from './choosePhrases';
import type { ScoredPhrase } from './choosePhrases';
import type { Keyword, KeywordMethod } from './keyword';
import { describePhrase } from './describePhrase';
import { languageOf } from './keywordResources';
import type { KeywordModels, KeywordResources } from './keywordResources';
import { methodWeights, WORK } from './methodWeights';
import { beginsWithName, phraseCandidates } from './phraseCandidates';
import { frequencyScore, longTextShare } from './longTexts';
import type { PhraseCandidate } from './phraseCandidates';
import type { DescribedPhrase } from './phraseFeatures';
import { textWords } from './textWords';
import type { TextWords } from './textWords';
import type { WordWeights } from './wordWeights';

/** The names of the methods under which results are shown. */
export const KEYWORD_ENGINES: Readonly<Record<KeywordMethod, string>> = {
	textrank: 'TextRank',
	tfidf: 'TF-IDF',
	topics: 'LDA',
};

/** In a text of so many words, phrases of several words must occur so often. */
const FEWEST: readonly (readonly [words: number, count: number])[] = [
	[200_000, 5],
	[50_000, 3],
	[5000, 2],
	[0, 1],
];

/** Phrases that are scored between two looks at the control. */
const STEP = 100;

/** What is asked for. */
export interface KeywordOptions {
	readonly method: KeywordMethod;
	/** How many at most. */
	readonly count: number;
}

/** A phrase with its score and what that was made of. */
export interface ScoredCandidate extends ScoredPhrase {
	readonly candidate: PhraseCandidate;
	readonly described: DescribedPhrase;
}

/** All phrases of a text with their scores, before the best are chosen. */
export interface ScoredText {
	readonly words: TextWords;
	readonly weights: WordWeights;
	readonly resources: KeywordResources;
	/** How much it counts in a long text that a phrase is frequent. */
	readonly share: number;
	readonly phrases: readonly ScoredCandidate[];
}

/**
 * The keywords of a text. A method weighs its words; a phrase is scored by the weights of its words, where it stands, how long it is,
 * and whether it is part of longer ones, as was learned from texts whose keywords are known.
 * @param source what the annotation's offsets are of
 * @param annotation with the layers `KEYWORD_LAYERS`, as far as they are there
 * @returns the best first
 * @throws NlpError when a model is missing or malformed, or `cancelled` when the control's signal says so.
 */
export async function findKeywords(
	source: Pick<DocumentText, 'text' | 'prose'>,
	annotation: RangeAnnotation,
	{ method, count }: KeywordOptions,
	models: KeywordModels,
	control: LearningControl = {},
): Promise<Keyword[]> {
	const scored = await scorePhrases(source, annotation, method, models, control);
	if (scored === undefined) return [];
	await rest(control, WORK);
	return toKeywords(choosePhrases(scored.phrases, count), scored.words);
}

/**
 * Scores the phrases of a text, as {@link findKeywords} says.
 * @returns undefined where no stretch of the text can be a keyword
 */
export async function scorePhrases(
	source: Pick<DocumentText, 'text' | 'prose'>,
	annotation: RangeAnnotation,
	method: KeywordMethod,
	models: KeywordModels,
	control: LearningControl,
): Promise<ScoredText | undefined> {
	const words = await inSteps(textWords(source.prose, annotation), control, WORK);
	const length = words.starts.length;
	const fewest = FEWEST.find(([least]) => length >= least)?.[1] ?? 1;
	const candidates = await inSteps(phraseCandidates(words, fewest), control, WORK);
	if (candidates.length === 0) return undefined;
	const resources = await models.load(languageOf(annotation));
	const { frequencies, ranker } = resources;
	const weights = await methodWeights(method, source.prose, annotation, words, frequencies, control);
	const share = longTextShare(length);
	const phrases: ScoredCandidate[] = [];
	for (const [i, candidate] of candidates.entries()) {
		if (i % STEP === STEP - 1) await rest(control, WORK);
		const { terms, firsts, lasts } = candidate;
		const described = describePhrase(source.prose, words, weights, candidate);
		const score = ranker.score(method, described) + share * frequencyScore(described);
		const form = visibleText(source, words.starts[firsts[0]], words.ends[lasts[0]]);
		const isName = beginsWithName(words, candidate);
		phrases.push({ score, terms, form, count: firsts.length, isName, candidate, described });
	}
	return { words, weights, resources, share, phrases };
}

function toKeywords(
	chosen: readonly { readonly phrase: ScoredCandidate; readonly score: number }[],
	{ starts, ends }: TextWords,
): Keyword[] {
	const best = chosen.at(0)?.score ?? 0;
	return chosen.map(({ phrase: { form, candidate }, score }) => ({
		text: form,
		score: Math.exp(score - best),
		occurrences: candidate.firsts.map((first, i) => ({ start: starts[first], end: ends[candidate.lasts[i]] })),
	}));
}
