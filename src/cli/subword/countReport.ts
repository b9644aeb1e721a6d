import { csvRecord } from '../../core/text/csv';
import type { CountFormat } from './subwordCommandLine';

/** The counts of a text. */
export interface FileCount {
	readonly file: string;
	/** Unicode code points. */
	readonly characters: number;
	readonly tokens: number;
}

const COLUMNS = ['file', 'characters', 'tokens', 'characters/token'];

/** The counts of files, and of all together, in a format. */
export function formatCounts(files: readonly FileCount[], model: string, format: CountFormat): string {
	const total = {
		characters: files.reduce((sum, { characters }) => sum + characters, 0),
		tokens: files.reduce((sum, { tokens }) => sum + tokens, 0),
	};
	if (format === 'json') return `${JSON.stringify({ model, files, total }, undefined, 2)}\n`;
	const rows = [...files, { file: 'total', ...total }].map(rowOf);
	if (format === 'csv') return [COLUMNS, ...rows].map(row => `${csvRecord(row)}\n`).join('');
	return alignedTable([COLUMNS, ...rows]);
}

function rowOf({ file, characters, tokens }: FileCount): string[] {
	return [file, String(characters), String(tokens), tokens === 0 ? '' : (characters / tokens).toFixed(2)];
}

/** Rows with the first column to the left and all others to the right. */
function alignedTable(rows: readonly (readonly string[])[]): string {
	const widths = rows[0].map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column])), 0));
	return rows
		.map(row => {
			const cells = row.map((cell, column) => {
				const blanks = ' '.repeat(widths[column] - widthOf(cell));
				return column === 0 ? cell + blanks : blanks + cell;
			});
			return `${cells.join('  ').trimEnd()}\n`;
		})
		.join('');
}

/** Columns of a terminal that a text takes: Chinese characters and full-width forms take two. */
function widthOf(text: string): number {
	return Array.from(text).reduce(
		(width, character) =>
			width + (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1),
		0,
	);
}
