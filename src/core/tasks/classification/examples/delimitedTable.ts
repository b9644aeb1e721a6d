import type { CsvSeparator } from '../../../text/csvReader';
import { readCsv } from '../../../text/csvReader';
import type { TableContent, TableRow } from './example';
import { tableProblem } from './tableProblem';

const NAMES: Readonly<Record<CsvSeparator, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/**
 * The columns and rows of a table whose first line names its columns.
 * @param name what errors call the file.
 * @throws NlpError `input-malformed` for rows that are longer than the first and for quotes that are never closed.
 */
export function readDelimitedTable(name: string, text: string, separator: CsvSeparator): TableContent {
	const rows: TableRow[] = [];
	for (const { fields, line, isUnclosed } of readCsv(text, separator)) {
		if (isUnclosed) {
			throw tableProblem(
				name,
				'a quote is opened there and never closed',
				'Close it, or write "" for the sign.',
				`line ${line}`,
			);
		}
		checkLength(name, fields.length, rows.at(0)?.fields.length ?? fields.length, line, separator);
		rows.push({ fields });
	}
	const head = rows.at(0);
	return { columns: head?.fields.map(field => field?.trim() ?? '') ?? [], head, rows: rows.slice(1) };
}

function checkLength(name: string, length: number, most: number, line: number, separator: CsvSeparator): void {
	if (length <= most) return;
	const sign = NAMES[separator];
	const what = `it has ${length} fields, but the first line has ${most}`;
	throw tableProblem(name, what, `Put a text with a ${sign} in it between quotes.`, `line ${line}`);
}
