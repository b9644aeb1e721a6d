import type { RangeAnnotation } from '../../src/core/doc/rangeAnnotation';
import { Nlp } from '../../src/core/nlp';
import { describePhrase } from '../../src/core/tasks/keywords/describePhrase';
import type { KeywordMethod } from '../../src/core/tasks/keywords/keyword';
import { methodWeights } from '../../src/core/tasks/keywords/methodWeights';
import { phraseCandidates } from '../../src/core/tasks/keywords/phraseCandidates';
import type { PhraseCandidate } from '../../src/core/tasks/keywords/phraseCandidates';
import { FEATURES } from '../../src/core/tasks/keywords/phraseFeatures';
import { KEYWORD_LAYERS, textWords } from '../../src/core/tasks/keywords/textWords';
import type { TextWords } from '../../src/core/tasks/keywords/textWords';
import type { WordWeights } from '../../src/core/tasks/keywords/wordWeights';
import type { DocumentFrequencies } from '../../src/core/vectors/documentFrequencies';
import { modelsFromFolder } from '../summarization/modelsFromFolder';
import { finish } from '../../src/core/steps';
import type { KeywordCase, KeywordSet } from './keywordCases';

/** A text of a set, analyzed once for all methods. */
export interface PreparedText {
	readonly text: string;
	readonly annotation: RangeAnnotation;
	readonly words: TextWords;
	readonly candidates: readonly PhraseCandidate[];
	/** What each candidate reads as where it occurs first. */
	readonly forms: readonly string[];
	readonly keywords: readonly string[];
}

/** Analyzes the texts of a set with the shipped models. */
export async function prepareTexts(set: KeywordSet): Promise<PreparedText[]> {
	const nlp = new Nlp(modelsFromFolder, 1);
	const prepared: PreparedText[] = [];
	for (const each of set.read()) prepared.push(await prepareText(nlp, each, set));
	return prepared;
}

async function prepareText(nlp: Nlp, { text, keywords }: KeywordCase, { language }: KeywordSet): Promise<PreparedText> {
	const settings = { format: 'plain', language, standard: 'pku' } as const;
	const annotation = await nlp.analyze(text, settings, KEYWORD_LAYERS);
	const words = finish(textWords(text, annotation));
	const candidates = finish(phraseCandidates(words, 1));
	const forms = candidates.map(({ firsts, lasts }) => text.slice(words.starts[firsts[0]], words.ends[lasts[0]]));
	return { text, annotation, words, candidates, forms, keywords };
}

/** How much the words of a text weigh under a method. */
export function weightsOf(
	method: KeywordMethod,
	{ text, annotation, words }: PreparedText,
	frequencies: DocumentFrequencies,
): Promise<WordWeights> {
	return methodWeights(method, text, annotation, words, frequencies);
}

/** The features of each candidate of a text. */
export function featuresOf({ text, words, candidates }: PreparedText, weights: WordWeights): Float64Array[] {
	return candidates.map(candidate => {
		const phrase = describePhrase(text, words, weights, candidate);
		return Float64Array.from(FEATURES, feature => feature.of(phrase));
	});
}

/** What is compared: small letters, single spaces for white space and hyphens, English words without the ending of a plural. */
export function normalForm(phrase: string): string {
	const words = phrase.toLowerCase().split(/[\s-]+/u);
	return words
		.filter(word => word !== '')
		.map(withoutPlural)
		.join(' ');
}

/** The S stemmer of Harman, "How Effective Is Suffixing?", JASIS 42 (1991). */
function withoutPlural(word: string): string {
	if (/[^ea]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
	if (/[^aeo]es$/u.test(word)) return word.slice(0, -1);
	return /[^us]s$/u.test(word) ? word.slice(0, -1) : word;
}
