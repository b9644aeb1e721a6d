import type { Excerpt } from '../../src/protocol/answers';

/** A text with a stretch of it marked. */
export interface MarkedText {
	readonly before: string;
	/** Empty where nothing of the text is to be marked. */
	readonly marked: string;
	readonly after: string;
}

/**
 * An excerpt with another one marked in it, no more than `limit` UTF-16 code units around the mark; what is left out shows as “…”.
 * @param mark stands in the excerpt, or else nothing is marked
 */
export function markedText({ text, start, file }: Excerpt, mark: Excerpt, limit: number): MarkedText {
	const from = mark.start - start;
	const to = mark.end - start;
	const isInside = mark.file === file && from >= 0 && to > from && to <= text.length;
	if (!isInside) return { before: '', marked: '', after: beginning(text, limit) };
	const room = Math.max(0, limit - (to - from));
	const left = Math.min(from, Math.max(room >> 1, room - (text.length - to)));
	return {
		before: ending(text.slice(0, from), left),
		marked: beginning(text.slice(from, to), limit),
		after: beginning(text.slice(to), room - left),
	};
}

/** The first code units of a text, cut between characters. */
function beginning(text: string, limit: number): string {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '')}…`;
}

function ending(text: string, limit: number): string {
	if (text.length <= limit) return text;
	return `…${text.slice(text.length - limit).replace(/^[\udc00-\udfff]/u, '')}`;
}
