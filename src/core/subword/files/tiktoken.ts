import { NlpError } from '../../errors';
import { decodeBase64 } from '../base64';
import { printBytes } from '../byteLevel/byteLevel';
import type { BytePieces } from '../byteLevel/bytePieces';
import { bytePieces } from '../byteLevel/bytePieces';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
/** Ids beyond this are taken for an error: no vocabulary is near it, and memory grows with the largest id. */
const MOST_IDS = 1 << 22;
/** Ids for which there is no piece: some are left for special tokens. More for each piece are taken for an error, too. */
const MOST_UNUSED = 4096;

/**
 * Reads a `.tiktoken` file: a piece a line, its bytes in base 64, a space and its rank, which is its id.
 * @param file what errors call the file
 * @throws NlpError `input-malformed`, with the line, for a line that is none of these, a rank or a piece that comes twice.
 */
export function readTiktoken(content: Uint8Array, file: string): BytePieces {
	const pieces: [id: number, bytes: Uint8Array][] = [];
	const lines = new Map<number, number>();
	let line = 0;
	let size = 0;
	for (let start = 0; start < content.length;) {
		line++;
		const found = content.indexOf(LINE_FEED, start);
		const next = found < 0 ? content.length : found;
		const end = next > start && content[next - 1] === RETURN ? next - 1 : next;
		if (end > start) {
			const piece = readLine(content, start, end);
			if (typeof piece === 'string') throw malformed(file, line, piece);
			const earlier = lines.get(piece[0]);
			if (earlier !== undefined) throw malformed(file, line, `the rank ${piece[0]} stands on line ${earlier}, too`);
			lines.set(piece[0], line);
			pieces.push(piece);
			size = Math.max(size, piece[0] + 1);
		}
		start = next + 1;
	}
	if (pieces.length === 0) throw malformed(file, 1, 'there is no piece in it');
	const limit = 2 * pieces.length + MOST_UNUSED;
	if (size > limit) {
		const line = lines.get(size - 1) ?? 1;
		throw malformed(file, line, `its rank is ${size - 1}, far beyond the number of pieces, ${pieces.length}`);
	}
	refuseTwins(pieces, lines, file);
	return bytePieces(pieces, size);
}

/** The piece of a line, or what is wrong with it. */
function readLine(content: Uint8Array, start: number, end: number): [id: number, bytes: Uint8Array] | string {
	const space = content.indexOf(SPACE, start);
	if (space <= start || space >= end) return 'it is not a piece in base 64, a space and a rank';
	const bytes = decodeBase64(content, start, space);
	if (bytes === undefined || bytes.length === 0) return 'its first column is not base 64';
	let id = 0;
	for (let i = space + 1; i < end; i++) {
		const digit = content[i] - 0x30;
		if (digit < 0 || digit > 9) return 'its rank is not a whole number';
		id = id * 10 + digit;
	}
	if (space + 1 === end || id >= MOST_IDS) return `its rank is not a whole number below ${MOST_IDS}`;
	return [id, bytes];
}

function refuseTwins(
	pieces: readonly [id: number, bytes: Uint8Array][],
	lines: ReadonlyMap<number, number>,
	file: string,
): void {
	const ids = new Map<string, number>();
	for (const [id, bytes] of pieces) {
		const key = printBytes(bytes);
		const twin = ids.get(key);
		if (twin !== undefined) {
			throw malformed(file, lines.get(id) ?? 0, `its piece stands on line ${lines.get(twin) ?? 0}, too`);
		}
		ids.set(key, id);
	}
}

function malformed(file: string, line: number, what: string): NlpError {
	return new NlpError(
		'input-malformed',
		`Line ${line} of ${file} is malformed: ${what}. Each line of a .tiktoken file is a piece in base 64, a space and its rank; take the file anew from where it came from.`,
	);
}
