import type { TextStatistics } from '../../core/tasks/statistics/statistics';
import { csvRecord } from '../../core/text/csv';
import { alignedTable } from '../alignedTable';

/** The figures of a file. */
export interface FileStatistics {
	readonly file: string;
	readonly statistics: TextStatistics;
}

/** A column of the table: its name, the figure of a text, and how it is written. */
interface Column {
	readonly name: string;
	/** Undefined where a text has no such figure. */
	readonly of: (statistics: TextStatistics) => number | undefined;
	readonly digits: number;
	/** Whether the figures of files add up. */
	readonly adds: boolean;
}

const languageOf = ({ languages }: TextStatistics, wanted: 'zh' | 'en') =>
	languages.find(({ language }) => language === wanted);

const COLUMNS: readonly Column[] = [
	{ name: 'words', of: ({ words }) => words, digits: 0, adds: true },
	{ name: 'english_words', of: text => languageOf(text, 'en')?.words ?? 0, digits: 0, adds: true },
	{ name: 'chinese_characters', of: text => languageOf(text, 'zh')?.characters ?? 0, digits: 0, adds: true },
	{ name: 'characters', of: text => text.characters, digits: 0, adds: true },
	{ name: 'without_spaces', of: text => text.charactersWithoutSpaces, digits: 0, adds: true },
	{ name: 'sentences', of: text => text.sentences, digits: 0, adds: true },
	{ name: 'paragraphs', of: text => text.paragraphs, digits: 0, adds: true },
	{ name: 'minutes', of: text => text.readingSeconds / 60, digits: 1, adds: true },
	{ name: 'long_sentences', of: text => text.longSentences.length, digits: 0, adds: true },
	{ name: 'fillers', of: text => text.fillers.length, digits: 0, adds: true },
	{ name: 'variety', of: text => text.languages.at(0)?.movingTypeTokenRatio, digits: 3, adds: false },
	{ name: 'ease', of: text => languageOf(text, 'en')?.readability?.fleschReadingEase, digits: 1, adds: false },
];

/** The figures of files as a table, with one more row for all of several. */
export function statisticsTable(files: readonly FileStatistics[], format: 'table' | 'csv' | 'markdown'): string {
	const head = ['file', ...COLUMNS.map(({ name }) => name)];
	const rows = files.map(({ file, statistics }) => [file, ...COLUMNS.map(column => written(column, statistics))]);
	switch (format) {
		case 'csv':
			return [head, ...rows].map(row => `${csvRecord(row)}\n`).join('');
		case 'markdown':
			return markdownTable([head, ...rows, ...totalOf(files)]);
		case 'table':
			return alignedTable([head, ...rows, ...totalOf(files)]);
	}
}

function written({ of, digits }: Column, statistics: TextStatistics): string {
	return of(statistics)?.toFixed(digits) ?? '';
}

/** The row of all files, where there are several. */
function totalOf(files: readonly FileStatistics[]): string[][] {
	if (files.length < 2) return [];
	const total = ({ of, digits, adds }: Column): string =>
		adds ? files.reduce((sum, { statistics }) => sum + (of(statistics) ?? 0), 0).toFixed(digits) : '';
	return [['total', ...COLUMNS.map(total)]];
}

function markdownTable([head, ...rows]: readonly (readonly string[])[]): string {
	const line = head.map((_, column) => (column === 0 ? '---' : '---:'));
	const escaped = (cell: string): string => cell.replace(/[\\`*_{}[\]<>|#]/gu, '\\$&');
	return [head.map(escaped), line, ...rows.map(row => row.map(escaped))]
		.map(cells => `| ${cells.join(' | ')} |\n`)
		.join('');
}
