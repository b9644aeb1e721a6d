import { csvRecord } from '../text/csv';
import type { SpaceFormat } from './vectorSpace';
import type { VectorSpace } from './vectorSpaceModel';

/** Entries of a piece, more or less. */
const PIECE = 20_000;

/** What the texts are called in files. */
export interface TextNames {
	readonly nameOf: (row: number) => string;
	/** The label of each text; empty for none. */
	readonly labelOf: (row: number) => string;
}

/** A piece of a file, and the number of the text that the next begins with. */
export interface ExportPiece {
	readonly text: string;
	/** Undefined at the end. */
	readonly next: number | undefined;
}

/** Writes one text of a space, and what stands before the first and behind the last. */
interface SpaceWriter {
	head(): string;
	row(row: number): string;
	foot(): string;
}

/**
 * The vectors of a space as a file, piece by piece, so that none is too long for memory: sparse entries as a table; LIBSVM's rows,
 * dimensions from 1 in ascending order, with the number of the text's label, 0 for none; or one JSON object, dimensions from 0.
 * @param first the number of the text that the piece begins with
 */
export function exportPiece(space: VectorSpace, names: TextNames, format: SpaceFormat, first: number): ExportPiece {
	const writer = WRITERS[format](space, names);
	const { rowStarts, height } = space.matrix;
	const parts = first === 0 ? [writer.head()] : [];
	let row = first;
	while (row < height && (row === first || rowStarts[row] - rowStarts[first] < PIECE)) parts.push(writer.row(row++));
	if (row >= height) parts.push(writer.foot());
	return { text: parts.join(''), next: row < height ? row : undefined };
}

const WRITERS: Readonly<Record<SpaceFormat, (space: VectorSpace, names: TextNames) => SpaceWriter>> = {
	csv: ({ matrix, vocabulary, rarities }, { nameOf }) => ({
		head: () => `${csvRecord(['text', 'term', 'dimension', 'count', 'idf', 'weight'])}\r\n`,
		row: row =>
			entriesOf(matrix, row)
				.map(({ dimension, count, weight }) => {
					const { term } = vocabulary.terms[dimension];
					const numbers = [dimension, count, short(rarities[dimension].idf), short(weight)];
					return `${csvRecord([nameOf(row), term, ...numbers])}\r\n`;
				})
				.join(''),
		foot: () => '',
	}),
	libsvm: ({ matrix }, { labelOf }) => {
		const numbers = labelNumbers(matrix.height, labelOf);
		return {
			head: () => '',
			row: row => {
				const entries = entriesOf(matrix, row).filter(({ weight }) => weight !== 0);
				const written = entries.map(({ dimension, weight }) => ` ${dimension + 1}:${short(weight)}`);
				return `${numbers.get(labelOf(row)) ?? 0}${written.join('')}\n`;
			},
			foot: () => '',
		};
	},
	json: (space, { nameOf, labelOf }) => ({
		head: () => `${jsonHead(space)},"texts":[`,
		row: row => {
			const entries = entriesOf(space.matrix, row);
			const label = labelOf(row);
			const text = {
				name: nameOf(row),
				...(label === '' ? {} : { label }),
				dimensions: entries.map(({ dimension }) => dimension),
				counts: entries.map(({ count }) => count),
				weights: entries.map(({ weight }) => short(weight)),
			};
			return `${row === 0 ? '' : ','}\n${JSON.stringify(text)}`;
		},
		foot: () => '\n]}\n',
	}),
};

interface Entry {
	readonly dimension: number;
	readonly count: number;
	readonly weight: number;
}

/** The entries of a row by their dimensions. */
function entriesOf({ rowStarts, columns, counts, weights }: VectorSpace['matrix'], row: number): Entry[] {
	const entries: Entry[] = [];
	for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
		entries.push({ dimension: columns[at], count: counts[at], weight: weights[at] });
	}
	return entries.sort((a, b) => a.dimension - b.dimension);
}

/** Labels by their order of first occurrence, from 1. */
function labelNumbers(height: number, labelOf: TextNames['labelOf']): Map<string, number> {
	const numbers = new Map<string, number>();
	for (let row = 0; row < height; row++) {
		const label = labelOf(row);
		if (label !== '' && !numbers.has(label)) numbers.set(label, numbers.size + 1);
	}
	return numbers;
}

function jsonHead({ summary, vocabulary, rarities }: VectorSpace): string {
	const { engine, dimension, settings } = summary;
	// The words are in the vocabulary, too.
	const told = { ...settings, givenWords: undefined };
	const words = vocabulary.terms.map(({ term }, number) => ({ term, idf: short(rarities[number].idf) }));
	return JSON.stringify({ engine, dimension, settings: told, vocabulary: words }).slice(0, -1);
}

/** A number with as many digits as its 32 bits hold. */
function short(number: number): number {
	return Number(number.toPrecision(7));
}
