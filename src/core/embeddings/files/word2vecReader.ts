import { growTypedArray } from '../../collections/growTypedArray';
import { NlpError } from '../../errors';
import { decodeUtf8 } from '../../model/utf8';
import type { VectorsContent } from '../vectorsModel';
import { isBinaryEntry, readHeader, readTextEntry } from './word2vecEntries';
import type { Word2vecHeader } from './word2vecEntries';

/** Words that are read at most, the first of the file, which are the most frequent ones. */
const MOST_WORDS = 400_000;

/** Numbers that are kept at most: 320 MB. */
const MOST_NUMBERS = 80_000_000;

/** A first line or a word that is longer is none. */
const LONGEST_LINE = 1 << 20;
const LONGEST_WORD = 4096;

const LINE_FEED = 10;
const SPACE = 32;
/** Space, tab and carriage return. */
const BLANKS: ReadonlySet<number> = new Set([SPACE, 9, 13]);

/** What was read of a file in the text or binary format of the program word2vec. */
export interface ReadVectors {
	readonly format: 'word2vecText' | 'word2vecBinary';
	readonly vectors: VectorsContent;
	/** What was left out, in words for a user. */
	readonly notes: readonly string[];
}

/**
 * Reads a file of word vectors in portions: the text format of word2vec (a line `words dimensions`, then a line a word), the same without
 * its first line, as GloVe's files are, and the binary format (32-bit numbers, the lowest byte first).
 */
export class Word2vecReader {
	readonly #file: string;
	readonly #maxWords: number;
	readonly #words: string[] = [];
	readonly #seen = new Set<string>();
	#rows = new Float32Array(0);
	#header: Word2vecHeader | undefined;
	#isBinary: boolean | undefined;
	/** Bytes that are not read yet, and where they begin in the file. */
	#rest = new Uint8Array(0);
	#offset = 0;
	/** The line that comes next; 1 is the first. */
	#line = 1;
	#repeated = 0;
	#entries = 0;

	/** @param file what errors call the file @param maxWords the most words that are read, at most 400,000 */
	constructor(file: string, maxWords = MOST_WORDS) {
		this.#file = file;
		this.#maxWords = Math.max(1, Math.min(maxWords, MOST_WORDS));
	}

	/** No more of the file is needed. */
	get isDone(): boolean {
		const header = this.#header;
		if (header === undefined) return false;
		return this.#words.length >= this.#mostWords(header) || this.#entries >= header.words;
	}

	/**
	 * Reads on.
	 * @throws NlpError `input-malformed` with the line, or in a binary file the byte, where it is no file of word vectors.
	 */
	push(bytes: Uint8Array): void {
		const joined = new Uint8Array(this.#rest.length + bytes.length);
		joined.set(this.#rest);
		joined.set(bytes, this.#rest.length);
		this.#rest = joined;
		this.#read(false);
	}

	/**
	 * What was read.
	 * @throws NlpError `input-malformed` as `push`, and for a file that ends too early.
	 */
	finish(): ReadVectors {
		this.#read(true);
		const header = this.#header;
		if (header === undefined) throw this.#malformed('it is empty or has no line end');
		if (this.#words.length === 0) throw this.#malformed('it has no vector');
		return {
			format: this.#isBinary === true ? 'word2vecBinary' : 'word2vecText',
			vectors: {
				words: this.#words,
				dimensions: header.dimensions,
				rows: this.#rows.slice(0, this.#words.length * header.dimensions),
				engine: this.#file,
			},
			notes: this.#notes(header),
		};
	}

	#mostWords({ dimensions }: Word2vecHeader): number {
		return Math.min(this.#maxWords, Math.floor(MOST_NUMBERS / dimensions));
	}

	/** Reads what is whole. @param isEnd nothing comes after the rest */
	#read(isEnd: boolean): void {
		let at = this.#header === undefined ? this.#readHeader(isEnd) : 0;
		const header = this.#header;
		if (header === undefined) return;
		this.#isBinary ??= isBinaryEntry(this.#rest.subarray(at), header.dimensions, isEnd);
		while (this.#isBinary !== undefined && !this.isDone) {
			const end = this.#isBinary
				? this.#readBinary(at, header.dimensions, isEnd)
				: this.#readLine(at, header.dimensions, isEnd);
			if (end === undefined) break;
			at = end;
		}
		this.#offset += at;
		this.#rest = this.#rest.slice(at);
	}

	/** Reads the first line, which may be an entry itself. @returns where the entries begin */
	#readHeader(isEnd: boolean): number {
		const lineEnd = this.#rest.indexOf(LINE_FEED);
		if (lineEnd < 0 && this.#rest.length > LONGEST_LINE) throw this.#malformed('its first line does not end');
		if (lineEnd < 0 && !isEnd) return 0;
		const line = decodeUtf8(this.#rest.subarray(0, lineEnd < 0 ? this.#rest.length : lineEnd)).trim();
		if (line === '' && lineEnd < 0) return 0;
		const { header, isEntry } = readHeader(line, reason => this.#malformed(`line 1: ${reason}`));
		this.#header = header;
		if (isEntry) {
			this.#isBinary = false;
			return 0;
		}
		this.#line = 2;
		return lineEnd < 0 ? this.#rest.length : lineEnd + 1;
	}

	/** Reads a line of a text file. @returns its end, or undefined where it is not whole */
	#readLine(start: number, dimensions: number, isEnd: boolean): number | undefined {
		const found = this.#rest.indexOf(LINE_FEED, start);
		if (found < 0 && (!isEnd || start >= this.#rest.length)) return undefined;
		const end = found < 0 ? this.#rest.length : found;
		const line = decodeUtf8(this.#rest.subarray(start, this.#withoutBlanks(start, end)));
		if (line !== '') {
			const row = this.#room(dimensions);
			this.#keep(readTextEntry(line, row, reason => this.#malformed(`line ${this.#line}: ${reason}`)));
		}
		this.#line++;
		return found < 0 ? end : end + 1;
	}

	/** The end of a line without the white space at it. */
	#withoutBlanks(start: number, end: number): number {
		let last = end;
		while (last > start && BLANKS.has(this.#rest[last - 1])) last--;
		return last;
	}

	/** Reads an entry of a binary file. @returns its end, or undefined where it is not whole */
	#readBinary(start: number, dimensions: number, isEnd: boolean): number | undefined {
		let from = start;
		while (this.#rest[from] === LINE_FEED) from++;
		const space = this.#rest.indexOf(SPACE, from);
		const end = space + 1 + dimensions * 4;
		if (space < 0 || end > this.#rest.length) {
			const isLost = (space < 0 ? this.#rest.length : space) - from > LONGEST_WORD;
			if (isLost || (isEnd && from < this.#rest.length)) throw this.#cutShort(from, isLost);
			return undefined;
		}
		const row = this.#room(dimensions);
		const view = new DataView(this.#rest.buffer, this.#rest.byteOffset + space + 1, dimensions * 4);
		for (let i = 0; i < dimensions; i++) {
			row[i] = view.getFloat32(i * 4, true);
			if (!Number.isFinite(row[i])) {
				throw this.#malformed(`at byte ${this.#offset + space + 1 + i * 4} stands no finite number`);
			}
		}
		this.#keep(decodeUtf8(this.#rest.subarray(from, space)));
		return end;
	}

	/** The place of the next row. */
	#room(dimensions: number): Float32Array {
		const start = this.#words.length * dimensions;
		this.#rows = growTypedArray(this.#rows, start + dimensions);
		return this.#rows.subarray(start, start + dimensions);
	}

	/** Keeps the row that was written last, unless its word has one. */
	#keep(word: string): void {
		this.#entries++;
		if (this.#seen.has(word)) {
			this.#repeated++;
			return;
		}
		this.#seen.add(word);
		this.#words.push(word);
	}

	#notes({ words }: Word2vecHeader): string[] {
		const notes: string[] = [];
		const all = Number.isFinite(words) ? ` of ${words}` : '';
		if (this.isDone && this.#entries < words) {
			notes.push(`The first ${this.#words.length} words${all} were read, which is as many as are kept.`);
		} else if (this.#entries < words && Number.isFinite(words)) {
			notes.push(`The first line promises ${words} words, but there are ${this.#entries}.`);
		}
		if (this.#repeated > 0) notes.push(`${this.#repeated} words occur again; the first vector of each was taken.`);
		return notes;
	}

	#cutShort(from: number, isLost: boolean): NlpError {
		const place = `at byte ${this.#offset + from}`;
		const entry = `it ends in the middle of word ${this.#entries + 1}, which begins ${place}`;
		return this.#malformed(isLost ? `${place} a word does not end` : entry);
	}

	#malformed(what: string): NlpError {
		return new NlpError(
			'input-malformed',
			`${this.#file} cannot be read as word vectors: ${what}. Choose a file in word2vec's text or binary format.`,
		);
	}
}
