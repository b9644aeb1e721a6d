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
import type { KeywordModels } from './keywordResources';
import { methodWeights, WORK } from './methodWeights';
import { beginsWithName, phraseCandidates } from './phraseCandidates';
import { frequencyScore, longTextShare } from './longTexts';
import type { PhraseCandidate } from './phraseCandidates';
import { textWords } from './textWords';
import type { TextWords } from './textWords';

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

interface Scored extends ScoredPhrase {
	readonly candidate: PhraseCandidate;
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
	const words = await inSteps(textWords(source.prose, annotation), control, WORK);
	const length = words.starts.length;
	const fewest = FEWEST.find(([least]) => length >= least)?.[1] ?? 1;
	const candidates = await inSteps(phraseCandidates(words, fewest), control, WORK);
	if (candidates.length === 0) return [];
	const { frequencies, ranker } = await models.load(languageOf(annotation));
	const weights = await methodWeights(method, source.prose, annotation, words, frequencies, control);
	const share = longTextShare(length);
	const scored: Scored[] = [];
	for (const [i, candidate] of candidates.entries()) {
		if (i % STEP === STEP - 1) await rest(control, WORK);
		const { terms, firsts, lasts } = candidate;
		const phrase = describePhrase(source.prose, words, weights, candidate);
		const score = ranker.score(method, phrase) + share * frequencyScore(phrase);
		const form = visibleText(source, words.starts[firsts[0]], words.ends[lasts[0]]);
		const isName = beginsWithName(words, candidate);
		scored.push({ score, terms, form, count: firsts.length, isName, candidate });
	}
	await rest(control, WORK);
	return toKeywords(choosePhrases(scored, count), words);
}

function toKeywords(
	chosen: readonly { readonly phrase: Scored; readonly score: number }[],
	{ starts, ends }: TextWords,
): Keyword[] {
	const best = chosen.at(0)?.score ?? 0;
	return chosen.map(({ phrase: { form, candidate }, score }) => ({
		text: form,
		score: Math.exp(score - best),
		occurrences: candidate.firsts.map((first, i) => ({ start: starts[first], end: ends[candidate.lasts[i]] })),
	}));
}
