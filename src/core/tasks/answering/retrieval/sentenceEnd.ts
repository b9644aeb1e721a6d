import { isHighSurrogate, isSpace } from '../../../text/characterKind';

const HAN_ENDS = '。！？；…';
const ENDS = '.!?;';
const CLOSING = '”’」』）》】)"\'';

/**
 * Where the sentence that a text has at an offset ends, with the white space behind it: roughly, by its marks alone, which is enough
 * for cutting passages.
 * @returns at most `limit`, and never an offset inside a surrogate pair
 */
export function sentenceEnd(text: string, start: number, limit: number): number {
	for (let at = start; at < limit; at++) {
		const isHanEnd = HAN_ENDS.includes(text[at]);
		if (!isHanEnd && !ENDS.includes(text[at])) continue;
		const end = skip(at + 1, limit, offset => CLOSING.includes(text[offset]) || HAN_ENDS.includes(text[offset]));
		if (isHanEnd || end === limit || isSpace(text.charCodeAt(end))) {
			return skip(end, limit, offset => isSpace(text.charCodeAt(offset)));
		}
	}
	const isInsidePair = limit - start > 1 && limit < text.length && isHighSurrogate(text.charCodeAt(limit - 1));
	return isInsidePair ? limit - 1 : limit;
}

function skip(start: number, limit: number, isSkipped: (offset: number) => boolean): number {
	let at = start;
	while (at < limit && isSkipped(at)) at++;
	return at;
}
