import type { Span } from './span';

/** So many words of an excerpt are looked for; the rest follows. */
const WORDS = 40;

/** A word of letters that stand between spaces or marks: it does not begin or end inside another. */
const SPACED = /^[\p{Script=Latin}\p{N}]/u;
const NOT_AFTER_WORD = '(?<![\\p{Script=Latin}\\p{N}])';
const NOT_BEFORE_WORD = '(?![\\p{Script=Latin}\\p{N}])';

/** An excerpt of a text: `text` stood at `[start, end)`, with spaces in place of markup. */
export interface ExcerptOfText extends Span {
	readonly text: string;
}

/**
 * Where an excerpt stands in a text that may have changed since: at its place, or where the same words follow one another, next to
 * it; undefined where they do so nowhere.
 */
export function findExcerpt(text: string, excerpt: ExcerptOfText): Span | undefined {
	if (standsAt(text, excerpt)) return { start: excerpt.start, end: excerpt.end };
	const words = excerpt.text.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length === 0) return undefined;
	// Words and what parts them have no character in common, so that there is one way to match.
	const inOrder = words.slice(0, WORDS).join('[^\\p{L}\\p{N}]+');
	const pattern = new RegExp(`${SPACED.test(inOrder) ? NOT_AFTER_WORD : ''}${inOrder}${spacedEnd(words)}`, 'gu');
	let nearest: Span | undefined;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		const distance = Math.abs(index - excerpt.start);
		if (nearest !== undefined && distance >= Math.abs(nearest.start - excerpt.start)) break;
		const rest = words.length > WORDS ? excerpt.end - excerpt.start : found.length;
		nearest = { start: index, end: Math.min(text.length, index + rest) };
	}
	return nearest;
}

/** What follows the last word that is looked for. */
function spacedEnd(words: readonly string[]): string {
	const last = words[Math.min(words.length, WORDS) - 1];
	return /[\p{Script=Latin}\p{N}]$/u.test(last) ? NOT_BEFORE_WORD : '';
}

/** Whether all that is to be seen of an excerpt stands at its place. */
function standsAt(text: string, { start, end, text: expected }: ExcerptOfText): boolean {
	if (end > text.length || end - start !== expected.length) return false;
	for (let at = 0; at < expected.length; at++) {
		if (expected[at] !== text[start + at] && !/\s/u.test(expected[at])) return false;
	}
	return true;
}
