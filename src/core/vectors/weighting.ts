import { NlpError } from '../errors';

/** Term frequency, inverse document frequency and normalization of a vector, by the letters of SMART; `k` is that of BM25. */
export interface WeightScheme {
	readonly frequency: 'n' | 'b' | 'l' | 'a' | 'L' | 'k';
	readonly rarity: 'n' | 't' | 'p' | 'k';
	readonly normalization: 'n' | 'c' | 'u';
}

/** How texts, and what they are compared with, are weighted. */
export interface Weighting {
	/** In full: `ltc.ltc`, `bm25`. */
	readonly notation: string;
	readonly texts: WeightScheme;
	readonly queries: WeightScheme;
	/** Weights that are normalized by other than their length are compared as they are: a cosine would undo it. */
	readonly measure: 'cosine' | 'dotProduct';
}

const TRIPLE = /^([nblaL])([ntp])([ncu])$/u;

/** How soon more occurrences of a term say nothing more, and how much a term counts less in a long text: BM25's k1 and b. */
const BM25_SATURATION = 1.2;
const BM25_LENGTH_PART = 0.75;

/** How steeply pivoted normalization grows with the number of different terms (Singhal, Buckley and Mitra, SIGIR 1996). */
const PIVOT_SLOPE = 0.2;

/**
 * Reads SMART notation (Salton and Buckley, 1988; Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008,
 * figure 6.15): `ddd.qqq`, `ddd` for both, or `bm25`.
 * @throws NlpError `input-malformed` that says which letters there are.
 */
export function parseWeighting(notation: string): Weighting {
	if (notation.toLowerCase() === 'bm25') {
		return {
			notation: 'bm25',
			texts: { frequency: 'k', rarity: 'k', normalization: 'n' },
			queries: { frequency: 'n', rarity: 'n', normalization: 'n' },
			measure: 'dotProduct',
		};
	}
	const [texts, queries = texts, ...more] = notation.split('.');
	const schemes = [texts, queries].map(schemeOf);
	if (schemes[0] === undefined || schemes[1] === undefined || more.length > 0) throw unknownWeighting(notation);
	return {
		notation: `${texts}.${queries}`,
		texts: schemes[0],
		queries: schemes[1],
		measure: [texts, queries].some(triple => triple.endsWith('u')) ? 'dotProduct' : 'cosine',
	};
}

function schemeOf(triple: string): WeightScheme | undefined {
	if (!TRIPLE.test(triple)) return undefined;
	const [frequency, rarity, normalization] = triple;
	return {
		frequency: frequency as WeightScheme['frequency'],
		rarity: rarity as WeightScheme['rarity'],
		normalization: normalization as WeightScheme['normalization'],
	};
}

function unknownWeighting(notation: string): NlpError {
	return new NlpError(
		'input-malformed',
		`"${notation.slice(0, 40)}" is no weighting in SMART notation. Write a triple of letters for texts, as "ltc", or one for texts and one ` +
			'for what they are compared with, as "lnc.ltc": term frequency n, b, l, a or L; document frequency n, t or p; ' +
			'normalization n, c or u. Or write "bm25".',
	);
}

/** What the weights of a text are relative to. */
export interface TextMeasures {
	/** The mean number of term occurrences of a text, and of different terms. */
	readonly meanLength: number;
	readonly meanUnique: number;
}

/** How many texts there are and how many have a term, as far as weights go. */
export interface Rarity {
	/** ln N / df, at least 0. */
	readonly idf: number;
	/** ln (1 + (N - df + 0.5) / (df + 0.5)): that of BM25. */
	readonly bm25: number;
}

/** The rarity of a term that `df` of `texts` texts have. */
export function rarityOf(df: number, texts: number): Rarity {
	return { idf: Math.max(0, Math.log(texts / df)), bm25: Math.log(1 + (texts - df + 0.5) / (df + 0.5)) };
}

/** The rarity in a background so large that half a text does not count. @param idf ln N / df */
export function rarityOfIdf(idf: number): Rarity {
	return { idf, bm25: idf };
}

/**
 * The weights of one text.
 * @param counts how often each of its terms comes, at least 1
 * @param rarities one a term
 */
export function weightsOf(
	counts: ArrayLike<number>,
	rarities: (index: number) => Rarity,
	scheme: WeightScheme,
	measures: TextMeasures,
): Float64Array {
	const weights = Float64Array.from({ length: counts.length }, (_, index) => counts[index]);
	const length = weights.reduce((sum, count) => sum + count, 0);
	const frequency = frequencyOf(scheme, {
		length,
		most: weights.reduce((most, count) => Math.max(most, count), 1),
		mean: length / Math.max(1, weights.length),
		...measures,
	});
	for (let index = 0; index < weights.length; index++) {
		weights[index] = frequency(weights[index]) * rarityWeight(rarities(index), scheme);
	}
	const divisor = divisorOf(weights, scheme, measures);
	return divisor > 0 ? weights.map(weight => weight / divisor) : weights;
}

interface OwnMeasures extends TextMeasures {
	readonly length: number;
	readonly most: number;
	readonly mean: number;
}

function frequencyOf({ frequency }: WeightScheme, own: OwnMeasures): (count: number) => number {
	const saturation =
		BM25_SATURATION * (1 - BM25_LENGTH_PART + (BM25_LENGTH_PART * own.length) / Math.max(1, own.meanLength));
	switch (frequency) {
		case 'n':
			return count => count;
		case 'b':
			return () => 1;
		case 'l':
			return count => 1 + Math.log(count);
		case 'a':
			return count => 0.5 + (0.5 * count) / own.most;
		case 'L':
			return count => (1 + Math.log(count)) / (1 + Math.log(own.mean));
		case 'k':
			return count => (count * (BM25_SATURATION + 1)) / (count + saturation);
	}
}

function rarityWeight({ idf, bm25 }: Rarity, { rarity }: WeightScheme): number {
	switch (rarity) {
		case 'n':
			return 1;
		case 't':
			return idf;
		case 'p':
			// (N - df) / df is N / df less 1.
			return idf > Math.LN2 ? Math.log(Math.expm1(idf)) : 0;
		case 'k':
			return bm25;
	}
}

function divisorOf(weights: Float64Array, { normalization }: WeightScheme, { meanUnique }: TextMeasures): number {
	switch (normalization) {
		case 'n':
			return 1;
		case 'c':
			return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
		case 'u':
			return (1 - PIVOT_SLOPE) * meanUnique + PIVOT_SLOPE * weights.length;
	}
}
