import type { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { dropNumbers } from './dropout';
import { Embedding } from './embedding';
import type { MatrixSpace } from './matrix';

/** A column of numbers of a position, each of which has a vector. */
export interface ColumnOptions {
	readonly rows: number;
	readonly width: number;
	/** By how much steps are shorter than those of other columns; 1 by default. */
	readonly share?: number;
	/** Whether numbers are left out, as 0, while learning; else only parts of vectors are. */
	readonly isDropped?: boolean;
}

/** What is left out while learning. */
export interface DropoutOptions {
	/** The chance that a number of a vector, or of a state, is left out. */
	readonly dropout: number;
	/** The chance that a number of a column is. */
	readonly columnDropout: number;
}

/** Gives positions the vectors of their columns, side by side. */
export class ColumnLayer {
	readonly embeddings: readonly Embedding[];
	/** Numbers of a position. */
	readonly width: number;
	/** Position by position; and the last position first, for those who read backwards. */
	readonly values: Float32Array;
	readonly mirrored: Float32Array;
	/** The gradients of both, which `learn` reads. */
	readonly gradient: Float32Array;
	readonly mirroredGradient: Float32Array;
	readonly #columns: readonly ColumnOptions[];
	readonly #masks: Float32Array;
	readonly #rows: Int32Array;
	readonly #random: SeededRandom;

	/** @param room the most positions */
	constructor(columns: readonly ColumnOptions[], room: number, random: SeededRandom, space: MatrixSpace) {
		this.#columns = columns;
		this.#random = random;
		this.embeddings = columns.map(({ rows, width, share = 1 }) => new Embedding(rows, width, share, random));
		this.width = columns.reduce((sum, { width }) => sum + width, 0);
		const place = (): Float32Array => space.take(room * this.width);
		this.values = place();
		this.mirrored = place();
		this.gradient = place();
		this.mirroredGradient = place();
		this.#masks = place();
		this.#rows = new Int32Array(room * columns.length);
	}

	/** How many columns a position has. */
	get columnCount(): number {
		return this.#columns.length;
	}

	/** Reads the columns of `length` positions; leaves some of them out when it is to learn. */
	forward(columns: Int32Array, length: number, options?: DropoutOptions): void {
		const count = this.#columns.length;
		const { width } = this;
		for (let i = 0; i < length; i++) {
			let at = i * width;
			for (let c = 0; c < count; c++) {
				const row = this.#isLeftOut(c, options) ? 0 : columns[i * count + c];
				this.#rows[i * count + c] = row;
				this.embeddings[c].read(row, this.values, at);
				at += this.#columns[c].width;
			}
		}
		if (options !== undefined) {
			dropNumbers(this.values, this.#masks, length * width, options.dropout, this.#random);
		}
		for (let i = 0; i < length; i++) {
			this.mirrored.set(this.values.subarray(i * width, (i + 1) * width), (length - 1 - i) * width);
		}
	}

	#isLeftOut(column: number, options?: DropoutOptions): boolean {
		return (
			options !== undefined && this.#columns[column].isDropped === true && this.#random.next() < options.columnDropout
		);
	}

	/** Goes a step against the gradients of the last `length` positions. */
	learn(length: number, rate: number): void {
		const { width, gradient } = this;
		const count = this.#columns.length;
		for (let i = 0; i < length; i++) {
			const from = (length - 1 - i) * width;
			for (let k = 0, cell = i * width; k < width; k++, cell++) {
				gradient[cell] = (gradient[cell] + this.mirroredGradient[from + k]) * this.#masks[cell];
			}
			let at = i * width;
			for (let c = 0; c < count; c++) {
				this.embeddings[c].step(this.#rows[i * count + c], gradient, at, rate);
				at += this.#columns[c].width;
			}
		}
	}
}
