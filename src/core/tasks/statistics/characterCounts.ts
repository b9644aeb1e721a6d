import type { Steps } from '../../steps';
import { isHighSurrogate, isLowSurrogate, isSpace } from '../../text/characterKind';
import type { DocumentText } from '../../text/documentText';
import { breaksParagraph, lineEndAfter } from '../../text/lineBreaks';
import type { Span } from '../../text/span';

/** What is counted before there are words. */
export interface CharacterCounts {
	readonly characters: number;
	readonly charactersWithoutSpaces: number;
	readonly paragraphs: number;
}

/** Code units that are looked at in one step. */
const STEP = 1 << 17;

/**
 * Counts the code points and paragraphs of a stretch; an unpaired surrogate is a character. Lines are of one paragraph where a
 * sentence may run over the line end between them, as in wrapped text.
 */
export function* countCharacters(source: DocumentText, { start, end }: Span): Steps<CharacterCounts> {
	const { text, prose } = source;
	let [characters, withoutSpaces, paragraphs] = [0, 0, 0];
	let isInParagraph = false;
	let lineStart = start;
	let lineEnd = lineEndAfter(text, start, text.length);
	for (let at = start; at < end; at++) {
		if (at % STEP === STEP - 1) yield;
		if (at === lineEnd) {
			if (breaksParagraph(source, lineStart, lineEnd)) isInParagraph = false;
			lineStart = lineEnd;
			lineEnd = lineEndAfter(text, lineStart, text.length);
		}
		if (at > start && isSecondHalf(text, at)) continue;
		characters++;
		if (isSpace(prose.charCodeAt(at))) continue;
		withoutSpaces++;
		if (!isInParagraph) paragraphs++;
		isInParagraph = true;
	}
	return { characters, charactersWithoutSpaces: withoutSpaces, paragraphs };
}

function isSecondHalf(text: string, at: number): boolean {
	return isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));
}
