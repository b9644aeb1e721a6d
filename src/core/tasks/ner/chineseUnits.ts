import { hashText } from '../../linear/featureHash';

/** What a unit is written with. */
export const UnitKind = { han: 0, latin: 1, digits: 2, mark: 3, other: 4 } as const;

/**
 * The units that names in Chinese text are made of: single Han characters, runs of Latin letters, runs of digits, other
 * characters. White space is no unit; a surrogate pair is one. Buffers are used again.
 */
export class ChineseUnits {
	/** Offsets in the text of each unit. */
	starts = new Int32Array(256);
	ends = new Int32Array(256);
	/** What tells units apart: the simplified character's code, or the hash of a run in lower case (negative or large). */
	codes = new Int32Array(256);
	kinds = new Uint8Array(256);
	length = 0;
	readonly #simplified: ReadonlyMap<number, number>;

	/** @param simplified codes of traditional characters to codes of simplified ones */
	constructor(simplified: ReadonlyMap<number, number>) {
		this.#simplified = simplified;
	}

	/** Cuts [start, end) of a text. */
	read(text: string, start: number, end: number): void {
		this.length = 0;
		let at = start;
		while (at < end) {
			const code = narrow(text.charCodeAt(at));
			if (isSpace(code)) {
				at++;
				continue;
			}
			const kind = kindOf(code);
			let next = at + 1;
			if (kind === UnitKind.latin || kind === UnitKind.digits) {
				while (next < end && kindOf(narrow(text.charCodeAt(next))) === kind) {
					next++;
				}
			} else if (code >= 0xd800 && code < 0xdc00 && next < end && (text.charCodeAt(next) & 0xfc00) === 0xdc00) {
				next++;
			}
			this.#push(at, next, next - at === 1 ? this.#simple(code) : runCode(text, at, next, kind), kind);
			at = next;
		}
	}

	#simple(code: number): number {
		return this.#simplified.get(code) ?? code;
	}

	#push(start: number, end: number, code: number, kind: number): void {
		if (this.length === this.starts.length) {
			this.starts = grown(this.starts);
			this.ends = grown(this.ends);
			this.codes = grown(this.codes);
			const kinds = new Uint8Array(this.kinds.length * 2);
			kinds.set(this.kinds);
			this.kinds = kinds;
		}
		this.starts[this.length] = start;
		this.ends[this.length] = end;
		this.codes[this.length] = code;
		this.kinds[this.length++] = kind;
	}
}

/** Digits count by how many there are, letters by what they are in lower case. */
function runCode(text: string, start: number, end: number, kind: number): number {
	if (kind === UnitKind.digits) {
		return 0x20000 + Math.min(end - start, 8);
	}
	return hashText(text.slice(start, end).normalize('NFKC').toLowerCase()) | 0x40000000;
}

/** Full-width ASCII as ASCII. */
function narrow(code: number): number {
	return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

const LETTER_RANGES: readonly (readonly [number, number])[] = [
	[0x41, 0x5a],
	[0x61, 0x7a],
	[0xc0, 0x24f],
];
const MARK_RANGES: readonly (readonly [number, number])[] = [
	[0x21, 0x7f],
	[0xb7, 0xb7],
	[0x2000, 0x303f],
	[0xff00, 0xffef],
];
/** Kind of each code below 0x400, for speed. */
const LOW_KINDS = Uint8Array.from({ length: 0x400 }, (_, code) => rangeKind(code));

function kindOf(code: number): number {
	if (code >= 0x3400 && code <= 0x9fff) {
		return UnitKind.han;
	}
	return code < 0x400 ? LOW_KINDS[code] : rangeKind(code);
}

function rangeKind(code: number): number {
	if (code >= 0x30 && code <= 0x39) {
		return UnitKind.digits;
	}
	const isIn = ([low, high]: readonly [number, number]): boolean => code >= low && code <= high;
	if (LETTER_RANGES.some(isIn)) {
		return UnitKind.latin;
	}
	return MARK_RANGES.some(isIn) ? UnitKind.mark : UnitKind.other;
}

/** White space as `trim` sees it, and the zero-width space. */
const SPACES =
	'\u0020\u0009\u000a\u000b\u000c\u000d\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff';
const SPACE_CODES: ReadonlySet<number> = new Set(Array.from(SPACES, space => space.charCodeAt(0)));

function isSpace(code: number): boolean {
	return code <= 0x20
		? code === 0x20 || SPACE_CODES.has(code)
		: code < 0x3400 && code > 0x80
			? SPACE_CODES.has(code)
			: code === 0xfeff;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
