import { simplify } from '../../../src/core/text/simplified';

const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/gu;

/** What is no language: formulas, tables, code blocks, tags. A text with it is left out, since words beside it are few. */
const NO_LANGUAGE = /\$[^$]*[\\^_{][^$]*\$|\\[a-z]+\{|\|.*\||[{}<>]{2}|=>|::\w|https?:|\bwww\.|�/u;

/** Marks of Markdown and of help pages around words that stay: emphasis, code, anchors, attributes, mnemonics. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
	[/\[\[[^\]]*\]\]|\{:?[#.][^}]*\}/gu, ''],
	[/\[([A-Za-z])\](?=[a-z])/gu, '$1'],
	[/!?\[([^\]]*)\]\([^)]*\)/gu, '$1'],
	[/<\/?[A-Za-z][^>]*>/gu, ''],
	[/(?<![\w*])(\*{1,3}|_{1,2})(?=\S)([^*_]+?)\s?\1(?![\w*])/gu, '$2'],
	[/`+/gu, ''],
	[/^(?:#+|[-*+•]|\d+[.)])\s+/u, ''],
	[/::$/u, ':'],
	[/[\u200B-\u200D\uFEFF\u00AD]/gu, ''],
	[/\s+/gu, ' '],
];

/** A text without markup, in simplified characters, with single spaces. */
export function plainText(text: string): string {
	let plain = text.normalize('NFC');
	for (const [mark, replacement] of MARKUP) plain = plain.replace(mark, replacement);
	return simplify(plain.trim());
}

/**
 * Whether two texts without markup can be each other's translation: the one is Chinese, the other English, neither is code or a
 * formula, and neither is many times as long as the other.
 */
export function isPlausiblePair(zh: string, en: string): boolean {
	const han = count(zh, HAN);
	const latin = count(zh, LATIN);
	const words = en.split(' ').length;
	if (han === 0 || count(en, HAN) > 0 || count(en, LATIN) < 2) return false;
	if (NO_LANGUAGE.test(zh) || NO_LANGUAGE.test(en) || latin > 2 * han) return false;
	// A word of English is about 1.7 characters of Chinese; what is short strays more.
	const units = han + latin / 5;
	return units <= 3.5 * words + 4 && words <= 2 * units + 4;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** What two texts have in common that differ in marks, spaces or case alone; empty where there is no letter or number. */
export function comparableText(text: string): string {
	return simplify(text.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');
}
