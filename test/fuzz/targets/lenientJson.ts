/** The deepest that values are nested in. */
const DEEPEST = 200;

/**
 * A value of JSON out of any text: what is not closed is closed by the end, what is no value is a text. Whatever changes the text makes
 * another value, where a parser would mostly see an error.
 */
export function lenientJson(text: string): unknown {
	return new LenientReader(text).value(0);
}

class LenientReader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	value(depth: number): unknown {
		this.#skip(/[\s,:\]}]*/uy);
		const sign = this.#text[this.#at];
		if (depth < DEEPEST && (sign === '{' || sign === '[')) {
			this.#at++;
			return sign === '{' ? this.#object(depth) : this.#array(depth);
		}
		if (sign === '"') return this.#string();
		const word = this.#skip(/[^\s,:[\]{}"]*/uy) || this.#skip(/[[{]/uy);
		if (Object.hasOwn(WORDS, word)) return WORDS[word];
		return word !== '' && !Number.isNaN(Number(word)) ? Number(word) : word;
	}

	#object(depth: number): unknown {
		const entries: [string, unknown][] = [];
		while (!this.#ends('}')) {
			const key = this.value(DEEPEST);
			entries.push([String(key), this.value(depth + 1)]);
		}
		// As JSON.parse does it, also for `__proto__`.
		return Object.fromEntries(entries);
	}

	#array(depth: number): unknown {
		const items: unknown[] = [];
		while (!this.#ends(']')) items.push(this.value(depth + 1));
		return items;
	}

	#string(): string {
		const raw = this.#skip(/"(?:[^"\\]|\\[\s\S])*"?/uy);
		try {
			return JSON.parse(raw) as string;
		} catch {
			return raw.replaceAll('"', '');
		}
	}

	/** Whether a list ends here, by the sign for it or with the text. */
	#ends(sign: string): boolean {
		this.#skip(/[\s,:]*/uy);
		if (this.#at >= this.#text.length) return true;
		if (this.#text[this.#at] !== sign) return false;
		this.#at++;
		return true;
	}

	#skip(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text)?.[0] ?? '';
		this.#at += found.length;
		return found;
	}
}

const WORDS: Readonly<Record<string, unknown>> = {
	true: true,
	false: false,
	null: null,
	undefined: undefined,
	NaN: Number.NaN,
	Infinity: Number.POSITIVE_INFINITY,
	'-0': -0,
};
