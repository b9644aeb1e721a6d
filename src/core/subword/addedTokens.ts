import { alignedToItself, cutAligned, originalEnd, originalStart } from '../text/alignedText';
import type { AddedTokenDefinition } from './definition/tokenizerDefinition';
import type { Normalizer } from './normalizers/normalizer';
import { WHITE_SPACE, WORD } from './patterns/characterClasses';
import type { TextStretch } from './textStretch';

/** A stretch of a text that goes to the model, or an added token. Offsets are those of the original, in UTF-16 code units. */
export type TextSegment =
	| { readonly kind: 'token'; readonly id: number; readonly start: number; readonly end: number }
	| ({ readonly kind: 'text' } & TextStretch);

interface TokenMatch {
	readonly id: number;
	readonly start: number;
	readonly end: number;
}

/**
 * Tokens that are found in a text before it goes to the model: first those that are written in the text as they are, then, in
 * the normalized stretches between them, those that are compared after normalization.
 *
 * At each place the longest token wins. White space beside a token goes to it where its `lstrip` or `rstrip` says so; a token
 * of `single_word` is none where a character of a word stands beside it.
 */
export class AddedTokens {
	readonly #plain: TokenFinder;
	readonly #normalized: TokenFinder;
	readonly #normalizer: Normalizer | undefined;

	constructor(tokens: readonly AddedTokenDefinition[], normalizer: Normalizer | undefined) {
		const content = (token: AddedTokenDefinition): string =>
			normalizer === undefined ? token.content : normalizer(alignedToItself(token.content)).text;
		this.#normalizer = normalizer;
		this.#plain = new TokenFinder(tokens.filter(token => !token.normalized).map(token => [token.content, token]));
		this.#normalized = new TokenFinder(tokens.filter(token => token.normalized).map(token => [content(token), token]));
	}

	/** The stretches of a text, from left to right. */
	segments(text: string): TextSegment[] {
		const segments: TextSegment[] = [];
		forEachStretch(text, this.#plain, (start, end, id) => {
			if (id !== undefined) {
				segments.push({ kind: 'token', id, start, end });
			} else {
				this.#normalizedSegments(text.slice(start, end), start, segments);
			}
		});
		return segments;
	}

	#normalizedSegments(text: string, offset: number, segments: TextSegment[]): void {
		const original = alignedToItself(text);
		const aligned = this.#normalizer?.(original) ?? original;
		forEachStretch(aligned.text, this.#normalized, (start, end, id) => {
			if (id === undefined) {
				segments.push({ kind: 'text', aligned: cutAligned(aligned, start, end), offset });
			} else {
				segments.push({
					kind: 'token',
					id,
					start: offset + originalStart(aligned, start),
					end: offset + originalEnd(aligned, end),
				});
			}
		});
	}
}

function forEachStretch(
	text: string,
	finder: TokenFinder,
	onStretch: (start: number, end: number, id: number | undefined) => void,
): void {
	let last = 0;
	for (const { id, start, end } of finder.find(text)) {
		if (start > last) {
			onStretch(last, start, undefined);
		}
		onStretch(start, end, id);
		last = end;
	}
	if (last < text.length) {
		onStretch(last, text.length, undefined);
	}
}

/** Finds tokens in a text from left to right, at each place the longest. */
class TokenFinder {
	readonly #tokens = new Map<string, AddedTokenDefinition>();
	/** All tokens, the longest first, so that the first alternative that matches is the longest. */
	readonly #pattern: RegExp | undefined;

	constructor(tokens: readonly (readonly [content: string, token: AddedTokenDefinition])[]) {
		for (const [content, token] of tokens) {
			if (content !== '' && !this.#tokens.has(content)) {
				this.#tokens.set(content, token);
			}
		}
		this.#pattern = patternOf([...this.#tokens.keys()]);
	}

	find(text: string): TokenMatch[] {
		const found: TokenMatch[] = [];
		if (this.#pattern === undefined) {
			return found;
		}
		let last = 0;
		const search = new RegExp(this.#pattern, 'g');
		for (let match = search.exec(text); match !== null; match = search.exec(text)) {
			const token = this.#tokens.get(match[0]);
			const end = match.index + match[0].length;
			if (token === undefined || match.index < last || (token.single_word && besideWord(text, match.index, end))) {
				continue;
			}
			const widened = withSpaces(text, { id: token.id, start: match.index, end }, token, last);
			found.push(widened);
			last = widened.end;
		}
		return found;
	}
}

/** A match with the white space that its token takes in, but none before `first`. */
function withSpaces(text: string, match: TokenMatch, token: AddedTokenDefinition, first: number): TokenMatch {
	let { start, end } = match;
	while (token.lstrip && start > first && WHITE_SPACE.has(text.charCodeAt(start - 1))) {
		start--;
	}
	while (token.rstrip && end < text.length && WHITE_SPACE.has(text.charCodeAt(end))) {
		end++;
	}
	return { id: match.id, start, end };
}

function besideWord(text: string, start: number, end: number): boolean {
	const before = text.charCodeAt(start - 1);
	const isPair = start > 1 && before >= 0xdc00 && before < 0xe000;
	return (
		(start > 0 && WORD.has(isPair ? (text.codePointAt(start - 2) ?? 0) : before)) ||
		(end < text.length && WORD.has(text.codePointAt(end) ?? 0))
	);
}

/** A pattern that matches any of the texts, the longest that fits; texts with a common beginning share its test. */
function patternOf(texts: readonly string[]): RegExp | undefined {
	if (texts.length === 0) {
		return undefined;
	}
	const byFirst = new Map<string, string[]>();
	for (const text of texts) {
		const group = byFirst.get(text[0]);
		if (group === undefined) {
			byFirst.set(text[0], [text]);
		} else {
			group.push(text);
		}
	}
	const alternatives = [...byFirst.entries()].map(([first, group]) => {
		const rests = group.sort((a, b) => b.length - a.length).map(text => escaped(text.slice(1)));
		return `${escaped(first)}(?:${rests.join('|')})`;
	});
	return new RegExp(alternatives.join('|'));
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
