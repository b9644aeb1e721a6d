import type { CorpusPage } from '../../core/corpus/corpus';
import { exportPage, pageRows } from '../../core/corpus/corpusExport';
import { alignedTable } from '../alignedTable';
import type { CorpusOutput } from './corpusCommandLine';

/** Columns of a table on a terminal that say the same as others. */
const SPARE = new Set(['name', 'start', 'end']);

/** The rows of a page as they are written. */
export function corpusReport(page: CorpusPage, format: CorpusOutput): string {
	if (format !== 'table') return exportPage(page, format);
	if (page.kind === 'concordance') {
		const rows = page.rows.map(({ name, start, left, match, right }) => [
			`${name}:${start}`,
			left,
			`[${match}]`,
			right,
		]);
		return rows.length === 0 ? '' : lined(rows);
	}
	const { columns, rows } = pageRows(page);
	const kept = columns.flatMap((column, index) => (SPARE.has(column) ? [] : [index]));
	return alignedTable([columns, ...rows.map(row => row.map(String))].map(row => kept.map(index => row[index])));
}

/** Lines of a concordance, what is looked for one below the other. */
function lined(rows: readonly (readonly string[])[]): string {
	const before = alignedTable(rows.map(([place, left]) => [place, `${left}|`])).split('\n');
	return rows.map(([, , match, right], index) => `${before[index].replace(/\|$/u, '')}${match}${right}\n`).join('');
}
