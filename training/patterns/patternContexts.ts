import { START_OF_TEXT } from '../../src/core/tasks/ner/patterns/ruleIndex';

/** A part of a pattern: what it may end with, and whether it may be empty. */
interface Item {
	readonly kind: 'character' | 'group' | 'behind' | 'width-less';
	/** Of a character: those that it may be; of groups: what stands inside. */
	readonly body: string;
	readonly isOptional: boolean;
}

const SPACES = ' \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** A class of more characters counts as any. */
const MOST_CHARACTERS = 200;

/**
 * The characters one of which must stand before a match, the start of the text among them as {@link START_OF_TEXT}; undefined
 * where anything may. Read from the look-behinds that a pattern begins with.
 *
 * @example patternContext('(?<=\\b(?:at|by) )\\d') === ' '
 */
export function patternContext(source: string): string | undefined {
	return union(alternativesOf(source).map(alternative => contextOf(itemsOf(alternative))));
}

function contextOf(items: readonly Item[]): string | undefined {
	for (const { kind, body, isOptional } of items) {
		if (kind === 'behind') {
			const last = lastCharacters(body);
			if (last !== undefined) return last;
		} else if (kind === 'group' && !isOptional) return patternContext(body);
		else if (kind !== 'width-less') return undefined;
	}
	return undefined;
}

/** What texts that match may end with. */
function lastCharacters(source: string): string | undefined {
	return union(
		alternativesOf(source).map(alternative => {
			const found: (string | undefined)[] = [];
			for (const { kind, body, isOptional } of itemsOf(alternative).reverse()) {
				if (kind === 'width-less' || kind === 'behind') continue;
				found.push(kind === 'group' ? lastCharacters(body) : charactersOf(body));
				if (!isOptional) return union(found);
			}
			return undefined;
		}),
	);
}

function union(parts: readonly (string | undefined)[]): string | undefined {
	return parts.includes(undefined) ? undefined : [...new Set(parts.join(''))].sort().join('');
}

/** The characters of `a`, `\d`, `^` or `[a-z]`; undefined if too many to list. */
function charactersOf(item: string): string | undefined {
	if (item === '^') return START_OF_TEXT;
	if (item === '.' || item.startsWith('[^')) return undefined;
	const all = new Set<string>();
	for (const [part] of item.replace(/^\[|\]$/g, '').matchAll(/\\.|[^\\](?:-[^\]\\])?/gs)) addCharacters(all, part);
	return all.size > MOST_CHARACTERS ? undefined : [...all].join('');
}

function addCharacters(all: Set<string>, part: string): void {
	if (part === '\\d') addCharacters(all, '0-9');
	else if (part === '\\s') for (const [space] of SPACES.matchAll(/.(?:-.)?/gs)) addCharacters(all, space);
	else if (part === '\\w') for (const range of ['a-z', 'A-Z', '0-9', '_']) addCharacters(all, range);
	else if (part === '\\n') all.add('\n');
	else if (part.startsWith('\\')) all.add(part[1]);
	else {
		const last = part.charCodeAt(part.length - 1);
		for (let code = part.charCodeAt(0); code <= last && all.size <= MOST_CHARACTERS; code++) {
			all.add(String.fromCharCode(code));
		}
	}
}

const COUNT = /(?:[?*+]|\{\d+(?:,\d*)?\})?\??/y;
const CHARACTER = /\\.|\[(?:\\.|[^\]])*\]|./sy;
const GROUP_START = /\((?:\?(?:<?[=!]|:))?/y;

/** The parts of an alternative, one after the other. */
function itemsOf(source: string): Item[] {
	const items: Item[] = [];
	for (let at = 0; at < source.length;) {
		const isGroup = source[at] === '(';
		const end = isGroup ? groupEnd(source, at) + 1 : at + matchAt(CHARACTER, source, at).length;
		const start = isGroup ? matchAt(GROUP_START, source, at) : '';
		const body = source.slice(at + start.length, isGroup ? end - 1 : end);
		const count = matchAt(COUNT, source, end);
		items.push({ kind: kindOf(start, body), body, isOptional: /^(?:[?*]|\{0)/.test(count) });
		at = end + count.length;
	}
	return items;
}

function kindOf(groupStart: string, body: string): Item['kind'] {
	if (groupStart === '') return body === '\\b' || body === '$' ? 'width-less' : 'character';
	if (groupStart === '(?<=') return 'behind';
	return /[=!]$/.test(groupStart) ? 'width-less' : 'group';
}

function matchAt(pattern: RegExp, source: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(source)?.[0] ?? '';
}

/** The alternatives of a pattern, at the outermost level. */
function alternativesOf(source: string): string[] {
	const alternatives: string[] = [];
	let from = 0;
	for (let at = 0; at < source.length; at++) {
		if (source[at] === '(') at = groupEnd(source, at);
		else if (source[at] === '[') at = classEnd(source, at);
		else if (source[at] === '\\') at++;
		else if (source[at] === '|') {
			alternatives.push(source.slice(from, at));
			from = at + 1;
		}
	}
	return [...alternatives, source.slice(from)];
}

function groupEnd(source: string, open: number): number {
	for (let at = open + 1; at < source.length; at++) {
		if (source[at] === '(') at = groupEnd(source, at);
		else if (source[at] === '[') at = classEnd(source, at);
		else if (source[at] === '\\') at++;
		else if (source[at] === ')') return at;
	}
	return source.length;
}

function classEnd(source: string, open: number): number {
	let at = open + 1;
	while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
	return at;
}
