import type { Span } from '../text/span';

/** Code units on either side that a sentence is looked for in. */
const FURTHEST = 300;

/**
 * The sentence around a stretch of a text as its marks end it, in one line: good enough to show where something was read.
 * A stretch over several sentences gives all of them.
 */
export function surroundingSentence(text: string, { start, end }: Span): string {
	const before = text.slice(Math.max(0, start - FURTHEST), start);
	const after = text.slice(end, end + FURTHEST);
	const head =
		/(?:^|[。！？!?\n\r]|\.\s)([^。！？!?\n\r]*?)$/u.exec(before.replaceAll(/\.(\s)/gu, '\n$1'))?.[1] ?? before;
	const tail = /^[^。！？!?\n\r]*?(?:[。！？!?][”」』"’]?|\.(?=\s|$)|(?=[\n\r])|$)/u.exec(after)?.[0] ?? after;
	return (head + text.slice(start, end) + tail)
		.replaceAll(/\s+/gu, ' ')
		.replaceAll(/\p{Surrogate}/gu, '\ufffd')
		.trim();
}
