import { firstIndex } from '../../collections/firstIndex';
import type { TokenRange } from '../../doc/tokenRange';
import type { Span } from '../../text/span';

/** The tokens `[first, end)` that an argument covers, counted from the first of the sentence. */
export interface ArgumentTokens {
	readonly first: number;
	readonly end: number;
}

/** The tokens that a stretch of the text touches; undefined where it touches none. */
export function tokensOf(tokens: TokenRange, { start, end }: Span): ArgumentTokens | undefined {
	const first = firstIndex(0, tokens.length, token => tokens.endOf(token) > start);
	let last = first;
	while (last < tokens.length && tokens.startOf(last) < end) last++;
	return first === last ? undefined : { first, end: last };
}

/** The stretch of the text from the first token of an argument to its last. */
export function spanOf(tokens: TokenRange, { first, end }: ArgumentTokens): Span {
	return { start: tokens.startOf(first), end: tokens.endOf(end - 1) };
}
