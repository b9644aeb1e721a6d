import { CharacterKind, characterKind, isAsciiLetter, isDigit, isSpace } from '../../text/characterKind';

const PERIOD = 0x2e;
const AT = 0x40;

/** How far a scheme, a local part and a label reach, in code units: what keeps every look-ahead bounded. */
const LONGEST_SCHEME = 12;
const LONGEST_LABEL = 64;
const LONGEST_HOST = 255;

/** Last labels that make a dotted name an address on their own. */
const DOMAINS: ReadonlySet<string> = new Set(
	(
		'com org net edu gov mil info biz io co uk ca au de fr jp cn eu tv ai app dev ru nl ch se nz br kr hk tw sg ' +
		'xyz online site shop blog news club me us in it'
	).split(' '),
);

/** Last labels that are common words too: they need two labels before them or a path behind them. */
const WEAK_DOMAINS: ReadonlySet<string> = new Set(
	'co me us in it de se no so app news club shop online site blog'.split(' '),
);

/** Extensions of file names. */
const EXTENSIONS: ReadonlySet<string> = new Set(
	(
		'doc docx xls xlsx xlsm ppt pptx pdf txt rtf csv tsv html htm xml json yaml yml md js mjs ts tsx jsx py java cpp hpp ' +
		'rb php css scss sql sh bat exe dll zip gz tar tgz rar 7z iso jpg jpeg png gif svg bmp tiff mp3 mp4 wav avi mov mkv ' +
		'log ini cfg conf bak tmp eps tex bib ipynb toml vsix'
	).split(' '),
);

/** First labels of newsgroups. */
const NEWSGROUPS: ReadonlySet<string> = new Set(['alt', 'comp', 'rec', 'sci', 'soc', 'talk', 'misc', 'humanities']);

/**
 * The end of the web address, e-mail address, file name, handle or hashtag at `offset`, or `offset` when there is none.
 * Trailing punctuation stays outside.
 */
export function scanWebToken(text: string, offset: number, end: number, start: number): number {
	const code = text.charCodeAt(offset);
	if (code === AT || code === 0x23) {
		return scanTag(text, offset, end, start);
	}
	if (!mayBegin(text, offset, start)) {
		return offset;
	}
	const letters = skipLetters(text, offset, end);
	if (letters === end || !continuesName(text.charCodeAt(letters))) {
		return offset;
	}
	const name = scanName(text, offset, end);
	const next = name < end ? text.charCodeAt(name) : 0;
	if (next === 0x3a && isScheme(text, offset, name, end)) {
		return scanAddress(text, offset, end);
	}
	if (next === AT && name > offset) {
		return scanMail(text, offset, name, end);
	}
	return scanDotted(text, offset, name, end);
}

/** A name begins with a letter, digit or period, and not inside another name. */
function mayBegin(text: string, offset: number, start: number): boolean {
	const code = text.charCodeAt(offset);
	if (!isAsciiLetter(code) && !isDigit(code) && code !== PERIOD) {
		return false;
	}
	const before = offset === start ? 0x20 : text.charCodeAt(offset - 1);
	return !isNamePart(before) || before === 0x5f;
}

/** `@name` and `#tag`; a hash before digits alone is a number sign. */
function scanTag(text: string, offset: number, end: number, start: number): number {
	if (offset > start && !isSpace(text.charCodeAt(offset - 1)) && isNamePart(text.charCodeAt(offset - 1))) {
		return offset;
	}
	let at = offset + 1;
	let hasLetter = false;
	while (at < end) {
		const kind = characterKind(text.charCodeAt(at));
		const isInner = kind === CharacterKind.Letter || kind === CharacterKind.Digit || text.charCodeAt(at) === 0x5f;
		if (!isInner) {
			break;
		}
		hasLetter ||= kind === CharacterKind.Letter;
		at++;
	}
	return hasLetter ? at : offset;
}

/** Letters, digits, `.`, `_`, `-`, `+`, `%`: a local part, a host or a file name. */
function scanName(text: string, offset: number, end: number): number {
	const limit = Math.min(end, offset + LONGEST_HOST);
	let at = offset;
	let label = offset;
	while (at < limit && isNamePart(text.charCodeAt(at)) && at - label <= LONGEST_LABEL) {
		if (text.charCodeAt(at) === PERIOD) {
			label = at;
		}
		at++;
	}
	return at;
}

function isNamePart(code: number): boolean {
	const isMark = code === PERIOD || code === 0x2d || code === 0x5f || code === 0x2b || code === 0x25;
	return isAsciiLetter(code) || isDigit(code) || isMark;
}

function skipLetters(text: string, offset: number, end: number): number {
	const limit = Math.min(end, offset + LONGEST_LABEL);
	let at = offset;
	while (at < limit && isAsciiLetter(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Whether the character after a word can make it an address: most words end here. */
function continuesName(code: number): boolean {
	return code === 0x3a || code === AT || (isNamePart(code) && !isAsciiLetter(code));
}

function isScheme(text: string, offset: number, colon: number, end: number): boolean {
	if (colon - offset > LONGEST_SCHEME || colon + 1 >= end) {
		return false;
	}
	if (text.startsWith('//', colon + 1)) {
		return colon + 3 < end && !isSpace(text.charCodeAt(colon + 3));
	}
	const isMailTo = colon - offset === 6 && text.slice(offset, colon).toLowerCase() === 'mailto';
	return isMailTo && isNamePart(text.charCodeAt(colon + 1));
}

/** To the next white space, angle bracket or double quote, without trailing punctuation. */
function scanAddress(text: string, offset: number, end: number): number {
	let at = offset;
	let open = 0;
	while (at < end && !endsAddress(text.charCodeAt(at))) {
		const code = text.charCodeAt(at);
		if (code === 0x28) {
			open++;
		} else if (code === 0x29 && --open < 0) break;
		at++;
	}
	while (at > offset && isTrailing(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

function endsAddress(code: number): boolean {
	return (
		isSpace(code) ||
		code === 0x3c ||
		code === 0x3e ||
		code === 0x22 ||
		(code > 0x7f && characterKind(code) === CharacterKind.Symbol)
	);
}

function isTrailing(code: number): boolean {
	return code < 0x80 && `.,;:!?'*|]}`.includes(String.fromCharCode(code));
}

function scanMail(text: string, offset: number, at: number, end: number): number {
	let host = scanName(text, at + 1, end);
	while (host > at && !isAsciiLetter(text.charCodeAt(host - 1))) host--;
	return text.slice(at + 2, host).includes('.') ? host : offset;
}

/** A name with periods: an address by its last label, a file by its extension, a newsgroup by its first label. */
function scanDotted(text: string, offset: number, nameEnd: number, end: number): number {
	let at = nameEnd;
	while (at > offset && !isAsciiLetter(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 1))) {
		at--;
	}
	if (!hasPeriod(text, offset, at)) {
		return offset;
	}
	const name = text.slice(offset, at);
	if (name.includes('..')) {
		return offset;
	}
	const labels = name.toLowerCase().split('.');
	const hasPath = at + 1 < end && text.charCodeAt(at) === 0x2f && !isSpace(text.charCodeAt(at + 1));
	if (isDomain(labels, hasPath)) {
		return hasPath ? scanAddress(text, offset, end) : at;
	}
	if (EXTENSIONS.has(labels[labels.length - 1])) {
		return at;
	}
	return NEWSGROUPS.has(labels[0]) ? at : offset;
}

function hasPeriod(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) === PERIOD) {
			return true;
		}
	}
	return false;
}

function isDomain(labels: readonly string[], hasPath: boolean): boolean {
	if (labels[0] === '' || labels[0] === 'www') {
		return labels[0] === 'www';
	}
	const last = labels[labels.length - 1];
	return DOMAINS.has(last) && (!WEAK_DOMAINS.has(last) || labels.length > 2 || hasPath);
}
