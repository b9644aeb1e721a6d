import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { PortionCutter } from '../../core/text/portionCutter';

/** A longer file is left out, in bytes: VS Code gives files as a whole only. */
export const MAX_FILE_BYTES = 100_000_000;

/** Bytes at the start of a file that tell whether it is text, and bytes that are decoded at a time. */
const PROBE_BYTES = 8000;
const SLICE_BYTES = 1 << 18;

/** Slices that are checked before the extension host does something else. */
const SLICES_AT_ONCE = 16;

const REPLACEMENT = '\ufffd';

/** Why a file is not read. */
export type LeftOut = 'binary' | 'encoding' | 'tooLarge' | 'unreadable';

/**
 * The text of a file in portions that are decoded one after the other, or why there is none. A file that is not UTF-8 is read in
 * the encoding that VS Code's settings have for it.
 */
export async function readTextFile(uri: Uri): Promise<Generator<string> | LeftOut> {
	let bytes: Uint8Array;
	try {
		if ((await workspace.fs.stat(uri)).size > MAX_FILE_BYTES) return 'tooLarge';
		bytes = await workspace.fs.readFile(uri);
	} catch {
		return 'unreadable';
	}
	if (await isUtf8(bytes))
		return bytes.subarray(0, PROBE_BYTES).includes(0) ? 'binary' : portionsOf(decoded(bytes, false));
	const text = await workspace.decode(bytes, { uri });
	if (text.includes('\0')) return 'binary';
	return text.includes(REPLACEMENT) ? 'encoding' : portionsOf([text]);
}

/** A text that comes in pieces as portions which subword learners and counters can take. */
export function* portionsOf(pieces: Iterable<string>): Generator<string> {
	const cutter = new PortionCutter();
	for (const piece of pieces) yield* cutter.push(piece);
	yield* cutter.finish();
}

/** Whether bytes are UTF-8 throughout; the extension host does its other work in between. */
async function isUtf8(bytes: Uint8Array): Promise<boolean> {
	const pieces = decoded(bytes, true);
	try {
		for (let count = 1; pieces.next().done !== true; count++) {
			if (count % SLICES_AT_ONCE === 0) await new Promise(resolve => setTimeout(resolve));
		}
		return true;
	} catch {
		return false;
	}
}

/** The text of bytes in UTF-8, without byte order mark, in pieces. */
function* decoded(bytes: Uint8Array, fatal: boolean): Generator<string> {
	const decoder = new TextDecoder('utf-8', { fatal });
	for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
		yield decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true });
	}
	yield decoder.decode();
}
