import { NlpError } from '../../errors';
import { translateClass } from './onigurumaClass';
import { caseVariants, classEscape, literal, propertyClass, WORD } from './onigurumaCharacters';
import { PatternSource } from './patternSource';

/** Longer patterns are refused: the longest of a known tokenizer has 700 code units, and the engine's memory grows fast with them. */
const LONGEST = 2000;

/** Groups within one another; thousands of them overflow the engine's own stack, which ends the whole program. */
const DEEPEST = 100;

/** Repetitions within repetitions, multiplied, at most: the engine would do them all at each place of a text, for minutes. */
const MOST_REPETITIONS = 100_000;

/** Code units of what a message says was wrong. */
const LONGEST_REASON = 200;

/** `?`, `*`, `+` or an interval. */
interface Quantifier {
	readonly text: string;
	/** Whether it never gives back what it took. */
	readonly possessive: boolean;
	/** How often it repeats by itself, however little there is to repeat: the number of an interval. */
	readonly repetitions: number;
}

/**
 * A regular expression of JavaScript that finds what one of Oniguruma finds (Ruby's syntax over Unicode, the one that patterns of
 * `tokenizer.json` are written in).
 *
 * Groups do not capture. Possessive quantifiers and atomic groups become a lookahead that captures and a reference to it; case is
 * folded by writing out the variants. Left out, with an error: references, absent groups, conditions, `\G`, `\R`, `\X`, `\K`.
 *
 * @param place where the pattern stands, for the error's message
 * @throws NlpError `input-malformed` for a pattern that cannot be translated.
 */
export function translatePattern(pattern: string, place: string): RegExp {
	const source = new PatternSource(pattern);
	try {
		if (pattern.length > LONGEST) throw new RangeError(`it has more than ${LONGEST} characters`);
		return compiled(new Translator(source).translate());
	} catch (error) {
		const reason = reasonOf(error);
		throw new NlpError(
			'input-malformed',
			`The regular expression at ${place} cannot be run: ${reason}. It reads “${pattern.slice(0, 200)}”. ` +
				'Write it without what this names, or load a tokenizer that does not need it.',
			{ cause: error },
		);
	}
}

/** An expression that is known to run: the engine says of one that is too large only when it first looks for something. */
function compiled(translated: string): RegExp {
	const expression = new RegExp(translated, 'gv');
	// It has programs of their own for texts of Latin-1 and for others.
	for (const text of ['', '\u4e00']) expression.test(text);
	expression.lastIndex = 0;
	return expression;
}

/** What an error says; the engine repeats the whole of a pattern before it. */
function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const own = error instanceof SyntaxError ? message.slice(message.lastIndexOf('/') + 1) : message;
	return own.slice(0, LONGEST_REASON);
}

class Translator {
	readonly #source: PatternSource;
	#ignoreCase = false;
	#dotAll = false;
	#atoms = 0;
	#depth = 0;
	/** The repetitions of what was read last, those within one another multiplied. */
	#repetitions = 1;

	constructor(source: PatternSource) {
		this.#source = source;
	}

	translate(): string {
		const translated = this.#alternatives();
		if (!this.#source.atEnd) {
			throw this.#source.error('a ) without its (');
		}
		return translated;
	}

	/** What stands up to the end of the group; options that it sets end with it. */
	#alternatives(): string {
		const outer = [this.#ignoreCase, this.#dotAll] as const;
		let translated = '';
		let most = 1;
		if (this.#depth++ >= DEEPEST) throw this.#source.error(`more than ${DEEPEST} groups within one another`);
		while (!this.#source.atEnd && this.#source.peek() !== ')') {
			translated += this.#source.take('|') ? '|' : this.#quantified();
			most = Math.max(most, this.#repetitions);
		}
		this.#repetitions = most;
		[this.#ignoreCase, this.#dotAll] = outer;
		this.#depth--;
		return translated;
	}

	#quantified(): string {
		this.#repetitions = 1;
		let atom = this.#atom();
		for (let quantifier = this.#quantifier(); quantifier !== undefined; quantifier = this.#quantifier()) {
			this.#repetitions *= quantifier.repetitions;
			if (this.#repetitions > MOST_REPETITIONS) throw this.#source.error('too many repetitions within repetitions');
			atom = quantifier.possessive ? this.#atomic(`${atom}${quantifier.text}`) : `${atom}${quantifier.text}`;
			if (this.#hasQuantifier()) {
				atom = `(?:${atom})`;
			}
		}
		return atom;
	}

	#atom(): string {
		const character = this.#source.next();
		switch (character) {
			case '(':
				return this.#group();
			case '[':
				return translateClass(this.#source, this.#ignoreCase);
			case '.':
				return this.#dotAll ? '[\\s\\S]' : '[^\\n]';
			case '^':
				return '(?<![^\\n])';
			case '$':
				return '(?![^\\n])';
			case '\\':
				return this.#escape();
			case '*':
			case '+':
			case '?':
				throw this.#source.error(`a ${character} with nothing before it`);
			default:
				return this.#literal(character);
		}
	}

	#literal(character: string): string {
		if (!this.#ignoreCase) {
			return literal(character);
		}
		const variants = caseVariants(character);
		return variants.length === 1 ? literal(character) : `[${variants.map(literal).join('')}]`;
	}

	#group(): string {
		if (!this.#source.take('?')) {
			return this.#closed('(?:');
		}
		for (const opening of [':', '=', '!', '<=', '<!']) {
			if (this.#source.take(opening)) {
				return this.#closed(`(?${opening}`);
			}
		}
		if (this.#source.take('>')) {
			return this.#atomic(this.#closed('(?:'));
		}
		if (this.#source.take('#')) {
			this.#source.takeUntil(')');
			return '';
		}
		if (this.#source.takePattern(/<[\p{L}_]\w*>/uy) !== undefined) {
			return this.#closed('(?:');
		}
		return this.#options();
	}

	/** `(?i)` for the rest of the group, or `(?i:…)`; i folds case, m (Ruby's) lets the dot match line ends. */
	#options(): string {
		const options = this.#source.takePattern(/[im]*(?:-[im]*)?(?=[:)])/y);
		if (options === undefined || options === '') {
			throw this.#source.error(`the group (?${this.#source.peek()}…)`);
		}
		const outer = [this.#ignoreCase, this.#dotAll] as const;
		const [on, off = ''] = options.split('-');
		this.#ignoreCase = (this.#ignoreCase || on.includes('i')) && !off.includes('i');
		this.#dotAll = (this.#dotAll || on.includes('m')) && !off.includes('m');
		if (this.#source.take(')')) {
			// All alternatives that follow belong to it.
			return `(?:${this.#restOfGroup(outer)})`;
		}
		this.#source.take(':');
		const group = this.#closed('(?:');
		[this.#ignoreCase, this.#dotAll] = outer;
		return group;
	}

	#restOfGroup(outer: readonly [boolean, boolean]): string {
		const rest = this.#alternatives();
		[this.#ignoreCase, this.#dotAll] = outer;
		return rest;
	}

	#closed(opening: string): string {
		const inner = this.#alternatives();
		if (!this.#source.take(')')) {
			throw this.#source.error('a ( without its )');
		}
		return `${opening}${inner})`;
	}

	/** Takes the first way that matches and never another. */
	#atomic(translated: string): string {
		const name = `atom${this.#atoms++}`;
		return `(?:(?=(?<${name}>${translated}))\\k<${name}>)`;
	}

	#escape(): string {
		const source = this.#source;
		const code = source.characterEscape();
		if (code !== undefined) {
			return this.#literal(code);
		}
		if (source.takePattern(/(?=[pP])/y) !== undefined) {
			return propertyClass(source);
		}
		const character = source.next();
		const anchor = ANCHORS[character];
		if (anchor !== undefined) {
			return anchor;
		}
		const known = classEscape(character, false);
		if (known !== undefined) {
			return known;
		}
		if (/[\p{L}\p{N}]/u.test(character)) {
			throw source.error(`\\${character}`);
		}
		return literal(character);
	}

	#hasQuantifier(): boolean {
		return this.#source.looksAt(/[*+?]|\{(?:\d+(?:,\d*)?|,\d+)\}/y);
	}

	#quantifier(): Quantifier | undefined {
		const simple = this.#source.takePattern(/[*+?]/y);
		if (simple !== undefined) {
			if (this.#source.take('+')) {
				return { text: simple, possessive: true, repetitions: 1 };
			}
			return { text: this.#source.take('?') ? `${simple}?` : simple, possessive: false, repetitions: 1 };
		}
		const interval = this.#source.takePattern(/\{(?:\d+(?:,\d*)?|,\d+)\}/y);
		if (interval === undefined) {
			return undefined;
		}
		const bounds = interval.replace('{,', '{0,');
		// Ruby reads {n}? as "either n times or not at all", and {n,m}+ as a repetition of the repetition.
		const lazy = interval.includes(',') && this.#source.take('?');
		const repetitions = Math.max(1, ...Array.from(bounds.matchAll(/\d+/g), ([digits]) => Number(digits)));
		return { text: lazy ? `${bounds}?` : bounds, possessive: false, repetitions };
	}
}

const IN_WORD = `[${WORD}]`;

/** Places in the text, by the letter of their escape. */
const ANCHORS: Readonly<Record<string, string | undefined>> = {
	A: '(?<![\\s\\S])',
	z: '(?![\\s\\S])',
	Z: '(?=\\n?(?![\\s\\S]))',
	b: `(?:(?<=${IN_WORD})(?!${IN_WORD})|(?<!${IN_WORD})(?=${IN_WORD}))`,
	B: `(?:(?<=${IN_WORD})(?=${IN_WORD})|(?<!${IN_WORD})(?!${IN_WORD}))`,
};
