import { scalarAt } from '../text/scalars';
import type { PieceSink } from './pieceSink';
import type { SubwordPieces } from './subwordTokenizer';

/** Collects pieces as columns that grow. */
export class PieceColumns implements PieceSink {
	#ids: Int32Array<ArrayBuffer>;
	#starts: Int32Array<ArrayBuffer>;
	#ends: Int32Array<ArrayBuffer>;
	#size = 0;

	/** @param capacity how many pieces are expected */
	constructor(capacity = 16) {
		this.#ids = new Int32Array(capacity);
		this.#starts = new Int32Array(capacity);
		this.#ends = new Int32Array(capacity);
	}

	get size(): number {
		return this.#size;
	}

	/** Forgets all pieces. */
	clear(): void {
		this.#size = 0;
	}

	push(id: number, start: number, end: number): void {
		if (this.#size === this.#ids.length) {
			this.#grow();
		}
		this.#ids[this.#size] = id;
		this.#starts[this.#size] = start;
		this.#ends[this.#size] = end;
		this.#size++;
	}

	pushFused(id: number, start: number, end: number): void {
		const last = this.#size - 1;
		if (last >= 0 && this.#ids[last] === id && this.#ends[last] === start) {
			this.#ends[last] = end;
		} else {
			this.push(id, start, end);
		}
	}

	pushBytes(byteIds: ArrayLike<number>, text: string, start: number, end: number): void {
		for (let at = start, next: number; at < end; at = next) {
			const code = scalarAt(text, at);
			next = at + (code > 0xffff ? 2 : 1);
			if (code < 0x80) {
				this.push(byteIds[code], at, next);
				continue;
			}
			const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
			const mark = (0xf00 >> length) & 0xff;
			this.push(byteIds[mark | (code >> (6 * (length - 1)))], at, next);
			for (let shift = 6 * (length - 2); shift >= 0; shift -= 6) {
				this.push(byteIds[0x80 | ((code >> shift) & 0x3f)], at, next);
			}
		}
	}

	/** A copy of the columns. */
	finish(): SubwordPieces {
		return {
			ids: this.#ids.slice(0, this.#size),
			starts: this.#starts.slice(0, this.#size),
			ends: this.#ends.slice(0, this.#size),
		};
	}

	#grow(): void {
		const capacity = Math.max(16, this.#size * 2);
		this.#ids = enlarge(this.#ids, capacity);
		this.#starts = enlarge(this.#starts, capacity);
		this.#ends = enlarge(this.#ends, capacity);
	}
}

function enlarge(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(capacity);
	larger.set(column);
	return larger;
}
