import type { PieceRows } from './pieceRows';
import type { PieceReference, PieceSides, PieceUnits } from './pieceUnits';

/** The pieces as they are laid out. */
export interface LaidOutPieces {
	readonly sides: PieceSides;
	readonly units: PieceUnits;
	readonly rows: PieceRows;
}

/** The pieces `[first, end)` of a side in a row. */
function piecesOfRow({ units, rows }: LaidOutPieces, row: number, side: number): { first: number; end: number } {
	return { first: units.first(rows.first(row), side), end: units.end(rows.end(row) - 1, side) };
}

/** The piece at a place counted from the beginning of a row; of the nearest row in that direction that has one. */
function pieceInRow(
	laidOut: LaidOutPieces,
	side: 0 | 1,
	row: number,
	place: number,
	direction: number,
): PieceReference | undefined {
	for (let at = row; at >= 0 && at < laidOut.rows.count; at += direction) {
		const { first, end } = piecesOfRow(laidOut, at, side);
		if (end > first) return { side, piece: Math.min(first + place, end - 1) };
	}
	return undefined;
}

/** The piece above or below: of the other side of the same row first, where two are compared. */
function neighbourRow(
	laidOut: LaidOutPieces,
	from: PieceReference,
	direction: 1 | -1,
	rows: number,
): PieceReference | undefined {
	const row = laidOut.rows.rowOf(laidOut.units, from);
	const place = from.piece - piecesOfRow(laidOut, row, from.side).first;
	if (laidOut.sides.length === 1 || rows > 1) {
		const target = Math.max(0, Math.min(row + direction * rows, laidOut.rows.count - 1));
		return pieceInRow(laidOut, from.side, target, place, direction);
	}
	const staysInRow = (direction === 1) === (from.side === 0);
	return pieceInRow(laidOut, from.side === 0 ? 1 : 0, staysInRow ? row : row + direction, place, direction);
}

/** The piece that a navigation key leads to, or undefined for other keys and at the ends. */
export function pieceAfterKey(
	{ key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
	laidOut: LaidOutPieces,
	from: PieceReference,
	rowsPerPage: number,
): PieceReference | undefined {
	const piece = pieceInLine(key, ctrlKey, laidOut, from);
	if (piece !== undefined) return { side: from.side, piece };
	switch (key) {
		case 'ArrowDown':
			return neighbourRow(laidOut, from, 1, 1);
		case 'ArrowUp':
			return neighbourRow(laidOut, from, -1, 1);
		case 'PageDown':
			return neighbourRow(laidOut, from, 1, Math.max(2, rowsPerPage));
		case 'PageUp':
			return neighbourRow(laidOut, from, -1, Math.max(2, rowsPerPage));
		default:
			return undefined;
	}
}

/** The piece of the same side before or after, or at an end of the row, with Ctrl of the text. */
function pieceInLine(
	key: string,
	toTheEnd: boolean,
	laidOut: LaidOutPieces,
	{ side, piece }: PieceReference,
): number | undefined {
	const last = (laidOut.sides[side]?.count ?? 0) - 1;
	const { first, end } = piecesOfRow(laidOut, laidOut.rows.rowOf(laidOut.units, { side, piece }), side);
	const targets: Readonly<Record<string, number>> = {
		ArrowRight: Math.min(last, piece + 1),
		ArrowLeft: Math.max(0, piece - 1),
		Home: toTheEnd ? 0 : first,
		End: toTheEnd ? last : end - 1,
	};
	return Object.hasOwn(targets, key) ? targets[key] : undefined;
}
