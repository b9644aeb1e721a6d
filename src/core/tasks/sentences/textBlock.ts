import { isSpace } from '../../text/characterKind';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whether a code unit ends a line. */
export function isLineEnd(code: number): boolean {
	return code > CARRIAGE_RETURN ? code === 0x2028 || code === 0x2029 : code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The offset of the first character from `offset` that is not white space, or `end`. */
export function skipSpace(text: string, offset: number, end: number): number {
	let at = offset;
	while (at < end && isSpace(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** The offset after the last character before `offset` that is not white space, or `start`. */
export function trimSpace(text: string, start: number, offset: number): number {
	let at = offset;
	while (at > start && isSpace(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

/** Whether the white space `[start, end)` holds an empty line: two line ends, a CRLF counting as one. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
	let lines = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isLineEnd(code) && !(code === LINE_FEED && at > start && text.charCodeAt(at - 1) === CARRIAGE_RETURN)) {
			lines++;
		}
	}
	return lines > 1;
}

/** The length of the longest line of `[start, end)` in code units: what prose was wrapped at, if it was. */
export function longestLine(text: string, start: number, end: number): number {
	let longest = 0;
	let lineStart = start;
	for (let at = start; at <= end; at++) {
		if (at === end || isLineEnd(text.charCodeAt(at))) {
			longest = Math.max(longest, at - lineStart);
			lineStart = at + 1;
		}
	}
	return longest;
}
