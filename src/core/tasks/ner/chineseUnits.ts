import { SIMPLIFIED_UNITS } from '../../text/simplified';

/** What a unit is written with; runs of letters are told apart by their capitals. */
export const UnitKind = { han: 0, latin: 1, digits: 2, mark: 3, other: 4, capitalized: 5, capitals: 6 } as const;

/** At most so many units are cut at once; what is longer comes in parts. */
export const LONGEST_SENTENCE = 2048;

/** The kind of white space, which is no unit. */
const SPACE = 255;
/** Codes of runs: digits count by how many there are, letters by a hash. */
const DIGITS_CODE = 0x20000;
const HASH_CODE = 0x40000000;

/**
 * The units that names in Chinese text are made of: single Han characters, runs of Latin letters, runs of digits, other
 * characters. White space is no unit; a surrogate pair is one. Buffers are used again.
 */
export class ChineseUnits {
	/** Offsets in the text of each unit. */
	readonly starts = new Int32Array(LONGEST_SENTENCE);
	readonly ends = new Int32Array(LONGEST_SENTENCE);
	/** What tells units apart: the simplified character's code, or a larger number for a run. */
	readonly codes = new Int32Array(LONGEST_SENTENCE);
	readonly kinds = new Uint8Array(LONGEST_SENTENCE);
	length = 0;

	/** Cuts [start, end) of a text, up to `LONGEST_SENTENCE` units; returns where it stopped. */
	read(text: string, start: number, end: number): number {
		const plain = PLAIN;
		this.length = 0;
		let at = start;
		while (at < end && this.length < LONGEST_SENTENCE) {
			const code = plain[text.charCodeAt(at)];
			const kind = KINDS[code];
			if (kind === SPACE) {
				at++;
			} else if (kind === UnitKind.latin || kind === UnitKind.digits) {
				at = this.#readRun(text, at, end, kind);
			} else if (code >= 0xd800 && code < 0xdc00 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
				this.#push(at, at + 2, hashCode(code * 0x400 + text.charCodeAt(at + 1)), kind);
				at += 2;
			} else {
				this.#push(at, ++at, code, kind);
			}
		}
		return at;
	}

	#readRun(text: string, start: number, end: number, kind: number): number {
		const plain = PLAIN;
		let at = start;
		let hash = 0;
		let capitals = 0;
		for (; at < end; at++) {
			const code = plain[text.charCodeAt(at)];
			if (KINDS[code] !== kind) {
				break;
			}
			const lower = lowerCase(code);
			capitals += lower === code ? 0 : 1;
			hash = Math.imul(hash ^ lower, 0x01000193);
		}
		const size = at - start;
		if (kind === UnitKind.digits) {
			this.#push(start, at, DIGITS_CODE + Math.min(size, 8), kind);
		} else {
			const isFirst = capitals > 0 && lowerCase(plain[text.charCodeAt(start)]) !== plain[text.charCodeAt(start)];
			const letters = capitals === size ? UnitKind.capitals : isFirst ? UnitKind.capitalized : kind;
			this.#push(start, at, hashCode(hash), letters);
		}
		return at;
	}

	#push(start: number, end: number, code: number, kind: number): void {
		const i = this.length++;
		this.starts[i] = start;
		this.ends[i] = end;
		this.codes[i] = code;
		this.kinds[i] = kind;
	}
}

/** Each code unit as a simplified or half-width one. */
const PLAIN = SIMPLIFIED_UNITS.slice();
for (let code = 0xff01; code <= 0xff5e; code++) {
	PLAIN[code] = code - 0xfee0;
}

/** A hash as a code that is larger than those of single characters. */
function hashCode(hash: number): number {
	return ((hash ^ (hash >>> 15)) & (HASH_CODE - 1)) | HASH_CODE;
}

/** Letters of Basic Latin and Latin-1 in lower case. */
function lowerCase(code: number): number {
	const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
	return isCapital ? code + 32 : code;
}

/** White space as `trim` sees it, and the zero-width space. */
const SPACES =
	'\u0020\u0009\u000a\u000b\u000c\u000d\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The kind of each code unit. */
const KINDS = kindTable();

function kindTable(): Uint8Array {
	const kinds = new Uint8Array(0x10000).fill(UnitKind.other);
	kinds.fill(UnitKind.han, 0x3400, 0xa000);
	for (const [low, high] of [
		[0x21, 0x7f],
		[0xb7, 0xb7],
		[0x2000, 0x303f],
		[0xff00, 0xffef],
	]) {
		kinds.fill(UnitKind.mark, low, high + 1);
	}
	for (const [low, high] of [
		[0x41, 0x5a],
		[0x61, 0x7a],
		[0xc0, 0x24f],
	]) {
		kinds.fill(UnitKind.latin, low, high + 1);
	}
	kinds.fill(UnitKind.digits, 0x30, 0x3a);
	for (let i = 0; i < SPACES.length; i++) {
		kinds[SPACES.charCodeAt(i)] = SPACE;
	}
	return kinds;
}
