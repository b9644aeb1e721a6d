import type { Span } from './span';

const NO_SPACE_BEFORE = /^[\p{Pe}\p{Pf}\p{Po}\s]/u;
const NO_SPACE_AFTER = /[\p{Ps}\p{Pi}\s]$/u;
/** Marks of Chinese with those that pinyin has in their place. */
const MARKS: Readonly<Record<string, string>> = {
	'，': ',',
	'。': '.',
	'！': '!',
	'？': '?',
	'：': ':',
	'；': ';',
	'、': ',',
	'（': '(',
	'）': ')',
};

/**
 * A text in pinyin: each word's reading in place of the word, with spaces between, and what has no reading as it stands.
 * @param words in order; offsets are of the text
 */
export function pinyinLine(text: string, words: readonly (Span & { readonly reading: string })[]): string {
	let line = '';
	const add = (piece: string): void => {
		const isApart = line === '' || NO_SPACE_AFTER.test(line) || NO_SPACE_BEFORE.test(piece);
		line += isApart ? piece : ` ${piece}`;
	};
	let at = 0;
	for (const { start, end, reading } of words) {
		if (start > at) add(latinMarks(text.slice(at, start)));
		add(reading);
		at = end;
	}
	if (at < text.length) add(latinMarks(text.slice(at)));
	return line;
}

function latinMarks(text: string): string {
	return text.replace(/[，。！？：；、（）]/gu, mark => MARKS[mark]);
}
