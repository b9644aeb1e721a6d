import { caseVariants, classEscape, literal, posixClass, propertyClass } from './onigurumaCharacters';
import type { PatternSource } from './patternSource';

/** The largest range of which the case variants are written out. */
const FOLDED_RANGE = 0x500;

/**
 * A character class of Oniguruma, after its `[`, in JavaScript's syntax with the flag v: nested classes and intersections are
 * written alike in both.
 */
export function translateClass(source: PatternSource, ignoreCase: boolean): string {
	let translated = source.take('^') ? '[^' : '[';
	// A ] that comes first stands for itself.
	let first = true;
	const operands: string[] = [];
	let operand = '';
	while (first || source.peek() !== ']') {
		if (source.take('&&')) {
			operands.push(operand);
			operand = '';
		} else {
			operand += item(source, ignoreCase);
		}
		first = false;
	}
	source.take(']');
	if (operands.length === 0) {
		return `${translated}${operand}]`;
	}
	translated += [...operands, operand].map(each => `[${each}]`).join('&&');
	return `${translated}]`;
}

/** A nested class, a named one, or a character, perhaps with the end of a range. */
function item(source: PatternSource, ignoreCase: boolean): string {
	const posix = source.takePattern(/\[:\^?\w+:\]/y);
	if (posix !== undefined) {
		const name = posix.replace(/[[\]:^]/g, '');
		const found = posixClass(name, posix.includes('^'));
		if (found === undefined) {
			throw source.error(`the class ${posix}`);
		}
		return found;
	}
	if (source.take('[')) {
		return translateClass(source, ignoreCase);
	}
	const whole = source.looksAt(/\\[pP]/y) || source.looksAt(/\\[sSdDwWhH]/y);
	if (whole) {
		source.take('\\');
		return source.looksAt(/[pP]/y) ? propertyClass(source) : (classEscape(source.next(), true) ?? '');
	}
	const from = character(source);
	if (source.looksAt(/-(?![\]])(?!\\[pPsSdDwWhH])(?!\[)/y)) {
		source.take('-');
		return range(from, character(source), ignoreCase);
	}
	return ignoreCase ? caseVariants(from).map(literal).join('') : literal(from);
}

function range(from: string, to: string, ignoreCase: boolean): string {
	const first = from.codePointAt(0) ?? 0;
	const last = to.codePointAt(0) ?? 0;
	const translated = `${literal(from)}-${literal(to)}`;
	if (!ignoreCase || last - first > FOLDED_RANGE) {
		return translated;
	}
	const variants = new Set<string>();
	for (let codePoint = first; codePoint <= last; codePoint++) {
		for (const variant of caseVariants(String.fromCodePoint(codePoint))) {
			variants.add(variant);
		}
	}
	return translated + [...variants].map(literal).join('');
}

function character(source: PatternSource): string {
	if (!source.take('\\')) {
		return source.next();
	}
	const code = source.characterEscape();
	if (code !== undefined) {
		return code;
	}
	if (source.take('b')) {
		return '\b';
	}
	const escaped = source.next();
	if (/[\p{L}\p{N}]/u.test(escaped)) {
		throw source.error(`\\${escaped} in a class`);
	}
	return escaped;
}
