import type { Span } from './span';

/** A record of a table, and where it stands. */
export interface CsvRecord {
	readonly fields: readonly string[];
	/** Where each field stands in the text, in UTF-16 code units; without the quotes around it. */
	readonly spans: readonly Span[];
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
 * only if it is closed at the end of the field, on the same line or, where no tab comes in between, on one below.
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
		const spans: Span[] = [];
		let isUnclosed = false;
		for (;;) {
			const start = this.#at;
			const field = this.#field();
			isUnclosed ||= field === undefined;
			fields.push(field ?? this.#rest());
			spans.push(this.#withoutQuotes(start, fields.at(-1)?.length ?? 0));
			if (this.#text[this.#at] !== this.#separator) break;
			this.#at++;
		}
		return { fields, spans, line, isUnclosed };
	}

	/** The stretch from `start` to where reading is, without the quotes around it where there were any. */
	#withoutQuotes(start: number, length: number): Span {
		const end = this.#at;
		// What was read is shorter than what stands there only where quotes were taken off.
		if (end - start === length || this.#text[start] !== QUOTE) return { start, end };
		return { start: start + 1, end: end - 1 > start && this.#text[end - 1] === QUOTE ? end - 1 : end };
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
		const end = this.#closingQuote(this.#at + 1);
		if (end < 0) return this.#unquoted();
		const raw = this.#text.slice(this.#at + 1, end);
		this.#line += lineEnds(raw);
		this.#at = end + 1;
		return raw.replaceAll('""', QUOTE);
	}

	/** Where the quote stands that closes a field between tabs which was opened before `from`; -1 where none does. */
	#closingQuote(from: number): number {
		let at = from;
		for (; at < this.#text.length && this.#text[at] !== this.#separator; at++) {
			if (this.#text[at] !== QUOTE) continue;
			if (this.#text[at + 1] !== QUOTE) return at + 1 === this.#text.length || this.#isFieldEnd(at + 1) ? at : -1;
			at++;
		}
		return -1;
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
