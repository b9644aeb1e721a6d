import { foldUnit } from '../../text/foldUnit';
import { AtomCode, unitType, UnitType } from './chineseCharacters';

/** Where an atom ends, and its `AtomCode`. */
export interface ScannedAtom {
	readonly next: number;
	readonly code: number;
}

/*
 * Scanners for atoms of several code units inside Chinese text. Each reads from `at` and never beyond `end`; all look at
 * most a fixed number of units back, so a text is scanned in linear time. Full-width forms count as half-width.
 */

/** The letters of a numbered name: one capital, an ordinal's ending, or letters with digits after them. */
const NUMBERED_NAME = /^(?:[A-Z]|st|nd|rd|th|[A-Za-z]+[0-9].*)$/;
/** How many of its letters are looked at. */
const LONGEST_TAIL = 24;

/** A number: digits with a decimal mark, groups of thousands, a ratio or a clock time, and a per cent sign; or a name that begins with digits (5G, 3D). */
export function scanNumber(text: string, at: number, end: number): ScannedAtom {
	let next = skipDigits(text, at, end);
	let code: number = digitsCode(text, at, next);
	for (;;) {
		const last = skipDigits(text, next + 1, end);
		if (last === next + 1 || next >= end) {
			break;
		}
		const joint = numberJoint(text.charCodeAt(next), last - next - 1, next - at);
		if (joint === 0) {
			break;
		}
		code = joint;
		next = last;
	}
	const mark = next < end ? foldUnit(text.charCodeAt(next)) : 0;
	if (mark === 0x25 || mark === 0x2030) {
		return { next: next + 1, code: AtomCode.Percent };
	}
	const name = code < AtomCode.Decimal ? scanNumberedName(text, next, end) : next;
	return name > next ? { next: name, code: AtomCode.LatinMixed } : { next, code };
}

/**
 * The end of the letters after digits that make a name with them (5G, 3D, 2nd, 4K60), or `at` where there are none or they
 * are a unit (80kg, 8GB).
 */
function scanNumberedName(text: string, at: number, end: number): number {
	const next = skipAlphanumeric(text, at, end);
	if (next === at) {
		return at;
	}
	const letters = Array.from(text.slice(at, Math.min(next, at + LONGEST_TAIL)), letter =>
		String.fromCharCode(foldUnit(letter.charCodeAt(0))),
	).join('');
	return NUMBERED_NAME.test(letters) ? next : at;
}

/** The code of a number joined by this unit with so many digits after and before it, or 0 where it does not join. */
function numberJoint(unit: number, after: number, before: number): number {
	switch (unit) {
		case 0x2e: // .
		case 0xff0e:
		case 0xb7: // ·
			return AtomCode.Decimal;
		case 0x2c: // ,
			return after === 3 ? AtomCode.Decimal : 0;
		case 0x3a: // :
			return after === 2 && before <= 5 ? AtomCode.Ratio : 0;
		case 0x2236: // ∶
		case 0x2f: // /
		case 0xff0f:
			return AtomCode.Ratio;
		default:
			return 0;
	}
}

function digitsCode(text: string, start: number, end: number): number {
	switch (end - start) {
		case 1:
			return AtomCode.Digits1;
		case 2:
			return AtomCode.Digits2;
		case 3:
			return AtomCode.Digits3;
		case 4: {
			const first = foldUnit(text.charCodeAt(start));
			return first === 0x31 || first === 0x32 ? AtomCode.Year : AtomCode.Digits4;
		}
		default:
			return AtomCode.DigitsLong;
	}
}

/** A Latin word (with digits, and joined by - ' . & / _ between letters or digits), initials with their dots, a web address or an e-mail address. */
export function scanLatin(text: string, at: number, end: number): ScannedAtom {
	const address = scanAddress(text, at, end);
	if (address > at) {
		return { next: address, code: AtomCode.Address };
	}
	let next = skipAlphanumeric(text, at, end);
	while (next + 1 < end && isJoint(text.charCodeAt(next)) && isAlphanumeric(text.charCodeAt(next + 1))) {
		next = skipAlphanumeric(text, next + 1, end);
	}
	if (next + 1 < end && text.charCodeAt(next) === 0x40 && isAlphanumeric(text.charCodeAt(next + 1))) {
		return { next: skipAddress(text, next + 1, end), code: AtomCode.Address };
	}
	if (next < end && text.charCodeAt(next) === 0x2e && isInitials(text, at, next)) {
		next++;
	}
	return { next, code: latinCode(text, at, next) };
}

/** Whether these are initials with dots between them, as in J.K. and U.S. */
function isInitials(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const isDot = text.charCodeAt(i) === 0x2e;
		if (isDot !== ((i - start) % 2 === 1)) {
			return false;
		}
	}
	return end - start >= 3 && (end - start) % 2 === 1;
}

function latinCode(text: string, start: number, end: number): number {
	for (let i = start; i < end; i++) {
		if (unitType(foldUnit(text.charCodeAt(i))) === UnitType.Digit) {
			return AtomCode.LatinMixed;
		}
	}
	const length = end - start;
	return [AtomCode.Latin1, AtomCode.Latin2, AtomCode.Latin3, AtomCode.Latin3][length - 1] ?? AtomCode.LatinLong;
}

/** The end of a web address that begins here, or `at`. */
function scanAddress(text: string, at: number, end: number): number {
	const first = text.charCodeAt(at) | 0x20;
	if (first !== 0x68 && first !== 0x77 && first !== 0x66) {
		return at;
	}
	const head = text.slice(at, Math.min(end, at + 8)).toLowerCase();
	const scheme = ['http://', 'https://', 'ftp://', 'www.'].find(start => head.startsWith(start));
	return scheme === undefined || at + scheme.length >= end ? at : skipAddress(text, at + scheme.length, end);
}

/** To the end of an address: visible ASCII but quotes and brackets, less punctuation at its end. */
function skipAddress(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && isAddressUnit(text.charCodeAt(next))) {
		next++;
	}
	while (next > at && '.,;:!?)]}\'"'.includes(text[next - 1])) {
		next--;
	}
	return next;
}

function isAddressUnit(unit: number): boolean {
	return (
		unit > 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x3c && unit !== 0x3e && unit !== 0x5c && unit !== 0x60
	);
}

/** The end of the emoji cluster that begins here, or `at`: an emoji with modifiers and joined ones, a flag, a keycap. */
export function scanEmoji(text: string, at: number, end: number): number {
	let next = at + emojiLength(text, at, end);
	if (next === at) {
		return at;
	}
	if (isRegional(text, at) && next + 1 < end && isRegional(text, next)) {
		return next + 2;
	}
	for (;;) {
		const extended = next + emojiExtension(text, next, end);
		if (extended === next) {
			return next;
		}
		next = extended;
	}
}

/** How many units here continue an emoji: a variation selector, a keycap, a skin tone, a joiner with its emoji. */
function emojiExtension(text: string, at: number, end: number): number {
	const unit = at < end ? text.charCodeAt(at) : 0;
	if (unit === 0xfe0f || unit === 0xfe0e || unit === 0x20e3) {
		return 1;
	}
	if (unit === 0xd83c) {
		return isSkinTone(text, at, end) ? 2 : 0;
	}
	const joined = unit === 0x200d && at + 1 < end ? emojiLength(text, at + 1, end) : 0;
	return joined === 0 ? 0 : 1 + joined;
}

/** How many units the emoji character here takes: 0 where there is none. */
function emojiLength(text: string, at: number, end: number): number {
	const unit = text.charCodeAt(at);
	if ((unit >= 0x2600 && unit <= 0x27bf) || (unit >= 0x2b00 && unit <= 0x2bff) || (unit >= 0x2190 && unit <= 0x23ff)) {
		return 1;
	}
	return at + 1 < end && unit >= 0xd83c && unit <= 0xd83e ? 2 : 0;
}

function isRegional(text: string, at: number): boolean {
	const second = text.charCodeAt(at + 1);
	return text.charCodeAt(at) === 0xd83c && second >= 0xdde6 && second <= 0xddff;
}

function isSkinTone(text: string, at: number, end: number): boolean {
	const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
	return second >= 0xdffb && second <= 0xdfff;
}

function skipDigits(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && unitType(foldUnit(text.charCodeAt(next))) === UnitType.Digit) {
		next++;
	}
	return next;
}

function skipAlphanumeric(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && isAlphanumeric(text.charCodeAt(next))) {
		next++;
	}
	return next;
}

function isAlphanumeric(unit: number): boolean {
	const type = unitType(foldUnit(unit));
	return type === UnitType.Latin || type === UnitType.Digit;
}

function isJoint(unit: number): boolean {
	return (
		unit === 0x2d ||
		unit === 0x27 ||
		unit === 0x2019 ||
		unit === 0x2e ||
		unit === 0x26 ||
		unit === 0x2f ||
		unit === 0x5f ||
		unit === 0xff0d ||
		unit === 0xff0e
	);
}
