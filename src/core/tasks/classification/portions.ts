import { codePointLength } from '../../text/characterKind';
import type { Span } from '../../text/span';

/** Code units of text that are judged together; longer texts are judged piece by piece. */
const PORTION = 4000;
/** How far before that a portion may end for the sake of a line end or white space. */
const SLACK = 1000;

/** Cuts a stretch into portions, at a line end where there is one near, else at white space, else anywhere. */
export function cutPortions(text: string, { start, end }: Span): Span[] {
	const portions: Span[] = [];
	for (let at = start; at < end;) {
		const stop = end - at <= PORTION + SLACK ? end : portionEnd(text, at + PORTION);
		portions.push({ start: at, end: stop });
		at = stop;
	}
	return portions;
}

function portionEnd(text: string, most: number): number {
	const tail = text.slice(most - SLACK, most);
	const line = tail.lastIndexOf('\n');
	if (line >= 0) return most - SLACK + line + 1;
	const space = tail.lastIndexOf(' ');
	if (space >= 0) return most - SLACK + space + 1;
	return most - 1 + codePointLength(text, most - 1);
}
