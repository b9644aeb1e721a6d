/** The source of a regular expression, read from left to right. */
export class PatternSource {
	readonly #source: string;
	#at = 0;

	constructor(source: string) {
		this.#source = source;
	}

	get atEnd(): boolean {
		return this.#at >= this.#source.length;
	}

	/** The next character, or '' at the end. */
	peek(): string {
		return this.atEnd ? '' : String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
	}

	/** Takes the next character. */
	next(): string {
		if (this.atEnd) {
			throw this.error('an end too early');
		}
		const character = this.peek();
		this.#at += character.length;
		return character;
	}

	/** Takes a text if it comes next. */
	take(text: string): boolean {
		if (!this.#source.startsWith(text, this.#at)) {
			return false;
		}
		this.#at += text.length;
		return true;
	}

	/** Takes what a sticky pattern matches next; undefined where it does not. */
	takePattern(sticky: RegExp): string | undefined {
		sticky.lastIndex = this.#at;
		const match = sticky.exec(this.#source);
		if (match === null) {
			return undefined;
		}
		this.#at += match[0].length;
		return match[0];
	}

	looksAt(sticky: RegExp): boolean {
		sticky.lastIndex = this.#at;
		return sticky.test(this.#source);
	}

	/** Takes all up to a text, and the text. */
	takeUntil(text: string): string {
		const end = this.#source.indexOf(text, this.#at);
		if (end < 0) {
			throw this.error(`no ${text}`);
		}
		const taken = this.#source.slice(this.#at, end);
		this.#at = end + text.length;
		return taken;
	}

	/** After a backslash: the character that an escape of its number or of a control character names; undefined for others. */
	characterEscape(): string | undefined {
		const hex = this.takePattern(/x\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{4}/y);
		if (hex !== undefined) {
			return String.fromCodePoint(Number.parseInt(hex.replace(/[xu{}]/g, ''), 16));
		}
		const control = this.takePattern(/[tnrfvae0]/y);
		return control === undefined ? undefined : CONTROLS[control];
	}

	/** An error that says what could not be read, and where. */
	error(what: string): Error {
		return new Error(`it has ${what} near offset ${this.#at}`);
	}
}

const CONTROLS: Readonly<Record<string, string>> = {
	t: '\t',
	n: '\n',
	r: '\r',
	f: '\f',
	v: '\v',
	a: '\u0007',
	e: '\u001b',
	'0': '\0',
};
