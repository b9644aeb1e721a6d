const UNKNOWN = 0;
const IN = 1;
const OUT = 2;

/** A set of code points told by a test, which is asked once for each character of the basic plane and then remembered. */
export class CharacterClass {
	readonly #test: (codePoint: number) => boolean;
	readonly #known = new Uint8Array(0x10000);

	/** @param test Whether a code point is in the class: a function, or a pattern that matches the character alone. */
	constructor(test: RegExp | ((codePoint: number) => boolean)) {
		this.#test = test instanceof RegExp ? codePoint => test.test(String.fromCodePoint(codePoint)) : test;
	}

	has(codePoint: number): boolean {
		if (codePoint > 0xffff) {
			return this.#test(codePoint);
		}
		if (this.#known[codePoint] === UNKNOWN) {
			this.#known[codePoint] = this.#test(codePoint) ? IN : OUT;
		}
		return this.#known[codePoint] === IN;
	}
}
