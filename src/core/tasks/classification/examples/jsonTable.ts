import type { TableContent, TableRow } from './example';
import { tableProblem } from './tableProblem';

/** Properties of objects that are no columns any more: too many to show. */
const MAX_COLUMNS = 1000;

const ADVICE = 'Write one object a line, as {"text": "…", "label": "…"}.';

/**
 * The columns and rows of JSON lines, one object a line; the properties of all objects are the columns.
 * @param name what errors call the file.
 * @throws NlpError `input-malformed` for lines that are no JSON objects.
 */
export function readJsonLines(name: string, text: string): TableContent {
	const table = new ObjectTable(name);
	for (const [index, line] of text
		.replace(/^\ufeff/u, '')
		.split(/\r\n?|\n/u)
		.entries()) {
		if (line.trim() !== '') {
			const place = `line ${index + 1}`;
			table.add(parse(name, line, place), place);
		}
	}
	return table.content();
}

/**
 * The columns and rows of a JSON array of objects.
 * @throws NlpError `input-malformed` for what is no such array.
 */
export function readJsonArray(name: string, text: string): TableContent {
	const values = parse(name, text.replace(/^\ufeff/u, ''));
	if (!Array.isArray(values)) throw tableProblem(name, 'it is no array of objects', ADVICE);
	const table = new ObjectTable(name);
	for (const [index, value] of values.entries()) table.add(value, `item ${index + 1}`);
	return table.content();
}

class ObjectTable {
	readonly #name: string;
	readonly #columns = new Map<string, number>();
	readonly #rows: TableRow[] = [];

	constructor(name: string) {
		this.#name = name;
	}

	add(value: unknown, place: string): void {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw tableProblem(this.#name, 'it is no object', ADVICE, place);
		}
		const fields: (string | undefined)[] = [];
		for (const [key, content] of Object.entries(value)) fields[this.#column(key, place)] = fieldOf(content);
		this.#rows.push({ fields });
	}

	content(): TableContent {
		return { columns: [...this.#columns.keys()], head: undefined, rows: this.#rows };
	}

	#column(key: string, place: string): number {
		const known = this.#columns.get(key);
		if (known !== undefined) return known;
		if (this.#columns.size >= MAX_COLUMNS) {
			throw tableProblem(this.#name, 'its objects have too many different properties', ADVICE, place);
		}
		this.#columns.set(key, this.#columns.size);
		return this.#columns.size - 1;
	}
}

/** A number or a truth value is as good a label as a text; lists and objects are none. */
function fieldOf(content: unknown): string | undefined {
	if (typeof content === 'string') return content;
	return typeof content === 'number' || typeof content === 'boolean' ? String(content) : undefined;
}

function parse(name: string, text: string, place?: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw Object.assign(tableProblem(name, 'it is no JSON', ADVICE, place), { cause: error });
	}
}
