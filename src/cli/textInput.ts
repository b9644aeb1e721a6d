import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import type { Readable } from 'node:stream';
import { UsageError } from './usageError';
import { Utf8Check } from './utf8Check';

/** Bytes read at a time. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The text of a file, or of standard input, in pieces: decoded from UTF-8 across their borders, without byte order mark.
 * @param warn is told, once, that the input is not UTF-8 throughout: what is not comes as U+FFFD
 * @throws UsageError when it cannot be read.
 */
export async function* readText(file: string | undefined, warn: (message: string) => void): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8');
	const check = new Utf8Check(() =>
		warn(`${nameOf(file)} is not UTF-8 throughout; bytes that are not are read as U+FFFD`),
	);
	for await (const bytes of readBytes(file)) {
		const text = decoder.decode(bytes, { stream: true });
		check.decoded(bytes, text);
		if (text !== '') yield text;
	}
	const rest = decoder.decode();
	check.decoded(new Uint8Array(), rest);
	if (rest !== '') yield rest;
}

/**
 * The bytes of a file, or of standard input, in pieces.
 * @param signal ends them early, quietly
 * @throws UsageError when it cannot be read.
 */
export async function* readBytes(file: string | undefined, signal?: AbortSignal): AsyncGenerator<Buffer> {
	try {
		const stream: Readable = file === undefined ? process.stdin : await openFile(file);
		if (signal !== undefined) addAbortSignal(signal, stream);
		for await (const bytes of stream) yield bytes as Buffer;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		if (signal?.aborted === true) return;
		throw new UsageError(`cannot read ${nameOf(file)}: ${reasonOf(error)}`, { cause: error });
	}
}

/** What messages call an input. */
function nameOf(file: string | undefined): string {
	return file ?? 'standard input';
}

async function openFile(file: string): Promise<Readable> {
	const status = await stat(file);
	if (status.isDirectory()) throw new UsageError(`cannot read ${file}: it is a folder`);
	return createReadStream(file, { highWaterMark: CHUNK_BYTES });
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOENT') return 'there is no such file';
	if (code === 'EACCES') return 'permission denied';
	return error instanceof Error ? error.message : String(error);
}

/** A line without its end, and the end: a line feed, a carriage return and a line feed, or nothing. */
export interface InputLine {
	readonly text: string;
	readonly end: '\n' | '\r\n' | '';
}

/** Cuts a text in pieces into its lines. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<InputLine> {
	let begun: string[] = [];
	for await (const piece of pieces) {
		let start = 0;
		for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
			begun.push(piece.slice(start, end));
			yield toLine(begun.join(''));
			begun = [];
			start = end + 1;
		}
		if (start < piece.length) begun.push(piece.slice(start));
	}
	const text = begun.join('');
	if (text !== '') yield { text, end: '' };
}

function toLine(text: string): InputLine {
	return text.endsWith('\r') ? { text: text.slice(0, -1), end: '\r\n' } : { text, end: '\n' };
}

/** The whole text of pieces. */
export async function readAll(pieces: AsyncIterable<string>): Promise<string> {
	const parts: string[] = [];
	for await (const piece of pieces) parts.push(piece);
	return parts.join('');
}
