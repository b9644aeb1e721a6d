import type { ModelFile } from '../../model/modelFile';
import type { Steps } from '../../steps';
import { KeyWeights } from './keyWeights';
import type { SentenceFeatureGroup } from './sentenceFeatures';
import { sentenceFeatureGroups, sentenceFeatures } from './sentenceFeatures';
import type { SentenceView } from './summaryText';
import { genreFeatures, isShortText } from './textGenre';
import type { TextMeasures } from './textMeasures';

/** The kind of model file that a scorer reads. */
export const SUMMARY_MODEL_KIND = 'sentence-scorer/1';

/** Kinds of text that have weights of their own. */
export type Genre = 'abstract' | 'general';

/** Keeps the logarithm of the untrained score from growing without bound. */
const FLOOR = 1e-3;

/** Sentences that are scored in one step. */
const STEP = 20;

/** Scores sentences by a linear model over {@link sentenceFeatures}, one for abstracts of papers and one for other texts. */
export class SentenceScorer {
	readonly #weights: Readonly<Record<Genre, KeyWeights>>;
	readonly #priors: Readonly<Record<Genre, number>>;
	readonly #genre: KeyWeights;

	private constructor(file: ModelFile) {
		this.#weights = { abstract: KeyWeights.from(file, 'abstract'), general: KeyWeights.from(file, 'general') };
		this.#priors = { abstract: file.number('abstract.prior'), general: file.number('general.prior') };
		this.#genre = KeyWeights.from(file, 'genre');
	}

	/** @throws NlpError when the file is of another kind or malformed. */
	static from(file: ModelFile): SentenceScorer {
		file.expectKind(SUMMARY_MODEL_KIND);
		return new SentenceScorer(file);
	}

	/** Whether a text reads like the abstract of a paper. */
	genreOf(sentences: readonly SentenceView[]): Genre {
		if (!isShortText(sentences)) return 'general';
		return this.#genre.sum(genreFeatures(sentences)) > 0 ? 'abstract' : 'general';
	}

	/** What the score of a sentence is made of. */
	account(text: TextMeasures, index: number): SentenceAccount {
		const genre = this.genreOf(text.sentences);
		const parts = new Map<SentenceFeatureGroup | 'untrained', number>();
		for (const [group, keys] of sentenceFeatureGroups(text, index)) parts.set(group, this.#weights[genre].sum(keys));
		parts.set('untrained', this.#priors[genre] * untrainedLogit(text, index));
		return { genre, parts, total: [...parts.values()].reduce((sum, part) => sum + part, 0) };
	}

	/** How much each sentence says of the whole: log-odds, comparable within a text. */
	*score(text: TextMeasures): Steps<Float64Array> {
		const genre = this.genreOf(text.sentences);
		const weights = this.#weights[genre];
		const prior = this.#priors[genre];
		const scores = new Float64Array(text.sentences.length);
		for (let index = 0; index < scores.length; index++) {
			if (index % STEP === STEP - 1) yield;
			scores[index] = weights.sum(sentenceFeatures(text, index)) + prior * untrainedLogit(text, index);
		}
		return scores;
	}
}

/** What a sentence's score is made of, under the weights of one kind of text. */
export interface SentenceAccount {
	readonly genre: Genre;
	/** What each group of features gives, and what the untrained score does. */
	readonly parts: ReadonlyMap<SentenceFeatureGroup | 'untrained', number>;
	readonly total: number;
}

/** The logarithm of the untrained method's score, which the trained one may build on. */
export function untrainedLogit({ untrained }: TextMeasures, index: number): number {
	return Math.log(untrained.values[index] + FLOOR);
}
