import { csvRecord } from '../text/csv';
import type { CorpusFormat, CorpusPage } from './corpus';

/** What stands in a column of a row; numbers are rounded. */
export type Cell = string | number;

/** The columns of each table, by the names that they have in files. */
const COLUMNS: Readonly<Record<CorpusPage['kind'], readonly string[]>> = {
	words: ['word', 'count', 'texts', 'perMillion', 'dispersion'],
	concordance: ['name', 'start', 'end', 'left', 'match', 'right'],
	keyWords: ['word', 'count', 'perMillion', 'referencePerMillion', 'logLikelihood', 'logRatio'],
	collocations: ['first', 'second', 'count', 'logLikelihood', 'mutualInformation', 'logDice', 'tScore'],
};

/** Digits after the point. */
const DIGITS = 4;

/** The rows of a page by columns, which are called as in files. */
export function pageRows(page: CorpusPage): { readonly columns: readonly string[]; readonly rows: readonly Cell[][] } {
	const columns = COLUMNS[page.kind];
	const rows = page.rows.map(row => {
		const cells = row as unknown as Readonly<Record<string, Cell>>;
		return columns.map(column => rounded(cells[column]));
	});
	return { columns, rows };
}

/**
 * The rows of a page as a file, one a row, with a head.
 * @param titles what stands above the columns in Markdown, by their names in the other formats
 */
export function exportPage(
	page: CorpusPage,
	format: CorpusFormat,
	titles: Readonly<Record<string, string>> = {},
): string {
	const { columns, rows } = pageRows(page);
	switch (format) {
		case 'csv':
			return [columns, ...rows].map(row => `${csvRecord(row)}\r\n`).join('');
		case 'json':
			return `${JSON.stringify(
				rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
				undefined,
				'\t',
			)}\n`;
		case 'markdown':
			return markdownTable(
				columns.map(column => titles[column] ?? column),
				rows,
			);
	}
}

function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const alignments = head.map((_, column) => (typeof rows.at(0)?.[column] === 'number' ? '--:' : '---'));
	return [head, alignments, ...rows.map(row => row.map(escaped))].map(row => `| ${row.join(' | ')} |\n`).join('');
}

/** What Markdown would read as marks stands as it is; a space at the border of a cell would be lost anyway. */
function escaped(cell: Cell): string {
	return String(cell)
		.replace(/[\\`*_{}[\]<>()#+!|~&-]/gu, sign => `\\${sign}`)
		.replace(/\s+/gu, ' ')
		.trim();
}

function rounded(cell: Cell): Cell {
	return typeof cell === 'number' ? Number(cell.toFixed(DIGITS)) : cell;
}
