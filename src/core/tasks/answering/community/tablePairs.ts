import type { CsvRecord, CsvSeparator } from '../../../text/csvReader';
import { readCsv } from '../../../text/csvReader';
import type { FoundColumns } from './pairColumns';
import { findPairColumns, readVotes } from './pairColumns';
import { PairNotes } from './pairNotes';
import type { PairText, QuestionPair, ReadPairs } from './questionPair';

const SEPARATORS: readonly CsvSeparator[] = [',', '\t', ';'];

/** Code units at the start of a text that hold its first line, or enough of it. */
const PROBE_LENGTH = 100_000;

/** Quotes that are never closed after which reading goes on at the next line; each takes a look at the whole rest. */
const MOST_RESTARTS = 20;

/** The pairs of a table with a head line: comma-separated values, or between tabs or semicolons. */
export function readTablePairs(text: string): ReadPairs {
	return new TablePairs(text).read();
}

/** Whether the first line of a text names the columns of a table of pairs. */
export function isPairTable(text: string): boolean {
	return tableHead(text) !== undefined;
}

interface TableHead {
	readonly separator: CsvSeparator;
	readonly columns: FoundColumns & { readonly question: number; readonly answer: number };
	readonly width: number;
}

function tableHead(text: string): TableHead | undefined {
	for (const separator of SEPARATORS) {
		const names = firstFields(text, separator);
		const columns = findPairColumns(names);
		const { question, answer } = columns;
		if (question !== undefined && answer !== undefined) {
			return { separator, columns: { ...columns, question, answer }, width: names.length };
		}
	}
	return undefined;
}

function firstFields(text: string, separator: CsvSeparator): readonly string[] {
	const first = readCsv(text.slice(0, PROBE_LENGTH), separator).next();
	return first.done === true ? [] : first.value.fields;
}

class TablePairs {
	readonly #text: string;
	readonly #pairs: QuestionPair[] = [];
	readonly #notes = new PairNotes();

	constructor(text: string) {
		this.#text = text;
	}

	read(): ReadPairs {
		const head = tableHead(this.#text);
		if (head !== undefined) this.#readFrom(head);
		else if (this.#text.trim() !== '') this.#notes.add(1, this.#noHead());
		return { pairs: this.#pairs, notes: this.#notes.finish() };
	}

	#noHead(): string {
		const found = SEPARATORS.map(separator => firstFields(this.#text, separator)).sort(
			(a, b) => b.length - a.length,
		)[0];
		const names = found.slice(0, 10).map(name => `"${name.slice(0, 40)}"`);
		return (
			`The first line has to name a column of questions and one of answers; it has ${names.join(', ')}. ` +
			'Name them "question" and "answer", or 问题 and 答案.'
		);
	}

	/** Reads all rows; after a quote that is not closed where it should be anew from the line after it. */
	#readFrom(head: TableHead): void {
		let from = 0;
		let line = 0;
		for (let restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
			const broken = this.#readRows(head, from, line);
			if (broken === undefined) return;
			this.#notes.add(line + broken.line, 'A quote is opened here and not closed. Close it, or write "" for the sign.');
			line += broken.line;
			from = lineEnd(this.#text, from + broken.spans[0].start);
		}
		if (from < this.#text.length) {
			this.#notes.add(line + 1, 'From here on nothing was read: too many quotes are not closed.');
		}
	}

	/** Reads rows up to the end, or to one with a quote that is not closed where it should be, which is returned. */
	#readRows(head: TableHead, from: number, linesBefore: number): CsvRecord | undefined {
		let isHead = from === 0;
		for (const record of readCsv(this.#text.slice(from), head.separator)) {
			const isRead = !record.isUnclosed && (isHead || this.#addRow(head, record, from, linesBefore + record.line));
			if (!isRead) return record;
			isHead = false;
		}
		return undefined;
	}

	/** Adds the pair of a row or notes what it lacks; false where it lacks something because a quote ran over lines. */
	#addRow({ columns, width }: TableHead, record: CsvRecord, from: number, line: number): boolean {
		const { fields } = record;
		const question = fieldText(record, columns.question, from);
		const answer = fieldText(record, columns.answer, from);
		if (question !== undefined && answer !== undefined) {
			this.#pairs.push({ question, answer, votes: this.#votes(columns.votes, fields, line) });
			return true;
		}
		if (fields.length < width && fields.some(field => /[\r\n]/u.test(field))) return false;
		const missing = question === undefined ? 'question' : 'answer';
		this.#notes.add(
			line,
			`It has no ${missing}: ${fields.length} of ${width} fields are there, or the field is empty.`,
		);
		return true;
	}

	#votes(column: number | undefined, fields: readonly string[], line: number): number | undefined {
		const field = column === undefined ? '' : (fields[column] ?? '').trim();
		const votes = readVotes(field);
		if (votes === undefined && field !== '') {
			this.#notes.add(line, `"${field.slice(0, 40)}" is no number of votes; the pair was kept without.`);
		}
		return votes;
	}
}

/** A field without white space around it; undefined where nothing is left. */
function fieldText({ fields, spans }: CsvRecord, column: number, from: number): PairText | undefined {
	const field = fields.at(column);
	const text = field?.trim() ?? '';
	if (field === undefined || text === '') return undefined;
	// White space at the ends is never escaped, so it is as long in the file as in the field.
	const before = field.length - field.trimStart().length;
	const after = field.length - field.trimEnd().length;
	return { text, start: from + spans[column].start + before, end: from + spans[column].end - after };
}

/** The offset after the end of the line that an offset is in. */
function lineEnd(text: string, from: number): number {
	const match = /\r\n?|\n/gu;
	match.lastIndex = from;
	return match.test(text) ? match.lastIndex : text.length;
}
