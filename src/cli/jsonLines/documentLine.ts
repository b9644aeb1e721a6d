import { isUtf8 } from 'node:buffer';
import { rawFields } from './rawFields';

/** Which fields of a line's object are what. */
export interface DocumentFields {
	/** Has the text. */
	readonly text: string;
	/** Has what the document is called by; any JSON value. */
	readonly id: string;
	/** Come back with the answer; `all` but these two. */
	readonly copied: readonly string[] | 'all';
}

/** A document of JSON lines. */
export interface JsonDocument {
	readonly text: string;
	/** The id as it is written in JSON; undefined without one. */
	readonly id: string | undefined;
	/** The fields that come back, by name, as they are written in JSON. */
	readonly copied: ReadonlyMap<string, string>;
}

/** A line that is no document: what is wrong with it, and the id, as JSON, as far as it has one. */
export class DocumentError extends Error {
	override readonly name = 'DocumentError';
	readonly id: string | undefined;

	constructor(message: string, id?: string, options?: ErrorOptions) {
		super(message, options);
		this.id = id;
	}
}

/** White space as JSON has it. */
const BLANK = /^[ \t\r\n]*$/u;

/** The part of the text that a message of `JSON.parse` quotes: what is wrong with a text that is redacted must not tell it. */
const EXCERPT = /, (?:\.\.\.)?".*$/su;

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * The document on a line: an object whose text field is a string, or a string alone.
 * @returns undefined for a line with white space alone
 * @throws DocumentError that says what is wrong.
 */
export function readDocument(bytes: Buffer, fields: DocumentFields): JsonDocument | undefined {
	if (!isUtf8(bytes)) throw new DocumentError('the line is not UTF-8; convert the file, for example with iconv');
	const json = bytes.toString('utf8');
	if (BLANK.test(json)) return undefined;
	const value = parse(json);
	if (typeof value === 'string') return { text: value, id: undefined, copied: NOTHING };
	if (!isObject(value)) {
		throw new DocumentError(
			`the line is ${kindOf(value)}, neither a string nor an object with the field "${fields.text}"`,
		);
	}
	const raw = rawFields(json);
	const id = raw.get(fields.id);
	const text = Object.hasOwn(value, fields.text) ? value[fields.text] : undefined;
	if (typeof text !== 'string') throw new DocumentError(textProblem(text, fields.text), id);
	return { text, id, copied: copiedOf(raw, fields) };
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		const reason = (error as SyntaxError).message.replace(EXCERPT, '');
		throw new DocumentError(`the line is no JSON: ${reason}`, undefined, { cause: error });
	}
}

function textProblem(text: unknown, field: string): string {
	return text === undefined
		? `there is no field "${field}"; name the one with the text by --text-field`
		: `the field "${field}" is ${kindOf(text)}, not a string`;
}

function copiedOf(raw: ReadonlyMap<string, string>, fields: DocumentFields): ReadonlyMap<string, string> {
	const { text, id, copied } = fields;
	if (copied !== 'all' && copied.length === 0) return NOTHING;
	return new Map(
		Array.from(raw).filter(([name]) => (copied === 'all' ? name !== text && name !== id : copied.includes(name))),
	);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value of JSON is, in words. */
function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'an array';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
