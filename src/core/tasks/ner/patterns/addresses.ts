import type { EntityMention } from '../../../doc/entityMention';
import { isAsciiLetter, isDigit } from '../../../text/characterKind';
import { RegExpPiece, anyOf } from './patternRule';

const LOCAL_PART_LIMIT = 64;
const LOCAL_PART_UNIT = /[A-Za-z0-9._%+-]/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const MAIL_DOMAIN = new RegExpPiece(`(?:${LABEL}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])`);
const SCHEMES = [
	'http',
	'https',
	'ftp',
	'ftps',
	'sftp',
	'ssh',
	'git',
	'svn',
	'ws',
	'wss',
	'file',
	'ldap',
	'magnet',
	'rtsp',
	'rtmp',
	'vscode',
];
const SCHEME = new RegExpPiece(`(?<![A-Za-z0-9])${anyOf(SCHEMES)}://(?=[A-Za-z0-9/[])`, 'gi');

/** Top-level domains that make a bare host name an address. */
const TOP_LEVEL = anyOf(
	'com org net edu gov mil int info biz io cn uk de fr jp ru eu au ca us tv cc hk tw kr sg nl ch se br app dev xyz top site online tech blog wiki'.split(
		' ',
	),
);
/** Country domains that are English words as well: an address only with a path or a longer host name. */
const WORD_LIKE_TOP_LEVEL = anyOf('it is in me to so no be at am my in us ai co ly gl la fm'.split(' '));
const HOST = `(?:${LABEL}\\.){1,6}`;
const BARE = new RegExpPiece(
	`(?<![A-Za-z0-9@._/\\\\-])(?:${HOST}${TOP_LEVEL}|${HOST}${WORD_LIKE_TOP_LEVEL}(?=/[A-Za-z0-9])|www\\.${HOST}[a-z]{2,12})(?![A-Za-z0-9@_-]|\\.[A-Za-z0-9])(?::\\d{1,5})?(?:[/?#][!-~]*)?`,
	'g',
);
/** A host name with letters outside ASCII, which end at a known top level, and a path up to a blank or Chinese punctuation. */
const WIDE_LABEL =
	'[a-z0-9\u00c0-\u024f\u0400-\u04ff\u4e00-\u9fff](?:[a-z0-9\u00c0-\u024f\u0400-\u04ff\u4e00-\u9fff-]{0,30})';
const WIDE_URL = new RegExpPiece(
	`(?:https?|ftp)://(?:${WIDE_LABEL}\\.){1,4}(?:中国|中國|公司|网络|網絡|网址|香港|台湾|台灣|新加坡|рф|${TOP_LEVEL}(?![a-z0-9-]))(?::\\d{1,5})?(?:[/?#][^\\s，。、；：！？（）【】“”‘’「」《》<>"]*)?`,
	'iy',
);
const WIDE_LETTER = /^[a-z]+:\/\/[!-.0-~]*[^!-~]/i;
const LONGEST_SCHEME = 5;
/** How much of a host name may stand before its first letter outside ASCII. */
const LONGEST_HOST = 64;
const LONGEST_URL = 400;
/** Ends an address wherever it stands. */
const STOP = /[<>"`{}|\\^]/;
const TRAILING = ".,;:!?'*_~";

/**
 * E-mail addresses and URLs, in order: URLs with a scheme, and host names with a known top-level domain. Letters outside
 * ASCII end an address; so does punctuation that the sentence owns.
 */
export function findAddresses(text: string, start: number, end: number): EntityMention[] {
	const found: EntityMention[] = [];
	for (let at = start; at < end; at++) {
		if (!mayBeAddress(text, at, start, end)) continue;
		let runStart = at;
		while (runStart > start && isRunUnit(text.charCodeAt(runStart - 1))) runStart--;
		let runEnd = at + 1;
		while (runEnd < end && isRunUnit(text.charCodeAt(runEnd))) runEnd++;
		const wide = runEnd < end && runEnd - at < LONGEST_HOST ? findWide(text, at, end) : undefined;
		if (wide !== undefined) {
			found.push(wide);
			at = wide.end - 1;
			continue;
		}
		addAddresses(text.slice(runStart, runEnd), runStart, found);
		at = runEnd;
	}
	return found;
}

/** Whether a mark stands here that every address has: an at sign, `://`, or a period between letters or digits. */
function mayBeAddress(text: string, at: number, start: number, end: number): boolean {
	const code = text.charCodeAt(at);
	if (code === 0x40) return true;
	if (code === 0x3a) return text.charCodeAt(at + 1) === 0x2f && at + 1 < end;
	if (code !== 0x2e || at === start || at + 1 >= end) return false;
	return isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(at + 1));
}

/** A URL around a `://` whose host name, or more, is not in ASCII. */
function findWide(text: string, at: number, end: number): EntityMention | undefined {
	if (text.charCodeAt(at) !== 0x3a) return undefined;
	let start = at;
	while (start > 0 && at - start < LONGEST_SCHEME && isAsciiLetter(text.charCodeAt(start - 1))) start--;
	const match = WIDE_URL.exec(text.slice(start, Math.min(end, start + LONGEST_URL)), 0)?.[0];
	if (match === undefined || !WIDE_LETTER.test(match)) return undefined;
	return { start, end: start + trimmedEnd(match, 0, match.length), label: 'URL', engine: 'rule' };
}

/** Printable ASCII. A run ends at blanks and at any other script. */
function isRunUnit(code: number): boolean {
	return code > 0x20 && code < 0x7f;
}

function isAlphanumeric(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code);
}

/** Takes the leftmost candidate again and again; each finder looks on only once its own candidate lies behind. */
function addAddresses(run: string, offset: number, found: EntityMention[]): void {
	const finders = [findSchemed, findMail, findBare];
	const candidates = finders.map(find => find(run, 0));
	let next = leftmost(candidates);
	while (next !== undefined) {
		const { start, end, label } = next;
		found.push({ start: offset + start, end: offset + end, label, engine: 'rule' });
		finders.forEach((find, i) => {
			const candidate = candidates[i];
			if (candidate !== undefined && candidate.start < end) {
				candidates[i] = find(run, end);
			}
		});
		next = leftmost(candidates);
	}
}

function leftmost(candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
	return candidates
		.filter(candidate => candidate !== undefined)
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.at(0);
}

interface Candidate {
	readonly label: 'URL' | 'EMAIL';
	readonly start: number;
	readonly end: number;
}

function findSchemed(run: string, from: number): Candidate | undefined {
	const match = SCHEME.exec(run, from);
	if (match === null) {
		return undefined;
	}
	const end = trimmedEnd(run, match.index, run.length);
	return end > match.index + match[0].length ? { label: 'URL', start: match.index, end } : undefined;
}

function findBare(run: string, from: number): Candidate | undefined {
	const match = BARE.exec(run, from);
	return match === null
		? undefined
		: { label: 'URL', start: match.index, end: trimmedEnd(run, match.index, match.index + match[0].length) };
}

function findMail(run: string, from: number): Candidate | undefined {
	for (let at = run.indexOf('@', from); at >= 0; at = run.indexOf('@', at + 1)) {
		let start = at;
		while (start > from && at - start < LOCAL_PART_LIMIT && LOCAL_PART_UNIT.test(run[start - 1])) {
			start--;
		}
		while (start < at && (run[start] === '.' || run[start] === '-')) {
			start++;
		}
		const end = start < at && run[at - 1] !== '.' ? MAIL_DOMAIN.end(run, at + 1) : -1;
		if (end >= 0) return { label: 'EMAIL', start, end };
	}
	return undefined;
}

/** The end of an address without the punctuation and the closing brackets that belong to the sentence around it. */
function trimmedEnd(run: string, start: number, limit: number): number {
	let end = start;
	let round = 0;
	let square = 0;
	for (; end < limit && !STOP.test(run[end]); end++) {
		round += Number(run[end] === '(') - Number(run[end] === ')');
		square += Number(run[end] === '[') - Number(run[end] === ']');
		if (round < 0 || square < 0) {
			break;
		}
	}
	while (end > start && (TRAILING.includes(run[end - 1]) || run[end - 1] === '(' || run[end - 1] === '[')) {
		end--;
	}
	return end;
}
