import { NlpError } from '../errors';
import type { NgramOptions, NgramSmoothing } from './ngram';

/** The longest n-grams that a model may have. */
export const MAX_ORDER = 5;

/** The ways of smoothing, the usual one first. */
export const SMOOTHINGS: readonly NgramSmoothing[] = ['modifiedKneserNey', 'addK', 'katz', 'stupidBackoff'];

/** What answers call them. */
const SMOOTHING_TITLES: Readonly<Record<NgramSmoothing, string>> = {
	modifiedKneserNey: 'modified Kneser-Ney',
	addK: 'add-k',
	katz: 'Katz backoff',
	stupidBackoff: 'stupid backoff',
};

/** What n-grams of an order are called. */
const ORDER_TITLES: readonly string[] = ['unigram', 'bigram', 'trigram', '4-gram', '5-gram'];

const DEFAULTS: Required<NgramOptions> = {
	order: 3,
	smoothing: 'modifiedKneserNey',
	k: 0.1,
	lowerCase: false,
	minCount: 1,
	heldOut: 0,
	heldOutUnit: 'sentence',
	maxNgrams: 16_000_000,
};

/** The fewest n-grams that a learner may be held to. */
const LEAST_ROOM = 1000;

/**
 * Options with what is not said filled in.
 * @throws NlpError `input-malformed` for one out of its range, with the range
 */
export function completeOptions(given: NgramOptions): Required<NgramOptions> {
	const options = { ...DEFAULTS, ...given };
	require(Number.isInteger(options.order) &&
		options.order >= 1 &&
		options.order <= MAX_ORDER, 'order', 'a whole number from 1 to 5');
	require(SMOOTHINGS.includes(options.smoothing), 'smoothing', `one of ${SMOOTHINGS.join(', ')}`);
	require(options.k > 0 && Number.isFinite(options.k), 'k', 'a number above 0');
	require(Number.isInteger(options.minCount) && options.minCount >= 1, 'least count', 'a whole number from 1');
	require(options.heldOut >= 0 && options.heldOut <= 0.5, 'held-out share', 'a number from 0 to 0.5');
	require(options.maxNgrams >= LEAST_ROOM, 'most n-grams', `a number from ${LEAST_ROOM}`);
	return options;
}

/** What a model that was learned is called: “trigram, modified Kneser-Ney”. */
export function engineOf({ order, smoothing }: Required<NgramOptions>): string {
	return `${ORDER_TITLES[order - 1]}, ${SMOOTHING_TITLES[smoothing]}`;
}

function require(isGood: boolean, what: string, range: string): void {
	if (!isGood) {
		throw new NlpError(
			'input-malformed',
			`The ${what} of a language model must be ${range}. Choose another and try again.`,
		);
	}
}
