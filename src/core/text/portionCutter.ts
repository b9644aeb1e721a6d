/** Code units of a portion that a cutter gives, unless told otherwise. */
const DEFAULT_PORTION = 1 << 18;

const LINE_FEED = 0x0a;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** What belongs to the character before it: marks, joiners, modifiers of emoji. */
const EXTENDS = /^[\p{M}\u200c\u200d\p{Emoji_Modifier}]/u;
const JOINER = '\u200d';

/**
 * Cuts a text that arrives in pieces of any size into portions of bounded length, so that a text of any length can pass
 * through memory. The portions joined are the text.
 *
 * A portion ends where pieces of a subword vocabulary end in the whole text too, wherever there is such a place: after a
 * line feed between two lines that touch it, else before a space between two words, else at other white space. Text
 * without any is cut between characters.
 */
export class PortionCutter {
	readonly #length: number;
	#rest = '';

	/** @param length of the portions at most, in UTF-16 code units; at least 64. */
	constructor(length = DEFAULT_PORTION) {
		this.#length = Math.max(64, length);
	}

	/** Takes the next piece of the text and gives the portions that are complete. */
	push(piece: string): readonly string[] {
		const text = this.#rest + piece;
		const portions: string[] = [];
		let start = 0;
		while (text.length - start > this.#length) {
			const end = portionEnd(text, start, start + this.#length);
			portions.push(text.slice(start, end));
			start = end;
		}
		this.#rest = text.slice(start);
		return portions;
	}

	/** Gives what is left at the end of the text. */
	finish(): readonly string[] {
		const rest = this.#rest;
		this.#rest = '';
		return rest === '' ? [] : [rest];
	}
}

/** Whether a text may be cut at an offset inside it, best places first. */
const PLACES: readonly ((text: string, at: number) => boolean)[] = [
	(text, at) => text.charCodeAt(at - 1) === LINE_FEED && !isSpace(text, at - 2) && !isSpace(text, at),
	(text, at) => text[at] === ' ' && LETTER.test(text[at - 1]) && LETTER.test(text[at + 1]),
	(text, at) => text.charCodeAt(at - 1) === LINE_FEED && !isSpace(text, at),
	(text, at) => isSpace(text, at) && !isSpace(text, at - 1),
	(text, at) => isBetweenCodePoints(text, at) && !EXTENDS.test(text.slice(at, at + 2)) && text[at - 1] !== JOINER,
	isBetweenCodePoints,
];

/** The best place at which the text from `start` on can be cut, not after `limit`, which lies inside the text. */
function portionEnd(text: string, start: number, limit: number): number {
	for (const isPlace of PLACES) {
		for (let at = limit; at > start + 1; at--) {
			if (isPlace(text, at)) return at;
		}
	}
	return limit;
}

function isSpace(text: string, at: number): boolean {
	return SPACE.test(text[at] ?? '');
}

function isBetweenCodePoints(text: string, at: number): boolean {
	const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
	const isHighSurrogate = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
	return !isLowSurrogate || !isHighSurrogate;
}
