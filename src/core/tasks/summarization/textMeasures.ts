import type { Steps } from '../../steps';
import { TermMatrix } from '../../vectors/termMatrix';
import { textRank } from '../../vectors/textRank';
import { isClaim } from './claims';
import type { Cues } from './cuePhrases';
import { cuesOf } from './cuePhrases';
import { SUMMARY_WEIGHTS } from './summaryWeights';
import type { SentenceView } from './summaryText';
import { untrainedScores } from './untrainedScores';

/** How many of the terms that stand in most sentences are the theme of a text. */
const THEME_TERMS = 6;

/** So many places are told apart. */
const RANKED = 20;

/** Sentences that are looked at in one step. */
const STEP = 100;

/** A number of each sentence, and the place of each when they are ordered by it, the largest first. */
export interface Ranking {
	/** Relative to the largest, in [0, 1]. */
	readonly values: Float64Array;
	/** From 0; those from {@link RANKED} on are not told apart. */
	readonly places: Int32Array;
}

/** What is measured once for a whole text, for the features of its sentences. */
export interface TextMeasures {
	readonly sentences: readonly SentenceView[];
	readonly texts: readonly string[];
	readonly matrix: TermMatrix;
	/** PageRank over likeness, all places alike. */
	readonly graph: Ranking;
	/** The untrained method: the graph, the place, cue phrases. */
	readonly untrained: Ranking;
	/** Likeness to the sum of all sentences. */
	readonly centroid: Ranking;
	/** The cosine of each sentence with the first one. */
	readonly toFirst: Float64Array;
	/** The terms that stand in most sentences. */
	readonly theme: ReadonlySet<string>;
	readonly cues: readonly Cues[];
	/** For each sentence its number among those that claim something, or -1. */
	readonly claims: Int32Array;
	readonly claimCount: number;
	/** The first sentence that claims something, or -1. */
	readonly firstClaim: number;
	/** The number of each sentence's paragraph, from 1, and its place in it, from 0. */
	readonly paragraphs: Int32Array;
	readonly inParagraph: Int32Array;
	readonly paragraphCount: number;
	/** The mean number of words. */
	readonly meanWords: number;
}

/** Measures a text of at least one sentence. @param prose what the offsets of the sentences are of */
export function* measureText(prose: string, sentences: readonly SentenceView[]): Steps<TextMeasures> {
	const texts = sentences.map(({ start, end }) => prose.slice(start, end));
	const terms = sentences.map(each => each.terms);
	const cues = yield* cuesOfAll(texts);
	const count = sentences.length;
	const matrix = yield* TermMatrix.of(terms, SUMMARY_WEIGHTS.smoothing);
	const ones = new Float64Array(count).fill(1);
	const { claims, claimCount } = yield* numberClaims(texts, sentences);
	return {
		sentences,
		texts,
		matrix,
		graph: rankingOf(yield* textRank(matrix, new Float64Array(count).fill(1 / count), SUMMARY_WEIGHTS.damping)),
		untrained: rankingOf(yield* untrainedScores(terms, matrix, cues, SUMMARY_WEIGHTS)),
		centroid: rankingOf(matrix.times(matrix.transposedTimes(ones))),
		toFirst: matrix.similarities(0),
		theme: yield* themeOf(terms),
		cues,
		claims,
		claimCount,
		firstClaim: claims.indexOf(0),
		...numberParagraphs(sentences),
		meanWords: sentences.reduce((sum, { words }) => sum + words.length, 0) / count,
	};
}

function rankingOf(numbers: Float64Array): Ranking {
	const best = numbers.reduce((most, number) => Math.max(most, number), 1e-9);
	const least = Float64Array.from(numbers).sort()[Math.max(0, numbers.length - RANKED)] ?? 0;
	const first = Array.from(numbers.keys()).filter(index => numbers[index] >= least);
	const places = new Int32Array(numbers.length).fill(RANKED);
	for (const [place, index] of first.sort((a, b) => numbers[b] - numbers[a]).entries()) {
		places[index] = Math.min(place, RANKED);
	}
	return { values: numbers.map(number => number / best), places };
}

function* numberClaims(
	texts: readonly string[],
	sentences: readonly SentenceView[],
): Steps<{ claims: Int32Array; claimCount: number }> {
	let claimCount = 0;
	const claims = new Int32Array(texts.length).fill(-1);
	for (const [index, text] of texts.entries()) {
		if (index % STEP === STEP - 1) yield;
		if (isClaim(text, sentences[index].language)) claims[index] = claimCount++;
	}
	return { claims, claimCount };
}

function numberParagraphs(
	sentences: readonly SentenceView[],
): Pick<TextMeasures, 'paragraphs' | 'inParagraph' | 'paragraphCount'> {
	const paragraphs = new Int32Array(sentences.length);
	const inParagraph = new Int32Array(sentences.length);
	let paragraphCount = 0;
	for (const [index, { startsParagraph }] of sentences.entries()) {
		const starts = startsParagraph || index === 0;
		if (starts) paragraphCount++;
		paragraphs[index] = paragraphCount;
		inParagraph[index] = starts ? 0 : inParagraph[index - 1] + 1;
	}
	return { paragraphs, inParagraph, paragraphCount };
}

function* cuesOfAll(texts: readonly string[]): Steps<Cues[]> {
	const cues: Cues[] = [];
	for (const [index, text] of texts.entries()) {
		if (index % STEP === STEP - 1) yield;
		cues.push(cuesOf(text));
	}
	return cues;
}

function* themeOf(terms: readonly (readonly string[])[]): Steps<ReadonlySet<string>> {
	const counts = new Map<string, number>();
	for (const [index, sentence] of terms.entries()) {
		if (index % STEP === STEP - 1) yield;
		for (const term of new Set(sentence)) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	const theme: [string, number][] = [];
	for (const entry of counts) {
		if (entry[1] <= Math.max(1, theme.length < THEME_TERMS ? 1 : theme[THEME_TERMS - 1][1])) continue;
		theme.push(entry);
		theme.sort((a, b) => b[1] - a[1]).splice(THEME_TERMS);
	}
	return new Set(theme.map(([term]) => term));
}
