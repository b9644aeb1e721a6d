import { isAsciiLetter, isDigit, isSpace, SPACE_RANGES } from '../../text/characterKind';
import { isAbbreviation } from '../../text/englishAbbreviations';
import type { AddSentence } from './addSentence';
import type { MarkVerdict, TracedMark } from './sentenceTrace';
import { hasBlankLine, isLineEnd, longestLine, skipSpace, trimSpace } from './textBlock';

/** Marks that end a sentence wherever they stand; semicolons part long sentences as full stops do. */
const FULL_STOPS: ReadonlySet<string> = new Set('。！？；｡︒﹗﹖‼⁇⁈⁉'.split(''));

/** What may follow an end mark and belongs to it. */
const MORE_MARKS: ReadonlySet<string> = new Set('。！？!?｡…⋯~～'.split(''));

/** What closes after an end mark and stays with it. */
const CLOSERS: ReadonlySet<string> = new Set('”’」』）】》〉〕］)]}"\''.split(''));

/** What an ellipsis is made of. */
const ELLIPSIS: ReadonlySet<string> = new Set('…⋯'.split(''));

/** Brackets: a sentence does not end inside them, unless they stay open too long. */
const OPENING_BRACKETS = '（(【〔《〈[';
const CLOSING_BRACKETS = '）)】〕》〉]';
const LONGEST_BRACKET = 120;

/** What a code unit asks of the scan; most are `Plain` and stepped over. */
const UnitClass = { Plain: 0, Space: 1, Opening: 2, Closing: 3, Stop: 4, HalfStop: 5 } as const;
const CLASSES = unitClasses();

function unitClasses(): Uint8Array {
	const classes = new Uint8Array(0x10000);
	for (const [first, last] of SPACE_RANGES) classes.fill(UnitClass.Space, first, last + 1);
	for (const mark of OPENING_BRACKETS) classes[mark.charCodeAt(0)] = UnitClass.Opening;
	for (const mark of CLOSING_BRACKETS) classes[mark.charCodeAt(0)] = UnitClass.Closing;
	for (const mark of '.!?．') classes[mark.charCodeAt(0)] = UnitClass.HalfStop;
	for (const mark of [...FULL_STOPS, ...ELLIPSIS]) classes[mark.charCodeAt(0)] = UnitClass.Stop;
	return classes;
}

/** After one of these a line goes on. */
const CONTINUING: ReadonlySet<string> = new Set('，、,—-（(“‘「『《'.split(''));

/** A line up to this length is complete: nobody wraps prose so narrow. */
const TITLE_LENGTH = 14;

/** A line is short when it takes up less than this share of the longest one. */
const SHORT_LINE = 0.7;

/** Verbs of speech: a quotation goes on into the clause that reports it, as in “……。”他说. */
const SPEECH: ReadonlySet<string> = new Set('说道问答喊叫想笑讲嚷曰写称骂吼'.split(''));

/** How many characters behind a quotation may hold the verb of speech. */
const SPEECH_REACH = 8;

/**
 * Cuts Chinese text into sentences by its marks: 。！？；, an ellipsis before a space or closing quote, and half-width
 * . ! ? outside numbers and addresses. Closing quotes and brackets stay with the mark before them; a quotation stays with
 * the clause that reports it; brackets are not parted.
 *
 *     “你去吗？”他问。我说：“去。”  →  “你去吗？”他问。 | 我说：“去。”
 */
export function splitChineseSentences(text: string, start: number, end: number, add: AddSentence): void {
	new ChineseScan(text, start, end, add).run();
}

/** The marks of `[start, end)` that may end a sentence, each with what it does. */
export function traceChineseSentences(text: string, start: number, end: number): TracedMark[] {
	const marks: TracedMark[] = [];
	const note: NoteMark = (from, to, verdict) => marks.push({ start: from, end: to, verdict });
	new ChineseScan(text, start, end, () => undefined, note).run();
	return marks;
}

/** Takes a mark that may end a sentence. */
type NoteMark = (start: number, end: number, verdict: MarkVerdict) => void;

class ChineseScan {
	readonly #text: string;
	readonly #start: number;
	readonly #end: number;
	readonly #add: AddSentence;
	readonly #note: NoteMark;
	/** Length of the longest line, once it was asked for. */
	#longestLine = -1;
	/** Start of the sentence being read. */
	#from: number;
	/** Start of the line being read. */
	#lineStart: number;
	/** Brackets open in the sentence, and where the first of them stands. */
	#depth = 0;
	#opened = 0;

	constructor(text: string, start: number, end: number, add: AddSentence, note: NoteMark = () => undefined) {
		this.#text = text;
		this.#note = note;
		this.#end = end;
		this.#add = add;
		this.#start = start;
		this.#from = skipSpace(text, start, end);
		this.#lineStart = this.#from;
	}

	run(): void {
		const text = this.#text;
		const end = this.#end;
		let at = this.#from;
		while (at < end) {
			const code = text.charCodeAt(at);
			const isHan = code >= 0x3400 && code < 0xa000;
			if (isHan || CLASSES[code] === UnitClass.Plain) at++;
			else at = this.#step(at, CLASSES[code]);
		}
		this.#emit(end);
	}

	/** Reads the mark or white space at `at`; returns where to go on. */
	#step(at: number, unitClass: number): number {
		switch (unitClass) {
			case UnitClass.Space:
				return this.#readSpace(at);
			case UnitClass.Opening:
				this.#opened = this.#depth === 0 ? at : this.#opened;
				this.#depth++;
				return at + 1;
			case UnitClass.Closing:
				this.#depth = Math.max(0, this.#depth - 1);
				return at + 1;
			case UnitClass.HalfStop:
				if (this.#isHalfStop(at)) return this.#readStop(at);
				this.#note(at, at + 1, 'inWord');
				return at + 1;
			default:
				return this.#readStop(at);
		}
	}

	/** Goes over an end mark with all that belongs to it, and ends the sentence there if it does end. */
	#readStop(at: number): number {
		const marks = this.#marksEnd(at);
		if (this.#depth > 0 && at - this.#opened <= LONGEST_BRACKET) {
			this.#note(at, marks, 'inBrackets');
			return marks;
		}
		let next = marks;
		while (next < this.#end && CLOSERS.has(this.#text.charAt(next))) {
			next++;
		}
		const goesOn = next > marks ? this.#isReported(next) : this.#trailsOff(at, marks);
		this.#note(at, next, goesOn ? (next > marks ? 'reported' : 'trailsOff') : 'ends');
		if (!goesOn) {
			this.#emit(next);
		}
		return next;
	}

	/** The end of the marks from `at`: `？！`, `……`, `。。。`. */
	#marksEnd(at: number): number {
		const text = this.#text;
		let next = at + 1;
		while (next < this.#end && (MORE_MARKS.has(text.charAt(next)) || text.charCodeAt(next) === text.charCodeAt(at))) {
			next++;
		}
		return next;
	}

	/** Whether marks are an ellipsis within a sentence: the text goes on right behind it. */
	#trailsOff(at: number, marks: number): boolean {
		const isEllipsis = ELLIPSIS.has(this.#text.charAt(marks - 1)) || this.#text.startsWith('..', at);
		return isEllipsis && marks < this.#end && !isSpace(this.#text.charCodeAt(marks));
	}

	/** White space ends a sentence at a blank line and after a line that looks complete. */
	#readSpace(at: number): number {
		const text = this.#text;
		const next = skipSpace(text, at, this.#end);
		let line = at;
		while (line < next && !isLineEnd(text.charCodeAt(line))) {
			line++;
		}
		if (line === next) {
			return next;
		}
		if (next === this.#end || hasBlankLine(text, at, next) || this.#isCompleteLine(at)) {
			this.#note(at - 1, at, 'lineEnds');
			this.#emit(at);
		} else {
			this.#note(at - 1, at, 'lineGoesOn');
		}
		this.#lineStart = next;
		return next;
	}

	#isCompleteLine(lineEnd: number): boolean {
		if (CONTINUING.has(this.#text.charAt(lineEnd - 1)) || this.#depth > 0) {
			return false;
		}
		const length = lineEnd - this.#lineStart;
		if (length <= TITLE_LENGTH) return true;
		if (this.#longestLine < 0) this.#longestLine = longestLine(this.#text, this.#start, this.#end);
		return length < SHORT_LINE * this.#longestLine;
	}

	/** Whether a half-width mark, or a full-width period, ends a sentence: not in 3.14, １２．５, v1.2, a.com?b=1, U.S. or a list's number. */
	#isHalfStop(at: number): boolean {
		const text = this.#text;
		const after = at + 1 < this.#end ? narrow(text.charCodeAt(at + 1)) : 0x20;
		const before = at > this.#from ? narrow(text.charCodeAt(at - 1)) : 0x20;
		const isPeriod = narrow(text.charCodeAt(at)) === 0x2e;
		if (isWordCode(after)) {
			return !isPeriod && !isWordCode(before);
		}
		if (!isPeriod || after === 0x2e || !isWordCode(before)) {
			return true;
		}
		return !this.#isNumbering(at) && !this.#isShortForm(at);
	}

	/** `1.` and `12.` at the start of a sentence. */
	#isNumbering(at: number): boolean {
		let digits = this.#from;
		while (digits < at && digits - this.#from < 4 && isDigit(narrow(this.#text.charCodeAt(digits)))) {
			digits++;
		}
		return digits === at;
	}

	/** `Dr.` and `J.` in Chinese text. */
	#isShortForm(at: number): boolean {
		let wordStart = at;
		while (
			wordStart > this.#from &&
			at - wordStart <= 6 &&
			isAsciiLetter(narrow(this.#text.charCodeAt(wordStart - 1)))
		) {
			wordStart--;
		}
		const word = this.#text.slice(wordStart, at);
		return at + 1 < this.#end && (word.length === 1 || (word !== '' && isAbbreviation(word, 'other')));
	}

	/** Whether the clause behind a quotation reports it: a verb of speech comes before any mark. */
	#isReported(from: number): boolean {
		for (let at = from; at < Math.min(this.#end, from + SPEECH_REACH); at++) {
			const mark = this.#text.charAt(at);
			if (SPEECH.has(mark)) {
				return true;
			}
			if (FULL_STOPS.has(mark) || CLOSERS.has(mark) || isSpace(mark.charCodeAt(0)) || '，,：:“「'.includes(mark)) {
				return false;
			}
		}
		return false;
	}

	#emit(to: number): void {
		const from = skipSpace(this.#text, this.#from, to);
		const last = trimSpace(this.#text, from, to);
		if (last > from) {
			this.#add(from, last);
		}
		this.#from = skipSpace(this.#text, to, this.#end);
		this.#depth = 0;
	}
}

/** Full-width letters, digits and marks as half-width ones. */
function narrow(code: number): number {
	return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function isWordCode(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || code === 0x2f || code === 0x5f || code === 0x3d || code === 0x26;
}
