import type { ModelContent } from '../../src/core/model/modelFile';
import { SUMMARY_MODEL } from '../../src/core/tasks/summarization/extractiveSummarizer';
import type { ClauseRun } from '../../src/core/tasks/summarization/clauseRuns';
import { clauseRuns } from '../../src/core/tasks/summarization/clauseRuns';
import { packKeyWeights } from '../../src/core/tasks/summarization/keyWeights';
import { sentenceFeatures } from '../../src/core/tasks/summarization/sentenceFeatures';
import { runFeatures } from '../../src/core/tasks/summarization/sentenceCompressor';
import { SUMMARY_MODEL_KIND, untrainedLogit } from '../../src/core/tasks/summarization/sentenceScorer';
import type { Genre } from '../../src/core/tasks/summarization/sentenceScorer';
import { genreFeatures } from '../../src/core/tasks/summarization/textGenre';
import type { ScoredText, ScorerOptions } from './learnScorer';
import { learnScorer } from './learnScorer';
import type { PreparedCase } from './preparedSet';
import { meanOf } from './preparedSet';

/** Texts to learn from, by what they are to the scorer. */
export type GenreCases = Readonly<Record<Genre, readonly PreparedCase[]>>;

export const SUMMARY_SEED = 1;

/** How the scores of sentences are learned; `prior` is what the logarithm of the untrained score weighs. */
const LEARNING: Readonly<Record<Genre, ScorerOptions & { readonly prior: number }>> = {
	abstract: { epochs: 12, rate: 0.02, dropout: 0.3, minCount: 3, seed: SUMMARY_SEED, prior: 0 },
	general: { epochs: 6, rate: 0.02, dropout: 0.6, minCount: 3, seed: SUMMARY_SEED, prior: 10 },
};

const GENRE_LEARNING: ScorerOptions = { epochs: 8, rate: 0.05, dropout: 0.5, minCount: 3, seed: SUMMARY_SEED };

const RUN_LEARNING: ScorerOptions = { epochs: 6, rate: 0.02, dropout: 0.3, minCount: 3, seed: SUMMARY_SEED };

/** Of so many sentences of a text, those worth most, it is learned how to shorten them. */
const SHORTENED_SENTENCES = 2;

/** Of a longer text its beginning, so many sentences, is learned as a short text, too. */
const SHORT_TEXT = 8;

/** Weights that lie closer to 0 are left out; no score on dev shows it. */
const LEAST_WEIGHT = 0.012;

/** Learns all weights of the scorer, and packs them. */
export function learnSummaryModel(cases: GenreCases): ModelContent {
	const parts = [
		packKeyWeights('abstract', pruned(learnGenre(cases.abstract, 'abstract'))),
		packKeyWeights('general', pruned(learnGenre(cases.general, 'general'))),
		packKeyWeights('runs', pruned(learnScorer([...cases.abstract, ...cases.general].flatMap(runTexts), RUN_LEARNING))),
		packKeyWeights('genre', pruned(learnScorer(genreTexts(cases), GENRE_LEARNING))),
	];
	const priors = { 'abstract.prior': LEARNING.abstract.prior, 'general.prior': LEARNING.general.prior };
	return {
		name: SUMMARY_MODEL,
		kind: SUMMARY_MODEL_KIND,
		metadata: Object.assign(priors, ...parts.map(part => part.metadata)) as ModelContent['metadata'],
		tensors: Object.assign({}, ...parts.map(part => part.tensors)) as ModelContent['tensors'],
	};
}

function learnGenre(cases: readonly PreparedCase[], genre: Genre): Map<number, number> {
	const { prior, ...options } = LEARNING[genre];
	const texts = cases.map((each): ScoredText => {
		const numbers = Array.from({ length: each.height }, (_, index) => index);
		return {
			features: numbers.map(index => sentenceFeatures(each.measures, index)),
			rewards: numbers.map(index => each.reward(index)),
			offsets: numbers.map(index => prior * untrainedLogit(each.measures, index)),
		};
	});
	return learnScorer(texts, options);
}

/** Which of the shorter sentences in a sentence to take is a choice, too; their reward is F1, as they are to be short. */
function runTexts(each: PreparedCase): ScoredText[] {
	const rewards = Array.from({ length: each.height }, (_, index) => each.reward(index));
	const best = Array.from(rewards.keys()).sort((a, b) => rewards[b] - rewards[a]);
	return best.slice(0, SHORTENED_SENTENCES).map(index => {
		const view = each.measures.sentences[index];
		const context = { view, prose: each.prose, theme: each.measures.theme };
		const runs = clauseRuns(view);
		const textOf = ({ first, end }: ClauseRun): string =>
			each.prose.slice(view.wordStarts[first], view.wordEnds[end - 1]);
		return {
			features: runs.map(run => runFeatures(context, run)),
			rewards: runs.map(run => meanOf(each.scoreText(textOf(run), 1))),
			offsets: runs.map(() => 0),
		};
	});
}

/** To tell the genre is a choice of two: to have the text's features, or none. */
function genreTexts(cases: GenreCases): ScoredText[] {
	const text = (features: readonly number[], isAbstract: boolean): ScoredText => ({
		features: [features, []],
		rewards: isAbstract ? [100, 0] : [0, 100],
		offsets: [0, 0],
	});
	return [
		...cases.abstract.map(({ measures }) => text(genreFeatures(measures.sentences), true)),
		...cases.general.flatMap(({ measures: { sentences } }) => [
			text(genreFeatures(sentences), false),
			text(genreFeatures(sentences.slice(0, SHORT_TEXT)), false),
		]),
	];
}

function pruned(weights: ReadonlyMap<number, number>): Map<number, number> {
	return new Map(Array.from(weights).filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT));
}
