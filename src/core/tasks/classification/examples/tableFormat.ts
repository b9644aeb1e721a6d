import type { CsvSeparator } from '../../../text/csvReader';
import { readCsv } from '../../../text/csvReader';
import { formatOfName } from '../../../text/formatOfName';

/** How a table is written. */
export type TableFormat = 'jsonLines' | 'jsonArray' | 'sections' | CsvSeparator;

/** Ends of names that say it. */
const ENDS: readonly (readonly [end: RegExp, format: 'json' | 'csv' | '\t'])[] = [
	[/\.(?:jsonl|ndjson|json)$/iu, 'json'],
	[/\.(?:tsv|tab)$/iu, '\t'],
	[/\.csv$/iu, 'csv'],
];

const SEPARATORS: readonly CsvSeparator[] = ['\t', ',', ';'];

/** Code units at the start of a text that hold its first line, or enough of it. */
const PROBE_LENGTH = 100_000;

/** A text that begins with a heading of Markdown. */
const HEADING = /^\ufeff?\s*#{1,6}[ \t]/u;

/** The format of a table by its name's end, or else by what it begins with. */
export function tableFormatOf(name: string, text: string): TableFormat {
	const named = namedFormat(name);
	const first = /^\ufeff?\s*(.)/u.exec(text)?.[1];
	if (named === 'json' || (named === undefined && first === '{')) return first === '[' ? 'jsonArray' : 'jsonLines';
	if (named === 'sections' || (named === undefined && HEADING.test(text))) return 'sections';
	return named === '\t' ? '\t' : separatorOf(text, named === 'csv' ? [',', ';', '\t'] : SEPARATORS);
}

/** What the end of a table's name says of it. */
function namedFormat(name: string): 'sections' | (typeof ENDS)[number][1] | undefined {
	return formatOfName(name) === 'markdown' ? 'sections' : ENDS.find(([end]) => end.test(name))?.[1];
}

/** What parts the most fields of the first line; the first of `separators` where none parts any. */
function separatorOf(text: string, separators: readonly CsvSeparator[]): CsvSeparator {
	const counts = separators.map(separator => {
		const head = readCsv(text.slice(0, PROBE_LENGTH), separator).next();
		return head.done === true ? 0 : head.value.fields.length;
	});
	return separators[counts.indexOf(Math.max(...counts))];
}
