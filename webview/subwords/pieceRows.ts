import { lastStartAtMost } from '../tokens/tokenModel';
import type { PieceModel } from './pieceModel';
import { hexText } from './pieceText';
import type { PieceReference, PieceSides, PieceUnits } from './pieceUnits';

/** Widths of texts in CSS pixels: in the font of pieces, and in the smaller one of ids and bytes. */
export interface TextMeasure {
	readonly text: (text: string) => number;
	readonly small: (text: string) => number;
}

/** What is shown under the pieces. */
export interface ShownDetails {
	readonly ids: boolean;
	readonly bytes: boolean;
}

/** Lengths in CSS pixels, which the style sheet has too. */
export const PIECE = {
	/** Inside of a piece, both sides together, with its margins. */
	padding: 8,
	least: 14,
	/** Before a piece that does not touch the one before it in the text. */
	gap: 5,
	lineHeight: 20,
	detailHeight: 13,
	rowGap: 6,
	/** Left of the pieces where two vocabularies are compared. */
	gutter: 20,
} as const;

/** Height of a row of the list. */
export function rowHeight(sides: number, { ids, bytes }: ShownDetails): number {
	const details = (ids ? 1 : 0) + (bytes ? 1 : 0);
	return sides * (PIECE.lineHeight + details * PIECE.detailHeight + (sides - 1) * 2) + PIECE.rowGap;
}

/** The rows of the text: units one after the other, a new row where a line of the text ends or the width is full. */
export class PieceRows {
	readonly #starts: Int32Array;
	readonly #unitCount: number;

	private constructor(starts: Int32Array, unitCount: number) {
		this.#starts = starts;
		this.#unitCount = unitCount;
	}

	/** The rows for a width in CSS pixels, in time linear in the pieces. */
	static of(sides: PieceSides, units: PieceUnits, shown: ShownDetails, measure: TextMeasure, width: number): PieceRows {
		const starts: number[] = [];
		const widths = new PieceWidths(sides, shown, measure);
		const room = width - (sides.length > 1 ? PIECE.gutter : 0);
		let used = Infinity;
		for (let unit = 0; unit < units.count; unit++) {
			const wide = widths.ofUnit(units, unit);
			if (used + wide > room) {
				starts.push(unit);
				used = 0;
			}
			used += wide;
			if (endsLine(sides, units, unit)) used = Infinity;
		}
		return new PieceRows(Int32Array.from(starts), units.count);
	}

	/** Number of rows. */
	get count(): number {
		return this.#starts.length;
	}

	/** The first unit of a row. */
	first(row: number): number {
		return this.#starts[row];
	}

	/** One after the last unit of a row. */
	end(row: number): number {
		return row + 1 < this.#starts.length ? this.#starts[row + 1] : this.#unitCount;
	}

	/** The row of a piece. */
	rowOf(units: PieceUnits, reference: PieceReference): number {
		return lastStartAtMost(this.#starts, units.unitOf(reference));
	}
}

function endsLine(sides: PieceSides, units: PieceUnits, unit: number): boolean {
	return sides.some((model, side) => {
		const last = units.end(unit, side) - 1;
		return last >= units.first(unit, side) && model.endsLine(last);
	});
}

/** Widths of pieces, each measured once if it is the same everywhere. */
class PieceWidths {
	readonly #sides: PieceSides;
	readonly #shown: ShownDetails;
	readonly #measure: TextMeasure;
	/** By side, and by id. */
	readonly #known: readonly Map<number, number>[];

	constructor(sides: PieceSides, shown: ShownDetails, measure: TextMeasure) {
		this.#sides = sides;
		this.#shown = shown;
		this.#measure = measure;
		this.#known = sides.map(() => new Map());
	}

	ofUnit(units: PieceUnits, unit: number): number {
		let widest = 0;
		for (let side = 0; side < this.#sides.length; side++) {
			const end = units.end(unit, side);
			let width = 0;
			for (let piece = units.first(unit, side); piece < end; piece++) {
				width += this.#ofPiece(side, piece) + (this.#sides[side].isApart(piece) ? PIECE.gap : 0);
			}
			widest = Math.max(widest, width);
		}
		// A unit of two sides has a frame of its own.
		return widest + (this.#sides.length > 1 ? 2 : 0);
	}

	#ofPiece(side: number, piece: number): number {
		const model = this.#sides[side];
		const id = model.ids[piece];
		const known = this.#known[side].get(id);
		if (known !== undefined) return known;
		const width = this.#measured(model, piece);
		const isSame = model.isFixed(piece) && (!this.#shown.bytes || model.entry(piece).bytes !== undefined);
		if (isSame) this.#known[side].set(id, width);
		return width;
	}

	#measured(model: PieceModel, piece: number): number {
		const { text, small } = this.#measure;
		let width = text(model.writing(piece));
		if (this.#shown.ids) width = Math.max(width, small(String(model.ids[piece])));
		if (this.#shown.bytes) width = Math.max(width, small(hexText(model.bytes(piece))));
		return Math.max(PIECE.least, Math.ceil(width) + PIECE.padding);
	}
}
