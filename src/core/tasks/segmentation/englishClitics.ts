import { isAsciiLetter } from '../../text/characterKind';
import type { AddWord } from './addWord';
import { isApostrophe, isWordPart } from './englishWord';

/** Contractions written as one word without an apostrophe, lower case: the length of each part but the last. */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
	['cannot', [3]],
	['gonna', [3]],
	['wanna', [3]],
	['gotta', [3]],
	['outta', [3]],
	['lemme', [3]],
	['gimme', [3]],
	['dunno', [2, 1]],
	['dont', [2]],
	['cant', [2]],
	['wont', [2]],
	['didnt', [3]],
	['doesnt', [4]],
	['isnt', [2]],
	['arent', [3]],
	['wasnt', [3]],
	['werent', [4]],
	['havent', [4]],
	['hasnt', [3]],
	['hadnt', [3]],
	['couldnt', [5]],
	['wouldnt', [5]],
	['shouldnt', [6]],
	['aint', [2]],
	['arnt', [2]],
	['im', [1]],
	['ive', [1]],
	['youre', [3]],
	['youve', [3]],
	['youll', [3]],
	['theyre', [4]],
	['theyve', [4]],
	['itll', [2]],
	['hes', [2]],
	['shes', [3]],
	['thats', [4]],
	['theres', [5]],
	['whats', [4]],
	['heres', [4]],
]);

const LONGEST_FUSED = 8;
const SHORTEST_FUSED = 2;

/** Clitics after an apostrophe, lower case. */
const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

/**
 * Adds a scanned word, parted into its syntactic words: `do`+`n't`, `she`+`'d`+`'ve`, `can`+`not`, `Smith`+`'s`, and the
 * apostrophe of a plural possessive.
 * @param openQuote whether a single quotation mark is open, so that an apostrophe after `s` closes it
 * @returns the end of what was added
 */
export function emitEnglishWord(
	text: string,
	start: number,
	end: number,
	limit: number,
	openQuote: boolean,
	add: AddWord,
): number {
	if (isPluralPossessive(text, start, end, limit, openQuote)) {
		add(start, end, false);
		add(end, end + 1, true);
		return end + 1;
	}
	const cut = cliticStart(text, start, end);
	if (cut > start) emitWithClitics(text, start, cut, end, add);
	else emitFused(text, start, end, add);
	return end;
}

/** Parts off clitics from the right: at most three follow a word. */
function emitWithClitics(text: string, start: number, cut: number, end: number, add: AddWord): void {
	const cuts = [cut];
	while (cuts.length < 3) {
		const before = cliticStart(text, start, cuts[0]);
		if (before <= start) {
			break;
		}
		cuts.unshift(before);
	}
	add(start, cuts[0], false);
	for (const [index, from] of cuts.entries()) {
		add(from, cuts[index + 1] ?? end, true);
	}
}

/** Where the last clitic of `[start, end)` begins, or `start` when there is none. */
function cliticStart(text: string, start: number, end: number): number {
	for (let length = 1; length <= 2; length++) {
		const mark = end - length - 1;
		if (mark <= start) {
			return start;
		}
		const code = text.charCodeAt(mark);
		if (!isApostrophe(code) && code !== 0x60) {
			continue;
		}
		const clitic = text.slice(mark + 1, end).toLowerCase();
		const isNegation = length === 1 && clitic === 't' && (text.charCodeAt(mark - 1) | 0x20) === 0x6e;
		if (isNegation && mark - 1 > start) {
			return mark - 1;
		}
		return CLITICS.has(clitic) ? mark : start;
	}
	return start;
}

function emitFused(text: string, start: number, end: number, add: AddWord): void {
	const length = end - start;
	const isCandidate = length >= SHORTEST_FUSED && length <= LONGEST_FUSED && isAsciiLetter(text.charCodeAt(end - 1));
	const parts = isCandidate ? fusedParts(text.slice(start, end)) : undefined;
	let from = start;
	for (const part of parts ?? []) {
		add(from, from + part, from > start);
		from += part;
	}
	add(from, end, from > start);
}

/** The contractions that are written as one word, in lower case. */
export const FUSED_WORDS: readonly string[] = [...FUSED.keys()];

function fusedParts(word: string): readonly number[] | undefined {
	return word === 'IM' ? undefined : FUSED.get(word.toLowerCase());
}

function isPluralPossessive(text: string, start: number, end: number, limit: number, openQuote: boolean): boolean {
	if (openQuote || end >= limit || end - start < 2 || !isApostrophe(text.charCodeAt(end))) {
		return false;
	}
	if (isWordPart(text, end + 1, limit) || isApostrophe(text.charCodeAt(end + 1))) {
		return false;
	}
	return (text.charCodeAt(end - 1) | 0x20) === 0x73;
}
