import type { CsvSeparator } from '../../../text/csvReader';
import { readCsv } from '../../../text/csvReader';
import type { GlossaryProblem, GlossaryReading } from './glossaryReading';
import type { GlossaryTerm } from '../translation';

/** Terms that are read of one file. */
const MOST_TERMS = 20_000;
/** Code units of the longest term. */
const LONGEST_TERM = 200;
/** Problems that are told of one file: a file of another kind has one in every line. */
const MOST_PROBLEMS = 100;

/** Names of columns, for a first record that holds no term. */
const COLUMN_NAMES: ReadonlySet<string> = new Set(
	'source target zh en chinese english term translation from to 原文 译文 中文 英文 源 目标 术语 译法'.split(' '),
);

/** What parts a term from its translation on a line. */
const ARROW = /\t|\s(?:=>?|->|→)\s|=>|→/u;

/** What a line should be, for messages. */
const SHAPES = {
	lines: 'term = translation',
	csv: 'term,translation',
	tsv: 'a term, a tab and its translation',
} as const;

/** A line as it was read: a term and its translation, or what keeps it from being one. */
interface GlossaryLine {
	readonly line: number;
	readonly fields: readonly string[];
	readonly problem?: string;
}

/**
 * Reads a glossary: lines `term = translation` (also with `→`, `=>`, `->` or a tab), or CSV or TSV by the ending of the file's
 * name, of which the first two columns count. Lines that begin with `#` and empty ones are comments. What cannot be read is told
 * and left out.
 * @param name of the file
 */
export function readGlossary(text: string, name: string): GlossaryReading {
	const shape = /\.csv$/iu.test(name) ? 'csv' : /\.tsv$/iu.test(name) ? 'tsv' : 'lines';
	const lines = shape === 'lines' ? plainLines(text) : tableLines(text, shape === 'csv' ? csvSeparator(text) : '\t');
	const collector = new TermCollector(SHAPES[shape]);
	for (const line of lines) if (!collector.add(line)) break;
	return { terms: collector.terms, problems: collector.problems };
}

class TermCollector {
	readonly terms: GlossaryTerm[] = [];
	readonly problems: GlossaryProblem[] = [];
	readonly #shape: string;
	readonly #targets = new Map<string, { readonly target: string; readonly line: number }>();

	constructor(shape: string) {
		this.#shape = shape;
	}

	/** Takes a line; false where no more is read. */
	add({ line, fields, problem }: GlossaryLine): boolean {
		const [source = '', target = ''] = fields.map(field => field.trim());
		const wrong = problem ?? this.#problemOf(source, target, fields.length);
		if (wrong === undefined) this.#keep({ source, target }, line);
		else this.problems.push({ line, message: wrong });
		if (this.problems.length >= MOST_PROBLEMS) return false;
		if (this.terms.length < MOST_TERMS) return true;
		this.problems.push({ line, message: `A glossary has at most ${MOST_TERMS} terms: what follows is left out.` });
		return false;
	}

	#keep(term: GlossaryTerm, line: number): void {
		if (this.terms.length === 0 && isHeader(term)) return;
		const known = this.#targets.get(term.source);
		if (known === undefined) {
			this.#targets.set(term.source, { target: term.target, line });
			this.terms.push(term);
		} else if (known.target !== term.target) {
			const message = `“${term.source}” is translated in line ${known.line} already: that line counts. Delete one of the two.`;
			this.problems.push({ line, message });
		}
	}

	#problemOf(source: string, target: string, fields: number): string | undefined {
		if (fields < 2) return `The line has no translation. Write it as ${this.#shape}.`;
		if (source === '') return `The line has no term before its translation. Write it as ${this.#shape}.`;
		if (target === '') return `“${shortened(source)}” has no translation. Write it as ${this.#shape}.`;
		if (Math.max(source.length, target.length) > LONGEST_TERM) {
			return `“${shortened(source)}” or its translation has more than ${LONGEST_TERM} characters. Shorten it: terms are words and phrases.`;
		}
		return /[\r\n]/u.test(source + target)
			? `“${shortened(source)}” goes over several lines. Write it on one.`
			: undefined;
	}
}

function* plainLines(text: string): Generator<GlossaryLine> {
	const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
	for (const [i, written] of lines.entries()) {
		if (/^\s*(?:#|$)/u.test(written)) continue;
		const at = ARROW.exec(written) ?? /=/u.exec(written);
		const fields = at ? [written.slice(0, at.index), written.slice(at.index + at[0].length)] : [written];
		yield { line: i + 1, fields };
	}
}

function* tableLines(text: string, separator: CsvSeparator): Generator<GlossaryLine> {
	for (const { fields, line, isUnclosed } of readCsv(text, separator)) {
		if (fields[0].trimStart().startsWith('#') || fields.every(field => field.trim() === '')) continue;
		if (isUnclosed) yield { line, fields, problem: 'A quote is opened in this line and never closed. Close it.' };
		else yield { line, fields };
	}
}

/** Semicolons where the first line that is no comment has them and no comma, as spreadsheets of some countries write. */
function csvSeparator(text: string): CsvSeparator {
	const first = text.split(/\r\n?|\n/u, 100).find(line => /^\s*[^#\s]/u.test(line)) ?? '';
	return first.includes(';') && !first.includes(',') ? ';' : ',';
}

function isHeader({ source, target }: GlossaryTerm): boolean {
	return COLUMN_NAMES.has(source.toLowerCase()) && COLUMN_NAMES.has(target.toLowerCase());
}

function shortened(term: string): string {
	return term.length > 40 ? `${term.slice(0, 40)}…` : term;
}
