import type { ExampleTable, TableContent, TableRow } from './example';
import { tableProblem } from './tableProblem';

/** Where the examples of a table stand. */
export interface ExampleColumns {
	readonly text: number;
	readonly label: number;
	/** The first line names no columns but is an example itself. */
	readonly isHeadless: boolean;
}

/** What columns of texts and of labels are called, the likeliest first. */
const TEXT_NAMES = [
	...[
		'text',
		'sentence',
		'content',
		'document',
		'body',
		'message',
		'review',
		'comment',
		'abstract',
		'title',
		'headline',
	],
	...['文本', '内容', '正文', '句子', '评论', '摘要', '标题'],
];
const LABEL_NAMES = [
	...['label', 'class', 'category', 'topic', 'sentiment', 'target', 'intent', 'tag', 'polarity'],
	...['标签', '类别', '分类', '类型', '主题', '情感', '意图'],
];

/** Columns that a message names. */
const MOST_NAMED = 8;

/** Rows whose values are looked at. */
const SAMPLE_ROWS = 10_000;

const ADVICE = 'Say which column has the texts and which the labels, or name them "text" and "label".';

/**
 * The columns of a table that hold the examples: those that are asked for, or are called what such columns are called, or else
 * of two columns the one with few different values for the labels.
 * @throws NlpError `input-malformed` where a column that is asked for is not there, and where nothing tells which are meant.
 */
export function exampleColumns(table: ExampleTable, content: TableContent): ExampleColumns {
	const { columns } = content;
	if (columns.length < 2) {
		const what = columns.length === 0 ? 'there are none' : 'there is only one column';
		throw tableProblem(table.name, what, 'Give a table with a column of texts and one of labels.');
	}
	const found = columnsByNames(table, columns) ?? (columns.length === 2 ? columnsByValues(content) : undefined);
	if (found !== undefined) return found;
	const what = `nothing tells which of the columns ${quotedNames(columns)} are meant`;
	throw tableProblem(table.name, what, ADVICE);
}

/** The columns that are asked for or have known names; of two columns the one that is left is the other. */
function columnsByNames(table: ExampleTable, columns: readonly string[]): ExampleColumns | undefined {
	const askedText = columnAsked(table, columns, 'text');
	const label = columnAsked(table, columns, 'label') ?? columnCalled(columns, LABEL_NAMES, askedText);
	const text = askedText ?? columnCalled(columns, TEXT_NAMES, label);
	const known = text ?? label;
	if (known === undefined || text === label) return undefined;
	const other = columns.length === 2 ? 1 - known : undefined;
	const [textColumn, labelColumn] = [text ?? other, label ?? other];
	if (textColumn === undefined || labelColumn === undefined) return undefined;
	return { text: textColumn, label: labelColumn, isHeadless: false };
}

function columnAsked(table: ExampleTable, columns: readonly string[], kind: 'text' | 'label'): number | undefined {
	const name = kind === 'text' ? table.textColumn : table.labelColumn;
	if (name === undefined) return undefined;
	const column = columns.indexOf(name);
	if (column >= 0) return column;
	throw tableProblem(table.name, `there is no column "${name}"`, `Its columns are ${quotedNames(columns)}.`);
}

function quotedNames(columns: readonly string[]): string {
	const named = columns.slice(0, MOST_NAMED).map(name => `"${name.slice(0, 40)}"`);
	return [...named, ...(columns.length > MOST_NAMED ? [`… (${columns.length} in all)`] : [])].join(', ');
}

/** The column that has the first of some names, whatever its case. */
function columnCalled(
	columns: readonly string[],
	names: readonly string[],
	other: number | undefined,
): number | undefined {
	const called = columns.map(column => column.trim().toLowerCase());
	for (const name of names) {
		const column = called.indexOf(name);
		if (column >= 0 && column !== other) return column;
	}
	return undefined;
}

/** Of two columns the labels are those that come again; the first line is an example if its label comes again too. */
function columnsByValues({ head, rows }: TableContent): ExampleColumns | undefined {
	const sample = rows.slice(0, SAMPLE_ROWS);
	const different = [0, 1].map(column => new Set(sample.map(row => valueOf(row, column))));
	const label = different[0].size < different[1].size ? 0 : 1;
	if (different[label].size * 2 > sample.length + 1 || different[0].size === different[1].size) return undefined;
	return { text: 1 - label, label, isHeadless: head !== undefined && different[label].has(valueOf(head, label)) };
}

function valueOf({ fields }: TableRow, column: number): string {
	return fields[column]?.trim() ?? '';
}
