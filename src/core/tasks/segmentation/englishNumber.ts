import { codePointLength, isDigit } from '../../text/characterKind';
import { isApostrophe, isWordPart, letterRun } from './englishWord';

const COMMA = 0x2c;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

/** Units and half-day marks that are words of their own after a number: `5 pm`, `35 mm`, `3 m`. */
const UNITS: ReadonlySet<string> = new Set(
	(
		'am pm AM PM Am Pm a p k K m M mm MM cm km kg mg g lb lbs oz ft yd yds mi mph km/h b bn B x hh Hz kHz MHz GHz kb ' +
		'KB MB GB TB mb gb tb W kW MW kWh MWh V A mA ml mL cl dl l L sq sec secs s min mins hr hrs h hrs days day weeks week ' +
		'months month years year yrs yr minutes minute hours hour seconds percent persons people watt watts dollars ' +
		'euros EUR USD px dpi fps rpm F C f t'
	).split(' '),
);

/** Letters after digits that look like a unit but stay: decades and code names. */
const GLUED: ReadonlySet<string> = new Set(['s', 'A', 'V', 'a', 'p', 'l', 'L', 'h', 'g', 'W', 'C', 'F', 'B']);

/** The longest run of letters that can be a unit. */
const LONGEST_UNIT = 8;

/** How many groups of digits a telephone number or date may have. */
const MOST_GROUPS = 5;

/**
 * The end of the number that starts at `offset` with a digit: decimals, thousands, times, dates, telephone numbers,
 * ordinals, decades; a unit after it is left to be a word of its own.
 */
export function scanEnglishNumber(text: string, offset: number, end: number, start: number): number {
	const body = scanNumberBody(text, offset, end, start);
	const letters = letterRun(text, body, end, LONGEST_UNIT + 1);
	if (letters > 0) {
		const unit = text.slice(body, body + letters);
		if (letters <= LONGEST_UNIT && UNITS.has(unit) && !GLUED.has(unit)) {
			return body;
		}
		return skipWordParts(text, body, end);
	}
	return scanDecade(text, body, end);
}

function scanNumberBody(text: string, offset: number, end: number, start: number): number {
	const first = digitRunEnd(text, offset, end);
	const isFresh = offset === start || !isWordPart(text, offset - 1, end);
	const separator = first < end ? text.charCodeAt(first) : 0;
	if (isFresh && (separator === HYPHEN || separator === SLASH)) {
		const chain = scanChain(text, offset, end);
		if (chain > first) {
			return chain;
		}
	}
	return scanGroups(text, first, end);
}

/** Continues over `.5`, `,000` and `:30`. */
function scanGroups(text: string, from: number, end: number): number {
	let at = from;
	while (at + 1 < end) {
		const code = text.charCodeAt(at);
		if (code !== PERIOD && code !== COMMA && code !== COLON) {
			break;
		}
		const next = digitRunEnd(text, at + 1, end);
		if (next === at + 1 || (code === COMMA && next - at !== 4) || (code === COLON && next - at > 4)) {
			break;
		}
		at = next;
	}
	return at;
}

/** Groups of digits between hyphens or slashes that are one token: its end, or `offset`. */
function scanChain(text: string, offset: number, end: number): number {
	const lengths: number[] = [];
	let separators = '';
	let at = offset;
	for (;;) {
		const next = digitRunEnd(text, at, Math.min(end, at + 6));
		lengths.push(next - at);
		at = next;
		const code = at < end ? text.charCodeAt(at) : 0;
		if ((code !== HYPHEN && code !== SLASH) || lengths.length === MOST_GROUPS) {
			break;
		}
		if (at + 1 >= end || !isDigit(text.charCodeAt(at + 1))) {
			break;
		}
		separators += text.charAt(at);
		at++;
	}
	if (isWordPart(text, at, end)) {
		return offset;
	}
	const value = Number(text.slice(offset, offset + lengths[0]));
	const second = Number(text.slice(offset + lengths[0] + 1, offset + lengths[0] + 1 + (lengths[1] ?? 0)));
	return isChain(lengths, separators, value, second) ? at : offset;
}

function isChain(lengths: readonly number[], separators: string, first: number, second: number): boolean {
	if (lengths.length === 2) {
		if (separators === '/') {
			return isMonthDay(lengths, first, second);
		}
		return lengths[1] === 4 && (lengths[0] === 3 || lengths[0] === 1 || lengths[0] === 5);
	}
	const total = lengths.reduce((sum, length) => sum + length, 0);
	return lengths.length > 2 && total > lengths.length;
}

/** `9/11` and `3/03` are dates, `1/2` and `24/7` are not. */
function isMonthDay(lengths: readonly number[], month: number, day: number): boolean {
	if (month < 1 || month > 12 || day < 1 || day > 31) {
		return false;
	}
	return lengths[1] === 2 || lengths[0] === 2 || month > 4;
}

/** `60's`: the apostrophe of a decade stays. */
function scanDecade(text: string, body: number, end: number): number {
	const hasMark = body + 1 < end && isApostrophe(text.charCodeAt(body)) && text.charCodeAt(body + 1) === 0x73;
	return hasMark && !isWordPart(text, body + 2, end) ? body + 2 : body;
}

function digitRunEnd(text: string, offset: number, end: number): number {
	let at = offset;
	while (at < end && isDigit(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function skipWordParts(text: string, offset: number, end: number): number {
	let at = offset;
	while (isWordPart(text, at, end)) {
		at += codePointLength(text, at);
	}
	return at;
}
