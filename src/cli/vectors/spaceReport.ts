import type { SpaceVector } from '../../core/vectors/vectorSpace';
import type { VectorSpace } from '../../core/vectors/vectorSpaceModel';
import { alignedTable } from '../alignedTable';
import { rounded } from '../rounded';

/** Rows of a vector's table. */
export function vectorTable({ terms, dimensions, counts, idf, tfIdf, weights }: SpaceVector, top: number): string {
	const head = ['term', 'dimension', 'one-hot', 'TF', 'IDF', 'TF-IDF', 'weight'];
	const rows = terms
		.slice(0, top)
		.map((term, at) => [
			term,
			String(dimensions[at]),
			'1',
			String(counts[at]),
			idf[at].toFixed(4),
			tfIdf[at].toFixed(4),
			weights[at].toFixed(4),
		]);
	return alignedTable([head, ...rows]);
}

/** How large and how full a space is, a line a fact. */
export function summaryLines({ summary, settings }: VectorSpace): string {
	const { unit, texts, dimension, ownDimensions, backgroundDimensions, types, tokens, nonZeros } = summary;
	const units = unit === 'sentence' ? 'sentences' : 'files';
	const rows = [
		['weighting', settings.weighting],
		['vocabulary', settings.vocabulary],
		['dimensions', `${dimension} (${ownDimensions} of the texts, ${backgroundDimensions} others)`],
		[units, String(texts)],
		['words', `${tokens} (${types} different; ${summary.typesLeftOut} of these have no dimension)`],
		['not 0, all as one', `${summary.wholeNonZeros}, sparsity ${percent(summary.wholeSparsity)}`],
		[`not 0, by ${units}`, `${nonZeros} of ${texts} x ${dimension}, sparsity ${percent(summary.sparsity)}`],
	];
	return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

/** A share as percent, two digits after the point; 100 % only where there is nothing else. */
export function percent(share: number): string {
	const digits = (100 * share).toFixed(2);
	return share < 1 && digits === '100.00' ? '> 99.99 %' : `${digits} %`;
}

/** What terms add to a similarity, as "moon 0.31, orbit 0.2". */
export function sharedTerms(terms: readonly { readonly term: string; readonly part: number }[]): string {
	return terms.map(({ term, part }) => `${term} ${rounded(part)}`).join(', ');
}
