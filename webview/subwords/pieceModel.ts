import type { EncodedRange, PieceEntry } from '../../src/protocol/subword';
import { lastStartAtMost } from '../tokens/tokenModel';
import { bytesOfText, symbolText, visibleText } from './pieceText';

/** Read access to the pieces of one vocabulary: every offset is of the whole document. */
export class PieceModel {
	readonly vocabulary: string;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly ids: Int32Array;
	readonly #range: EncodedRange;
	readonly #text: string;
	readonly #entries: ReadonlyMap<number, PieceEntry>;
	/** Writings of entries that do not depend on the text, by id. */
	readonly #writings: ReadonlyMap<number, string>;
	#lineEnds: Uint8Array | undefined;

	/** @param text the document's text over the range */
	constructor(range: EncodedRange, text: string) {
		this.#range = range;
		this.#text = text;
		this.vocabulary = range.vocabulary;
		this.ids = range.ids;
		this.starts = range.starts;
		this.ends = range.ends;
		this.#entries = new Map(range.entries.map(entry => [entry.id, entry]));
		const fixed = range.entries.filter(({ kind }) => kind !== 'unknown');
		this.#writings = new Map(fixed.map(({ id, piece, bytes }) => [id, symbolText(piece, bytes)]));
	}

	/** Number of pieces. */
	get count(): number {
		return this.ids.length;
	}

	/** Whether the model wants special tokens around a text. */
	get hasSpecialTokens(): boolean {
		return this.#range.hasSpecialTokens;
	}

	/** Start of the range in the document. */
	get rangeStart(): number {
		return this.#range.start;
	}

	/** End of the range in the document. */
	get rangeEnd(): number {
		return this.#range.end;
	}

	/** What the text has for a piece. */
	covered(piece: number): string {
		return this.slice(this.starts[piece], this.ends[piece]);
	}

	/** The document's text between two offsets, as far as the host sent it. */
	slice(start: number, end: number): string {
		return this.#text.slice(Math.max(0, start - this.#range.start), Math.max(0, end - this.#range.start));
	}

	/** The piece as the vocabulary has it. */
	entry(piece: number): PieceEntry {
		const id = this.ids[piece];
		return this.#entries.get(id) ?? { id, piece: '', kind: 'normal' };
	}

	/** A piece as a person reads it: in the vocabulary's writing, of an unknown one what the text has. */
	writing(piece: number): string {
		const fixed = this.#writings.get(this.ids[piece]);
		if (fixed !== undefined) return fixed;
		const covered = this.covered(piece);
		return covered === '' ? this.entry(piece).piece : visibleText(covered);
	}

	/** Whether writing and bytes of a piece are the same wherever it stands. */
	isFixed(piece: number): boolean {
		return this.#writings.has(this.ids[piece]);
	}

	/** The bytes that a piece stands for. */
	bytes(piece: number): readonly number[] {
		return this.entry(piece).bytes ?? bytesOfText(this.covered(piece));
	}

	/** Where a piece stands in the document. */
	span(piece: number): { readonly start: number; readonly end: number } {
		return { start: this.starts[piece], end: this.ends[piece] };
	}

	/** The offset of the first character of a piece that is no white space, or of the piece where it has none. */
	firstSign(piece: number): number {
		return this.starts[piece] + Math.max(0, this.covered(piece).search(/\S/u));
	}

	/** The first piece at an offset, or the one that ends there, or -1. */
	pieceAt(offset: number): number {
		let piece = lastStartAtMost(this.starts, offset);
		while (piece > 0 && this.starts[piece - 1] === this.starts[piece] && this.ends[piece - 1] > this.starts[piece])
			piece--;
		// At the end of the text its last piece, not a special token after it.
		while (piece > 0 && this.starts[piece] === this.ends[piece] && this.ends[piece - 1] === offset) piece--;
		return piece >= 0 && offset <= this.ends[piece] ? piece : -1;
	}

	/** Whether text stands before a piece that neither it nor the one before stands for. */
	isApart(piece: number): boolean {
		return this.starts[piece] > (piece === 0 ? this.#range.start : this.ends[piece - 1]);
	}

	/** Whether a line of the text ends with a piece, or in the gap after it. */
	endsLine(piece: number): boolean {
		this.#lineEnds ??= this.#findLineEnds();
		return this.#lineEnds[piece] === 1;
	}

	/** One a piece that has a line feed in it or after it, in one pass over the text. */
	#findLineEnds(): Uint8Array {
		const found = new Uint8Array(this.count);
		let piece = 0;
		for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1)) {
			const offset = this.#range.start + at;
			while (piece + 1 < this.count && this.starts[piece + 1] <= offset) piece++;
			if (piece < this.count && this.starts[piece] <= offset) found[piece] = 1;
		}
		return found;
	}
}
