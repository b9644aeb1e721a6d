import { readCsv } from '../../text/csvReader';
import type { CsvSeparator } from '../../text/csvReader';
import type { AnswerFileKind } from './answerFile';
import { findPairColumns } from './community/pairColumns';

/** Files of statements, by the ends of their names. */
const KNOWLEDGE = /\.(?:ttl|turtle|trig|n3|nt|nq|ntriples|nquads|jsonld)$/iu;
const TABLE = /\.(?:csv|tsv|tab)$/iu;
const JSON_LINES = /\.(?:jsonl|ndjson)$/iu;

/** Code units at the start of a text that hold its first line, or enough of it. */
const PROBE_LENGTH = 100_000;

const SUBJECT = /^(?:subject|主语|主体|实体|主語|主體|實體)$/iu;
const PREDICATE = /^(?:predicate|property|relation|谓语|属性|关系|謂語|屬性|關係)$/iu;

/**
 * What a file is, by the end of its name and, of tables and JSON lines, by the names of their columns: statements, questions with
 * their answers, or else a text.
 */
export function kindOfFile(name: string, text: string): AnswerFileKind {
	if (KNOWLEDGE.test(name)) return 'knowledge';
	if (!TABLE.test(name) && !JSON_LINES.test(name)) return 'text';
	for (const columns of JSON_LINES.test(name) ? [firstProperties(text)] : firstFields(text)) {
		const { question, answer } = findPairColumns(columns);
		if (question !== undefined && answer !== undefined) return 'questions';
		const has = (pattern: RegExp): boolean => columns.some(column => pattern.test(column.trim()));
		if (has(SUBJECT) && has(PREDICATE)) return 'knowledge';
	}
	return 'text';
}

/** The fields of the first record of a table, under each sign that may part them. */
function firstFields(text: string): (readonly string[])[] {
	const separators: readonly CsvSeparator[] = [',', '\t', ';'];
	return separators.map(separator => {
		const first = readCsv(text.slice(0, PROBE_LENGTH), separator).next();
		return first.done === true ? [] : first.value.fields;
	});
}

/** The names of the properties of the first object of JSON lines. */
function firstProperties(text: string): string[] {
	const line = /[^\s\ufeff][^\n\r]*/u.exec(text.slice(0, PROBE_LENGTH))?.[0] ?? '';
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null ? Object.keys(value) : [];
	} catch {
		return [];
	}
}
