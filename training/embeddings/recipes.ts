import type { CharacterNgrams, EmbeddingOptions } from '../../src/core/embeddings/embedding';
import type { Language } from '../../src/core/text/language';

/** How the vectors of a language are made. */
export interface VectorsRecipe {
	/** How they are learned; those of several ways are put side by side. */
	readonly learned: readonly Partial<EmbeddingOptions>[];
	/** That in a word or two, for a reader. */
	readonly engine: string;
	/** That in a sentence or two, for the card. */
	readonly method: string;
	/** The power of its standard deviation that each principal component is divided by. */
	readonly whitening: number;
	/** Principal components that ship. */
	readonly dimensions: number;
	/** Words that ship, the most frequent ones. */
	readonly words: number;
	/** What a shipped word looks like. */
	readonly pattern: RegExp;
	readonly ngrams: CharacterNgrams;
	/** Levels of a number for each standard deviation: a package of fewer is smaller. */
	readonly levels: number;
}

/** The recipes of the shipped vectors. */
export const RECIPES: Readonly<Record<Language, VectorsRecipe>> = {
	en: {
		learned: [
			{ architecture: 'skipgram', dimensions: 200, window: 5, negatives: 5, epochs: 5, learningRate: 0.025 },
			{ architecture: 'cbow', dimensions: 200, window: 8, negatives: 8, epochs: 7, learningRate: 0.075 },
		],
		engine: 'Skip-gram and CBOW, negative sampling',
		method:
			'Skip-gram and CBOW with negative sampling (Word2Vec), 200 numbers each: Skip-gram with a window of 5 words, 5 negatives and 5 epochs, CBOW with 8, 8 and 7; ' +
			'words of a share of more than 0.0001 are left out now and then. The two are put side by side.',
		whitening: 0.5,
		dimensions: 100,
		words: 30_000,
		pattern: /^['’]?\p{L}[\p{L}\p{M}'’.-]*$/u,
		ngrams: { shortest: 3, longest: 5, buckets: 8000 },
		levels: 7,
	},
	zh: {
		learned: [
			{
				architecture: 'skipgram',
				dimensions: 150,
				window: 5,
				negatives: 5,
				epochs: 3,
				learningRate: 0.025,
				maxWords: 50_000,
			},
			{
				architecture: 'cbow',
				dimensions: 100,
				window: 5,
				negatives: 5,
				subsample: 0.00003,
				epochs: 4,
				learningRate: 0.075,
				maxWords: 50_000,
			},
		],
		engine: 'Skip-gram and CBOW, negative sampling',
		method:
			'Skip-gram (150 numbers, 3 epochs; words of a share of more than 0.0001 are left out now and then) and CBOW (100 numbers, 4 epochs, 0.00003), ' +
			'both with negative sampling (Word2Vec), a window of 5 words and 5 negatives. The two are put side by side.',
		whitening: 0.5,
		dimensions: 100,
		words: 30_000,
		pattern: /^\p{Script=Han}[\p{L}]*$|^\p{L}+\p{Script=Han}+$/u,
		ngrams: { shortest: 1, longest: 2, buckets: 8000 },
		levels: 7,
	},
};
