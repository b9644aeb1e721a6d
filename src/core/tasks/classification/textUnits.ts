import { growTypedArray } from '../../collections/growTypedArray';
import { hashText } from '../../linear/featureHash';
import { CharacterKind, characterKind, codePointLength, isDigit } from '../../text/characterKind';
import { CharacterScript, characterScript } from '../../text/characterScript';
import { foldUnit } from '../../text/foldUnit';
import { SIMPLIFIED_UNITS } from '../../text/simplified';
import type { Span } from '../../text/span';

/** What a unit of a text is. */
export const UnitKind = { Han: 0, Word: 1, Number: 2, Mark: 3 } as const;

/** One of the values of the table of that name. */
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** Digits of a number that are told apart; longer ones are known by their length alone. */
const EXACT_DIGITS = 4;

/** Letters of a word that count; text without white space may go on and on. */
const LONGEST_WORD = 64;

/**
 * A text cut into what n-grams are made of: Han characters one by one, words of letters, numbers, and marks one by one. White
 * space belongs to none. It needs no model, and any text has units.
 *
 * Unit i is `[starts[i], ends[i])` of the text, `kinds[i]` what it is, `hashes[i]` what it stands for: letters as small ones,
 * traditional characters as simplified ones, full-width forms as half-width ones.
 */
export class TextUnits {
	starts = new Int32Array(256);
	ends = new Int32Array(256);
	hashes = new Int32Array(256);
	kinds = new Uint8Array(256);
	length = 0;

	/** Cuts a stretch of a text, in place of what was cut before. */
	read(text: string, { start, end }: Span): void {
		this.length = 0;
		for (let at = start; at < end;) {
			const kind = unitKind(text, at);
			if (kind === undefined) {
				at++;
				continue;
			}
			const stop = Math.min(end, unitEnd(text, at, end, kind));
			this.#add(at, stop, kind, hashUnit(text, at, stop, kind));
			at = stop;
		}
	}

	/** Leaves the units that are no marks. */
	removeMarks(): void {
		let kept = 0;
		for (let unit = 0; unit < this.length; unit++) {
			if (this.kinds[unit] === UnitKind.Mark) continue;
			this.starts[kept] = this.starts[unit];
			this.ends[kept] = this.ends[unit];
			this.hashes[kept] = this.hashes[unit];
			this.kinds[kept++] = this.kinds[unit];
		}
		this.length = kept;
	}

	#add(start: number, end: number, kind: UnitKind, hash: number): void {
		const index = this.length++;
		if (index === this.starts.length) {
			this.starts = growTypedArray(this.starts, index + 1);
			this.ends = growTypedArray(this.ends, index + 1);
			this.hashes = growTypedArray(this.hashes, index + 1);
			this.kinds = growTypedArray(this.kinds, index + 1);
		}
		this.starts[index] = start;
		this.ends[index] = end;
		this.kinds[index] = kind;
		this.hashes[index] = hash;
	}
}

/** What kind of unit begins at an offset; undefined at white space. */
function unitKind(text: string, at: number): UnitKind | undefined {
	const code = foldUnit(text.charCodeAt(at));
	if (isDigit(code)) return UnitKind.Number;
	const script = characterScript(code);
	if (script === CharacterScript.Han) return UnitKind.Han;
	if (script === CharacterScript.Letter || isClitic(text, at)) return UnitKind.Word;
	return characterKind(code) === CharacterKind.Space ? undefined : UnitKind.Mark;
}

function unitEnd(text: string, start: number, end: number, kind: UnitKind): number {
	let at = start + codePointLength(text, start);
	if (kind === UnitKind.Word) while (at < end && continuesWord(text, start, at)) at++;
	if (kind === UnitKind.Number) while (at < end && isDigit(foldUnit(text.charCodeAt(at)))) at++;
	return at;
}

/** Letters and digits after a letter, and an apostrophe between letters, but for one that begins a word of its own: O'Neill. */
function continuesWord(text: string, start: number, at: number): boolean {
	if (isApostrophe(text.charCodeAt(at))) {
		return isLetter(text, at + 1) && (!isClitic(text, at) || text[at - 1] === 'n');
	}
	return (isLetter(text, at) || isDigit(foldUnit(text.charCodeAt(at)))) && !isNegation(text, start, at);
}

/** Words that are written together with the one before: it's, we'll, I've. */
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Whether an apostrophe begins such a word. */
function isClitic(text: string, at: number): boolean {
	if (!isApostrophe(text.charCodeAt(at)) || !isLetter(text, at + 1)) return false;
	const length = isLetter(text, at + 2) ? 2 : 1;
	return CLITICS.has(text.slice(at + 1, at + 1 + length).toLowerCase()) && !isLetter(text, at + 1 + length);
}

/** Whether the n't of don't begins here, which is a word of its own as in treebanks. */
function isNegation(text: string, start: number, at: number): boolean {
	const code = text.charCodeAt(at) | 0x20;
	if (code !== 0x6e || at === start || !isApostrophe(text.charCodeAt(at + 1))) return false;
	return (text.charCodeAt(at + 2) | 0x20) === 0x74 && !isLetter(text, at + 3);
}

function isApostrophe(code: number): boolean {
	return code === 0x27 || code === 0x2019;
}

function isLetter(text: string, at: number): boolean {
	return at < text.length && characterScript(foldUnit(text.charCodeAt(at))) === CharacterScript.Letter;
}

function hashUnit(text: string, start: number, end: number, kind: UnitKind): number {
	switch (kind) {
		case UnitKind.Han:
			return hashFolded(text, start, end);
		case UnitKind.Word:
			return hashText(foldWord(text.slice(start, Math.min(end, start + LONGEST_WORD))));
		case UnitKind.Number:
			return end - start > EXACT_DIGITS ? -(end - start) : hashFolded(text, start, end);
		case UnitKind.Mark:
			return hashFolded(text, start, end);
	}
}

/** A word as classifiers compare it: small letters, half-width, one apostrophe. */
function foldWord(word: string): string {
	return word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** The hash of the code units of a stretch, simplified and half-width. */
export function hashFolded(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5 | 0;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ SIMPLIFIED_UNITS[foldUnit(text.charCodeAt(at))], 0x01000193);
	}
	return hash ^ (hash >>> 15);
}
