/** A record of a table, and where it stands. */
export interface CsvRecord {
	readonly fields: readonly string[];
	/** The line on which it begins, from 1. */
	readonly line: number;
	/** A quote was opened and never closed, so that the rest of the text is in the last field. */
	readonly isUnclosed: boolean;
}

/** What parts the fields of a record. */
export type CsvSeparator = ',' | ';' | '\t';

const QUOTE = '"';
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The records of comma-separated values as RFC 4180 has them, lines ending in any way, empty lines left out.
 *
 * More forgiving than the RFC where its reading is clear: a quote inside an unquoted field is a sign like others, and so is what
 * follows a closing quote. Fields between tabs are seldom quoted and often begin with a quotation mark: there a quote counts
 * only if it is closed at the end of the field, on the same line.
 */
export function* readCsv(text: string, separator: CsvSeparator = ','): Generator<CsvRecord> {
	const reader = new CsvReader(text, separator);
	for (let record = reader.next(); record !== undefined; record = reader.next()) yield record;
}

class CsvReader {
	readonly #text: string;
	readonly #separator: CsvSeparator;
	#at: number;
	#line = 1;

	constructor(text: string, separator: CsvSeparator) {
		this.#text = text;
		this.#separator = separator;
		this.#at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	}

	/** The next record that is more than an empty line; undefined at the end of the text. */
	next(): CsvRecord | undefined {
		while (this.#skipLineEnd());
		if (this.#at >= this.#text.length) return undefined;
		const line = this.#line;
		const fields: string[] = [];
		let isUnclosed = false;
		for (;;) {
			const field = this.#field();
			fields.push(field ?? this.#rest());
			isUnclosed ||= field === undefined;
			if (this.#text[this.#at] !== this.#separator) break;
			this.#at++;
		}
		return { fields, line, isUnclosed };
	}

	/** Passes the end of a line. */
	#skipLineEnd(): boolean {
		const sign = this.#text[this.#at];
		if (sign !== '\n' && sign !== '\r') return false;
		this.#at += sign === '\r' && this.#text[this.#at + 1] === '\n' ? 2 : 1;
		this.#line++;
		return true;
	}

	/** The field at hand; undefined where its quote is never closed. */
	#field(): string | undefined {
		if (this.#text[this.#at] !== QUOTE) return this.#unquoted();
		return this.#separator === '\t' ? this.#quotedBetweenTabs() : this.#quoted();
	}

	#unquoted(): string {
		const start = this.#at;
		while (this.#at < this.#text.length && !this.#isFieldEnd(this.#at)) this.#at++;
		return this.#text.slice(start, this.#at);
	}

	#quotedBetweenTabs(): string {
		const raw = this.#unquoted();
		return /^"(?:[^"]|"")*"$/u.test(raw) ? raw.slice(1, -1).replaceAll('""', QUOTE) : raw;
	}

	#quoted(): string | undefined {
		const parts: string[] = [];
		let start = this.#at + 1;
		for (;;) {
			const end = this.#text.indexOf(QUOTE, start);
			if (end < 0) return undefined;
			parts.push(this.#text.slice(start, end));
			start = end + 1;
			if (this.#text[start] !== QUOTE) break;
			parts.push(QUOTE);
			start++;
		}
		this.#line += lineEnds(this.#text.slice(this.#at, start));
		this.#at = start;
		return parts.join('') + this.#unquoted();
	}

	/** All that is left, after the quote that opens it. */
	#rest(): string {
		const rest = this.#text.slice(this.#at + 1);
		this.#at = this.#text.length;
		return rest;
	}

	#isFieldEnd(at: number): boolean {
		const sign = this.#text[at];
		return sign === this.#separator || sign === '\n' || sign === '\r';
	}
}

function lineEnds(text: string): number {
	return text.match(/\r\n?|\n/gu)?.length ?? 0;
}
