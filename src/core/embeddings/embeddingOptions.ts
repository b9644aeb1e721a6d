import { NlpError } from '../errors';
import type { CharacterNgrams, EmbeddingOptions } from './embedding';

/** What is usual for texts of a million words and more. */
export const DEFAULT_EMBEDDING_OPTIONS: EmbeddingOptions = {
	architecture: 'skipgram',
	objective: 'negativeSampling',
	dimensions: 100,
	window: 5,
	negatives: 5,
	subsample: 1e-4,
	epochs: 5,
	learningRate: 0.025,
	minCount: 5,
	maxWords: 200_000,
	seed: 1,
};

/**
 * The learning rate of CBOW. Its inputs share a step (İrsoy et al. 2021), which each of about five makes wholly at 0.05 in the
 * original program; 0.075, which that paper has for billions of words, learns too little from a few million.
 */
const CBOW_LEARNING_RATE = 0.25;

/** The n-grams that fit a language's words: Chinese words are of one to four characters. */
export const DEFAULT_NGRAMS: Readonly<Record<'zh' | 'en', CharacterNgrams>> = {
	zh: { shortest: 1, longest: 2, buckets: 50_000 },
	en: { shortest: 3, longest: 5, buckets: 50_000 },
};

/** Words of a text that are read, over all epochs, at least: a small text is gone through more often. */
const WORDS_READ = 5_000_000;

const MOST_AUTOMATIC_EPOCHS = 50;

/** Least, most, and whether whole numbers alone are possible. */
const RANGES: Readonly<Record<NumericOption, readonly [number, number, boolean]>> = {
	dimensions: [2, 1000, true],
	window: [1, 50, true],
	negatives: [1, 50, true],
	subsample: [0, 1, false],
	epochs: [1, 1000, true],
	learningRate: [1e-6, 10, false],
	minCount: [1, 1_000_000, true],
	maxWords: [2, 5_000_000, true],
	seed: [-(2 ** 31), 2 ** 32, true],
};

type NumericOption = {
	[K in keyof EmbeddingOptions]-?: EmbeddingOptions[K] extends number ? K : never;
}[keyof EmbeddingOptions];

/**
 * Options for a text: what is not given is chosen by its length.
 * @param words of the text
 * @throws NlpError `input-malformed` for a number that is out of its range.
 */
export function completeOptions(given: Partial<EmbeddingOptions>, words: number): EmbeddingOptions {
	const isCbow = given.architecture === 'cbow';
	const options = {
		...DEFAULT_EMBEDDING_OPTIONS,
		...bySize(words),
		...(isCbow ? { learningRate: CBOW_LEARNING_RATE } : {}),
		...given,
	};
	for (const [name, [least, most, isWhole]] of Object.entries(RANGES)) {
		const value = options[name as NumericOption];
		if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
			throw outOfRange(name, value, least, most, isWhole);
		}
	}
	if (options.ngrams !== undefined) checkNgrams(options.ngrams);
	return options;
}

/** A small text has few words that occur often, and needs more epochs. */
function bySize(words: number): Partial<EmbeddingOptions> {
	if (words >= WORDS_READ) return {};
	const epochs = Math.min(
		MOST_AUTOMATIC_EPOCHS,
		Math.max(DEFAULT_EMBEDDING_OPTIONS.epochs, Math.ceil(WORDS_READ / Math.max(1, words))),
	);
	if (words >= 1_000_000) return { epochs };
	return { epochs, subsample: 1e-3, dimensions: words >= 100_000 ? 100 : 50, minCount: words >= 100_000 ? 3 : 2 };
}

function checkNgrams({ shortest, longest, buckets }: CharacterNgrams): void {
	const check = (name: string, value: number, least: number, most: number): void => {
		if (!Number.isInteger(value) || value < least || value > most) throw outOfRange(name, value, least, most, true);
	};
	check('ngrams.shortest', shortest, 1, 10);
	check('ngrams.longest', longest, shortest, 10);
	check('ngrams.buckets', buckets, 1, 5_000_000);
}

function outOfRange(name: string, value: number, least: number, most: number, isWhole: boolean): NlpError {
	const kind = isWhole ? 'a whole number' : 'a number';
	return new NlpError(
		'input-malformed',
		`The option ${name} of word vectors is ${value}, but has to be ${kind} from ${least} to ${most}.`,
	);
}
