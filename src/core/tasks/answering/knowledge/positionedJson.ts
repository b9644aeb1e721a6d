/** A value of JSON with the stretch of the text, in UTF-16 code units, that it was read from. */
export type JsonNode =
	| { readonly kind: 'object'; readonly start: number; readonly end: number; readonly entries: readonly JsonEntry[] }
	| { readonly kind: 'array'; readonly start: number; readonly end: number; readonly items: readonly JsonNode[] }
	| {
			readonly kind: 'scalar';
			readonly start: number;
			readonly end: number;
			readonly value: string | number | boolean | null;
	  };

/** A member of an object. */
export interface JsonEntry {
	readonly key: string;
	readonly start: number;
	readonly value: JsonNode;
}

/** Where a text is no JSON. */
export class JsonSyntaxError extends Error {
	constructor(
		message: string,
		/** In UTF-16 code units of the text. */
		readonly offset: number,
	) {
		super(message);
	}
}

/** Deeper than any data that people write, and far from the end of the stack. */
const DEEPEST = 500;

/** JSON (RFC 8259) with places. @throws JsonSyntaxError */
export function readPositionedJson(text: string): JsonNode {
	return new JsonReader(text).read();
}

class JsonReader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): JsonNode {
		if (this.#text.startsWith('\ufeff')) this.#at = 1;
		const value = this.#value(0);
		this.#skipSpace();
		if (this.#at < this.#text.length) this.#fail('Something follows the end of the data');
		return value;
	}

	#value(depth: number): JsonNode {
		if (depth > DEEPEST) this.#fail(`Values lie in each other more than ${DEEPEST} deep`);
		this.#skipSpace();
		const start = this.#at;
		const sign = this.#text[start];
		if (sign === '{') return this.#object(start, depth);
		if (sign === '[') return this.#array(start, depth);
		const value = sign === '"' ? this.#string() : this.#word();
		return { kind: 'scalar', start, end: this.#at, value };
	}

	#object(start: number, depth: number): JsonNode {
		const entries: JsonEntry[] = [];
		this.#list('}', () => {
			this.#skipSpace();
			const at = this.#at;
			if (this.#text[at] !== '"') this.#fail('Expected a name in double quotes');
			const key = this.#string();
			this.#skipSpace();
			if (this.#text[this.#at] !== ':') this.#fail('Expected a colon');
			this.#at++;
			entries.push({ key, start: at, value: this.#value(depth + 1) });
		});
		return { kind: 'object', start, end: this.#at, entries };
	}

	#array(start: number, depth: number): JsonNode {
		const items: JsonNode[] = [];
		this.#list(']', () => items.push(this.#value(depth + 1)));
		return { kind: 'array', start, end: this.#at, items };
	}

	/** What stands between the bracket at hand and `close`, parted by commas. */
	#list(close: string, readItem: () => void): void {
		this.#at++;
		this.#skipSpace();
		if (this.#text[this.#at] === close) {
			this.#at++;
			return;
		}
		for (;;) {
			readItem();
			this.#skipSpace();
			const sign = this.#text[this.#at];
			if (sign !== ',' && sign !== close) this.#fail(`Expected a comma or ${close}`);
			this.#at++;
			if (sign === close) return;
		}
	}

	#string(): string {
		const start = this.#at;
		let end = start + 1;
		while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
		if (end >= this.#text.length) this.#fail('A string is never closed');
		this.#at = end + 1;
		return this.#parsed(start) as string;
	}

	#word(): number | boolean | null {
		const start = this.#at;
		const word = /[-+.\w]*/uy;
		word.lastIndex = start;
		this.#at += word.exec(this.#text)?.[0].length ?? 0;
		return this.#parsed(start) as number | boolean | null;
	}

	#parsed(start: number): unknown {
		try {
			return JSON.parse(this.#text.slice(start, this.#at)) as unknown;
		} catch {
			this.#at = start;
			this.#fail('Expected a value');
		}
	}

	#skipSpace(): void {
		while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
	}

	#fail(message: string): never {
		throw new JsonSyntaxError(message, Math.min(this.#at, this.#text.length));
	}
}
