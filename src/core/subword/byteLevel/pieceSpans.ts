import { isHighSurrogate, isLowSurrogate } from '../../text/characterKind';
import type { BytePieces } from './bytePieces';
import type { EncodedColumns } from '../encodedColumns';

/** Gives pieces of bytes their spans in the text; one that begins or ends inside a character has the whole character. */
export class PieceSpans {
	/** Of each piece: code units of the characters that begin in it, times two, plus one where it begins inside a character. */
	readonly #shapes: Uint32Array;

	constructor({ bytes, offsets }: BytePieces) {
		this.#shapes = new Uint32Array(offsets.length - 1);
		for (let id = 0; id + 1 < offsets.length; id++) {
			let units = 0;
			for (let i = offsets[id]; i < offsets[id + 1]; i++) {
				const byte = bytes[i];
				if ((byte & 0xc0) !== 0x80) units += byte < 0xf0 ? 1 : 2;
			}
			const inside = offsets[id] < offsets[id + 1] && (bytes[offsets[id]] & 0xc0) === 0x80;
			this.#shapes[id] = units * 2 + (inside ? 1 : 0);
		}
	}

	/**
	 * Adds the pieces of a pre-token, for which there must be room.
	 * @param ids the pieces from place `first` on, `count` of them
	 * @param start where in `units` the pre-token begins
	 * @param offset what is added to places in `units`
	 */
	add(
		ids: Int32Array,
		first: number,
		count: number,
		units: Uint16Array,
		start: number,
		offset: number,
		columns: EncodedColumns,
	): void {
		const shapes = this.#shapes;
		let at = start;
		let size = columns.size;
		for (let i = first; i < first + count; i++) {
			const shape = shapes[ids[i]];
			const begin = (shape & 1) === 0 ? at : at - characterBefore(units, at);
			at += shape >> 1;
			columns.ids[size] = ids[i];
			columns.starts[size] = begin + offset;
			columns.ends[size++] = at + offset;
		}
		columns.size = size;
	}
}

function characterBefore(units: Uint16Array, at: number): number {
	return isLowSurrogate(units[at - 1]) && at > 1 && isHighSurrogate(units[at - 2]) ? 2 : 1;
}
