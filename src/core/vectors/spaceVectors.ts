import type { TextCounts, TextTerm } from './textCounts';
import { MAX_VECTOR_WORDS } from './vectorSpace';
import type { SpaceVector } from './vectorSpace';
import { zeroShare } from './vectorSpaceModel';
import type { VectorSpace } from './vectorSpaceModel';
import { weightsOf } from './weighting';
import type { Rarity, WeightScheme } from './weighting';

/** A text by its words that have a dimension, in the order of their first occurrence. */
export interface CountedText {
	readonly terms: readonly TextTerm[];
	readonly dimensions: Int32Array;
	readonly counts: Int32Array;
	readonly rarities: readonly Rarity[];
	/** Occurrences of words that have no dimension. */
	readonly tokensLeftOut: number;
}

/** A text of the space. */
export function countedRow({ matrix, vocabulary, rarities, lengths }: VectorSpace, row: number): CountedText {
	const [start, end] = [matrix.rowStarts[row], matrix.rowStarts[row + 1]];
	const dimensions = matrix.columns.slice(start, end);
	const counts = matrix.counts.slice(start, end);
	return {
		terms: Array.from(dimensions, dimension => vocabulary.terms[dimension]),
		dimensions,
		counts,
		rarities: Array.from(dimensions, dimension => rarities[dimension]),
		tokensLeftOut: lengths[row] - sum(counts),
	};
}

/** All texts of the space as one. */
export function countedWhole({ summary, vocabulary, rarities, totals }: VectorSpace): CountedText {
	const dimensions = Int32Array.from(totals.keys()).filter(dimension => totals[dimension] > 0);
	return {
		terms: Array.from(dimensions, dimension => vocabulary.terms[dimension]),
		dimensions,
		counts: dimensions.map(dimension => totals[dimension]),
		rarities: Array.from(dimensions, dimension => rarities[dimension]),
		tokensLeftOut: summary.tokensLeftOut,
	};
}

/** A text from elsewhere, whose words were read into one row. */
export function countedQuery(
	{ vocabulary, rarities, rarityOf }: VectorSpace,
	{ terms, columns, counts, rowStarts, rows }: TextCounts,
): CountedText {
	const found: { readonly term: TextTerm; readonly dimension: number; readonly count: number }[] = [];
	let tokensLeftOut = 0;
	for (let at = 0; at < rowStarts[rows]; at++) {
		const term = terms[columns[at]];
		const dimension = vocabulary.find(term);
		if (dimension < 0) tokensLeftOut += counts[at];
		else found.push({ term, dimension, count: counts[at] });
	}
	return {
		terms: found.map(({ term }) => term),
		dimensions: Int32Array.from(found, ({ dimension }) => dimension),
		counts: Int32Array.from(found, ({ count }) => count),
		rarities: found.map(({ term, dimension }) => rarities.at(dimension) ?? rarityOf(term)),
		tokensLeftOut,
	};
}

/** The weights of a counted text. */
export function weigh({ matrix }: VectorSpace, { counts, rarities }: CountedText, scheme: WeightScheme): Float64Array {
	return weightsOf(counts, index => rarities[index], scheme, matrix.measures);
}

/**
 * A text as a sparse vector under the weighting of texts.
 * @param isSorted whether the heaviest words come first rather than those that come first in the text
 */
export function spaceVector(space: VectorSpace, text: CountedText, isSorted: boolean): SpaceVector {
	const weights = weigh(space, text, space.weighting.texts);
	const order = [...weights.keys()];
	if (isSorted || order.length > MAX_VECTOR_WORDS) {
		order.sort((a, b) => weights[b] - weights[a] || text.counts[b] - text.counts[a] || a - b);
		order.splice(MAX_VECTOR_WORDS);
	}
	const { size } = space.vocabulary;
	const at = <T>(read: (index: number) => T) => order.map(read);
	return {
		dimension: size,
		nonZeros: weights.length,
		sparsity: zeroShare(weights.length, size),
		terms: at(index => text.terms[index].term),
		dimensions: Int32Array.from(at(index => text.dimensions[index])),
		counts: Int32Array.from(at(index => text.counts[index])),
		idf: Float32Array.from(at(index => text.rarities[index].idf)),
		tfIdf: Float32Array.from(at(index => text.counts[index] * text.rarities[index].idf)),
		weights: Float32Array.from(at(index => weights[index])),
		common: Uint8Array.from(at(index => Number(isCommon(space, text.terms[index])))),
		tokensLeftOut: text.tokensLeftOut,
	};
}

function isCommon({ background, settings }: VectorSpace, term: TextTerm): boolean {
	const rank = background.rank(term);
	return rank >= 0 && rank < settings.size;
}

function sum(numbers: Int32Array): number {
	return numbers.reduce((total, number) => total + number, 0);
}
