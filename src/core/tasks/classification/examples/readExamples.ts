import { readDelimitedTable } from './delimitedTable';
import type { Example, ExampleTable, TableContent } from './example';
import { exampleColumns } from './exampleColumns';
import { readJsonArray, readJsonLines } from './jsonTable';
import { readSections } from './sectionExamples';
import type { TableFormat } from './tableFormat';
import { tableFormatOf } from './tableFormat';

/**
 * The examples of a table in the order of its rows; a row without a text or a label has an empty one.
 * @throws NlpError `input-malformed` that names the file, the line and what to do, where it cannot be read or nothing tells which
 * columns are meant.
 */
export function readExamples(table: ExampleTable): Example[] {
	const format = tableFormatOf(table.name, table.text);
	if (format === 'sections') return readSections(table.name, table.text);
	const content = readTable(table, format);
	const { text, label, isHeadless } = exampleColumns(table, content);
	const rows = isHeadless && content.head !== undefined ? [content.head, ...content.rows] : content.rows;
	return rows.map(({ fields }) => ({ text: fields[text] ?? '', label: fields[label] ?? '' }));
}

/** The columns of a table, and those that hold the examples where their names or values tell. */
export interface ColumnsOfTable {
	readonly columns: readonly string[];
	readonly textColumn: string | undefined;
	readonly labelColumn: string | undefined;
}

/**
 * What there is to choose from in a table.
 * @throws NlpError `input-malformed` where it cannot be read at all.
 */
export function columnsOfTable(table: ExampleTable): ColumnsOfTable {
	const format = tableFormatOf(table.name, table.text);
	if (format === 'sections') return { columns: SECTION_COLUMNS, textColumn: 'text', labelColumn: 'label' };
	const content = readTable(table, format);
	const { columns } = content;
	try {
		const { text, label } = exampleColumns(table, content);
		return { columns, textColumn: columns[text], labelColumn: columns[label] };
	} catch (error) {
		if (columns.length < 2) throw error;
		return { columns, textColumn: undefined, labelColumn: undefined };
	}
}

/** What a document has whose headings are labels. */
const SECTION_COLUMNS = ['text', 'label'];

function readTable({ name, text }: ExampleTable, format: Exclude<TableFormat, 'sections'>): TableContent {
	switch (format) {
		case 'jsonLines':
			return readJsonLines(name, text);
		case 'jsonArray':
			return readJsonArray(name, text);
		default:
			return readDelimitedTable(name, text, format);
	}
}
