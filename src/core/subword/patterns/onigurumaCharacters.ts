import type { PatternSource } from './patternSource';

/** A character as the source of a regular expression with the flag v, inside a class or outside. */
export function literal(character: string): string {
	return /^[\p{L}\p{N}_ ]$/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Characters whose simple case folding is that of others than their upper and lower case. */
const FOLDED_ALIKE: readonly string[] = ['kK\u212a', 'sS\u017f', 'åÅ\u212b', 'ωΩ\u2126', 'µμΜ', 'θΘϑϴ'];

/** The characters that are the same but for their case, the given one first. */
export function caseVariants(character: string): readonly string[] {
	const alike = FOLDED_ALIKE.find(characters => characters.includes(character)) ?? '';
	const variants = [character, character.toLowerCase(), character.toUpperCase(), ...Array.from(alike)];
	return [...new Set(variants)].filter(variant => Array.from(variant).length === 1);
}

/** What words are made of (UTS #18). */
const WORD_IN_CLASS = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}';

/** What `\w` matches outside of brackets: also ²³¹¼½¾, which Oniguruma has from Latin-1. */
export const WORD = `${WORD_IN_CLASS}\\u{b2}\\u{b3}\\u{b9}\\u{bc}-\\u{be}`;

const CLASSES: Readonly<Record<string, string | undefined>> = {
	s: '\\p{White_Space}',
	S: '\\P{White_Space}',
	d: '\\p{Nd}',
	D: '\\P{Nd}',
	w: `[${WORD}]`,
	W: `[^${WORD}]`,
	h: '[0-9A-Fa-f]',
	H: '[^0-9A-Fa-f]',
};

/**
 * The class that an escaped letter stands for, over Unicode; undefined where it stands for none.
 * @param isInClass whether it stands in brackets
 */
export function classEscape(letter: string, isInClass: boolean): string | undefined {
	return isInClass && letter.toLowerCase() === 'w' ? posixClass('word', letter === 'W') : CLASSES[letter];
}

/** The brackets of POSIX, over Unicode. */
const POSIX: ReadonlyMap<string, string> = new Map(
	Object.entries({
		alnum: '\\p{Alphabetic}\\p{Nd}',
		alpha: '\\p{Alphabetic}',
		ascii: '\\u{0}-\\u{7f}',
		blank: '\\p{Zs}\\t',
		cntrl: '\\p{Cc}',
		digit: '\\p{Nd}',
		graph: '\\p{Any}--[\\p{White_Space}\\p{Cc}\\p{Cn}\\p{Cs}]',
		lower: '\\p{Lowercase}',
		print: '\\p{Any}--[\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cn}\\p{Cs}]',
		punct: '\\p{P}\\p{S}',
		space: '\\p{White_Space}',
		upper: '\\p{Uppercase}',
		word: WORD_IN_CLASS,
		xdigit: '0-9A-Fa-f',
	}),
);

/** A class of POSIX by name, as in `[:alpha:]`; undefined for an unknown one. */
export function posixClass(name: string, negated: boolean): string | undefined {
	const posix = POSIX.get(name);
	return posix === undefined ? undefined : `[${negated ? '^' : ''}${posix}]`;
}

/** Reads `p{…}`, `p{^…}`, `P{…}` or `pL` after a backslash. */
export function propertyClass(source: PatternSource): string {
	const outerNegated = source.next() === 'P';
	const name = source.take('{') ? source.takeUntil('}') : source.next();
	const negated = name.startsWith('^') !== outerNegated;
	const found = property(name.replace('^', ''), negated);
	if (found === undefined) {
		throw source.error(`the property \\p{${name}}`);
	}
	return found;
}

/** Oniguruma reads names without regard to case, spaces, `_` and `-`; JavaScript wants one writing. */
function property(name: string, negated: boolean): string | undefined {
	const lower = name.toLowerCase();
	if (lower === 'word') {
		return `[${negated ? '^' : ''}${WORD}]`;
	}
	// Punctuation as a property has no symbols; the names of other brackets mean the same.
	if (lower !== 'punct' && POSIX.has(lower)) {
		return posixClass(lower, negated);
	}
	const words = name.trim().replace(/[\s-]+/g, '_');
	const capital = words
		.toLowerCase()
		.split('_')
		.map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join('_');
	const writings = [words, capital, `Script=${words}`, `Script=${capital}`, lower === 'punct' ? 'P' : ''];
	const writing = writings.find(isProperty);
	return writing === undefined ? undefined : `\\${negated ? 'P' : 'p'}{${writing}}`;
}

function isProperty(writing: string): boolean {
	try {
		return new RegExp(`^[\\p{${writing}}]?`, 'u').test('');
	} catch {
		return false;
	}
}
