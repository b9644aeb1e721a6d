import type { NlpError } from '../../errors';
import { decodeUtf8 } from '../../model/utf8';

/** What the first line of a file in word2vec's formats says. */
export interface Word2vecHeader {
	/** Infinity where the file does not say. */
	readonly words: number;
	readonly dimensions: number;
}

const MOST_DIMENSIONS = 10_000;

/** Bytes of a number as text. */
const NUMBER_BYTES = new Set(Array.from('0123456789+-.eEnaifNAIFty', character => character.charCodeAt(0)));

const LINE_FEED = 10;
const SPACE = 32;
const SEPARATORS = new Set([LINE_FEED, 13, SPACE, 9]);

/**
 * Reads a first line, which is a header or, in files without one, an entry.
 * @param refuse makes the error of a reason
 */
export function readHeader(
	line: string,
	refuse: (reason: string) => NlpError,
): { readonly header: Word2vecHeader; readonly isEntry: boolean } {
	const fields = line.split(/[ \t]+/u);
	const isHeader = fields.length === 2 && fields.every(field => /^\d+$/u.test(field));
	const header = isHeader
		? { words: Number(fields[0]), dimensions: Number(fields[1]) }
		: { words: Infinity, dimensions: fields.length - 1 };
	const { dimensions } = header;
	const isEntry = !isHeader && dimensions > 1 && fields.slice(1).every(field => Number.isFinite(Number(field)));
	if (!isHeader && !isEntry) throw refuse('it is neither “words dimensions” nor a word with its numbers');
	if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
		throw refuse(`it says ${dimensions} dimensions; there have to be from 1 to ${MOST_DIMENSIONS}`);
	}
	return { header, isEntry };
}

/**
 * Whether entries are binary, by the first of them: whether no number as text follows its word, or control characters do.
 * Undefined where too little of it is there.
 * @param isEnd nothing comes after the bytes
 */
export function isBinaryEntry(bytes: Uint8Array, dimensions: number, isEnd: boolean): boolean | undefined {
	const start = bytes.findIndex(byte => byte !== LINE_FEED);
	const space = bytes.indexOf(SPACE, Math.max(0, start));
	if (space < 0) return isEnd ? false : undefined;
	const limit = space + 1 + dimensions * 4;
	const lineEnd = bytes.subarray(0, limit).indexOf(LINE_FEED, space);
	const isWhole = isEnd || limit <= bytes.length;
	if (lineEnd < 0 && !isWhole) return undefined;
	const entry = bytes.subarray(space + 1, lineEnd < 0 ? limit : lineEnd);
	if (entry.some(isControl) || !beginsWithNumber(entry)) return true;
	if (lineEnd < 0 || isRow(entry, dimensions)) return false;
	// A line feed may be a byte of a number: then what comes behind it is no text either.
	return isWhole ? bytes.subarray(lineEnd, limit).some(isControl) : undefined;
}

function isControl(byte: number): boolean {
	return byte < SPACE && !SEPARATORS.has(byte);
}

/** Whether a line's end is as many numbers as there are dimensions; words before them may have spaces. */
function isRow(entry: Uint8Array, dimensions: number): boolean {
	const fields = decodeUtf8(entry)
		.trim()
		.split(/[ \t]+/u)
		.slice(-dimensions);
	return fields.length === dimensions && fields.every(field => field !== '' && Number.isFinite(Number(field)));
}

function beginsWithNumber(entry: Uint8Array): boolean {
	let at = 0;
	while (entry[at] === SPACE) at++;
	const start = at;
	while (NUMBER_BYTES.has(entry[at])) at++;
	return at > start && (at === entry.length || SEPARATORS.has(entry[at]));
}

/**
 * Reads a line of the text format: a word, which may have spaces in it, and its numbers.
 * @param row gets the numbers
 * @param refuse makes the error of a reason
 * @returns the word
 */
export function readTextEntry(line: string, row: Float32Array, refuse: (reason: string) => NlpError): string {
	const fields = line.split(/[ \t]/u);
	const first = fields.length - row.length;
	const wrongNumber = (): NlpError => refuse(`${fields.length - 1} numbers where there have to be ${row.length}`);
	if (first < 1) throw wrongNumber();
	const word = fields.slice(0, first).join(' ');
	for (let i = 0; i < row.length; i++) {
		const field = fields[first + i];
		row[i] = field === '' ? NaN : Number(field);
		if (Number.isFinite(row[i])) continue;
		throw refuse(`“${shown(field)}” is no finite number; ${row.length} of them have to follow “${shown(word)}”`);
	}
	if (first > 1 && fields.slice(1, first).every(field => field !== '' && Number.isFinite(Number(field)))) {
		throw wrongNumber();
	}
	return word;
}

/** So much of a text as a message has room for. */
function shown(text: string): string {
	return text.slice(0, 40);
}
