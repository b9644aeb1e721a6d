import type { AlignedText } from './alignedText';

/** Writes a text of which every UTF-16 unit knows what it stands for in another. */
export class AlignedTextBuilder {
	#units: Uint16Array<ArrayBuffer>;
	#starts: Int32Array<ArrayBuffer>;
	#ends: Int32Array<ArrayBuffer>;
	#length = 0;

	/** @param capacity how many units are expected */
	constructor(capacity: number) {
		this.#units = new Uint16Array(capacity);
		this.#starts = new Int32Array(capacity);
		this.#ends = new Int32Array(capacity);
	}

	get length(): number {
		return this.#length;
	}

	/** The last unit, or -1. */
	get lastUnit(): number {
		return this.#length === 0 ? -1 : this.#units[this.#length - 1];
	}

	/** Appends a unit that stands for `[start, end)`. */
	push(unit: number, start: number, end: number): void {
		if (this.#length === this.#units.length) {
			this.#grow();
		}
		this.#units[this.#length] = unit;
		this.#starts[this.#length] = start;
		this.#ends[this.#length] = end;
		this.#length++;
	}

	/** Takes the last unit away. */
	pop(): void {
		this.#length--;
	}

	/** Forgets all units. */
	clear(): void {
		this.#length = 0;
	}

	/** The units as a text. */
	text(): string {
		return textOfUnits(this.#units, this.#length);
	}

	/** Start of what a unit stands for. */
	startOf(unit: number): number {
		return this.#starts[unit];
	}

	/** End of what a unit stands for. */
	endOf(unit: number): number {
		return this.#ends[unit];
	}

	/** The text with its way back. */
	finish(): AlignedText {
		return {
			text: this.text(),
			starts: this.#starts.slice(0, this.#length),
			ends: this.#ends.slice(0, this.#length),
		};
	}

	#grow(): void {
		const capacity = Math.max(16, this.#length * 2);
		const units = new Uint16Array(capacity);
		units.set(this.#units);
		this.#units = units;
		const starts = new Int32Array(capacity);
		starts.set(this.#starts);
		this.#starts = starts;
		const ends = new Int32Array(capacity);
		ends.set(this.#ends);
		this.#ends = ends;
	}
}

/** How many arguments a call takes without danger to the stack. */
const CHUNK = 8192;

function textOfUnits(units: Uint16Array, length: number): string {
	let text = '';
	for (let start = 0; start < length; start += CHUNK) {
		const chunk = units.subarray(start, Math.min(length, start + CHUNK));
		text += String.fromCharCode.apply(undefined, chunk as unknown as number[]);
	}
	return text;
}
