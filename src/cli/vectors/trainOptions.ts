import type { EmbeddingOptions } from '../../core/embeddings/embedding';
import { UsageError } from '../usageError';
import { oneOf } from '../optionValues';

/** The options that say how vectors are learned. */
export const TRAIN_OPTIONS = {
	architecture: { type: 'string', short: 'a' },
	objective: { type: 'string' },
	dimensions: { type: 'string', short: 'd' },
	window: { type: 'string' },
	negatives: { type: 'string' },
	subsample: { type: 'string' },
	epochs: { type: 'string', short: 'e' },
	rate: { type: 'string' },
	'min-count': { type: 'string' },
	'max-words': { type: 'string' },
	ngrams: { type: 'string' },
	buckets: { type: 'string' },
	seed: { type: 'string' },
} as const;

/** The values that the options have. */
export type TrainValues = { readonly [K in keyof typeof TRAIN_OPTIONS]?: string };

/** What `--help` prints of these options. */
export const TRAIN_OPTIONS_HELP = `  -a, --architecture NAME   skipgram or cbow (skipgram)
  --objective NAME          negative-sampling or hierarchical-softmax (negative-sampling)
  -d, --dimensions N        numbers in a vector (100; of small texts 50)
  --window N                the most words to each side (5)
  --negatives N             words drawn against each right one (5)
  --subsample X             the share above which words are left out now and then; 0 for none (1e-4; of small texts 1e-3)
  -e, --epochs N            passes over the text (5; of small texts up to 50)
  --rate X                  learning rate at the start (skipgram 0.025, cbow 0.25)
  --min-count N             only words that occur at least so often (5; of small texts 2 or 3)
  --max-words N             the most words with a vector (200000)
  --ngrams N-M              character n-grams of these lengths, so that unseen words have vectors: 1-2 fits Chinese, 3-5 English
  --buckets N               vectors that n-grams share (50000)
  --seed N                  the same text, options and seed give the same vectors (1)
`;

const NUMBERS = {
	dimensions: 'dimensions',
	window: 'window',
	negatives: 'negatives',
	subsample: 'subsample',
	epochs: 'epochs',
	rate: 'learningRate',
	'min-count': 'minCount',
	'max-words': 'maxWords',
	seed: 'seed',
} as const;

const OBJECTIVES = { 'negative-sampling': 'negativeSampling', 'hierarchical-softmax': 'hierarchicalSoftmax' } as const;

const DEFAULT_BUCKETS = 50_000;

/** Reads the options; ranges are looked at when training begins. @throws UsageError that says what is wrong. */
export function trainingOptions(values: TrainValues): Partial<EmbeddingOptions> {
	const { architecture, objective, ngrams, buckets } = values;
	if (buckets !== undefined && ngrams === undefined) throw new UsageError('--buckets goes with --ngrams (see --help)');
	const numbers = Object.entries(NUMBERS).flatMap(([option, name]) => {
		const value = values[option as keyof typeof NUMBERS];
		return value === undefined ? [] : [[name, numberOf(option, value)] as const];
	});
	return {
		...Object.fromEntries(numbers),
		...(architecture === undefined
			? {}
			: { architecture: oneOf('architecture', architecture, ['skipgram', 'cbow'] as const) }),
		...(objective === undefined
			? {}
			: {
					objective: OBJECTIVES[oneOf('objective', objective, ['negative-sampling', 'hierarchical-softmax'] as const)],
				}),
		...(ngrams === undefined ? {} : { ngrams: { ...lengths(ngrams), buckets: bucketsOf(buckets) } }),
	};
}

function bucketsOf(value: string | undefined): number {
	return value === undefined ? DEFAULT_BUCKETS : numberOf('buckets', value);
}

function numberOf(option: string, value: string): number {
	const number = Number(value);
	if (value.trim() === '' || !Number.isFinite(number)) {
		throw new UsageError(`--${option} is a number, not "${value}" (see --help)`);
	}
	return number;
}

function lengths(value: string): { readonly shortest: number; readonly longest: number } {
	const found = /^(\d+)-(\d+)$/u.exec(value);
	if (found === null) throw new UsageError(`--ngrams is two lengths as 3-5, not "${value}" (see --help)`);
	return { shortest: Number(found[1]), longest: Number(found[2]) };
}
