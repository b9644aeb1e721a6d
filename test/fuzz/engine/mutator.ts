import type { SeededRandom } from '../../../src/core/numeric/seededRandom';

/** Bytes that programs forget: ends of ranges, signs of structure, line ends, what begins or goes on in UTF-8, quotes. */
const ODD_BYTES = Uint8Array.from([
	...[0, 1, 0x7f, 0x80, 0xc0, 0xc3, 0xe4, 0xef, 0xf0, 0xfe, 0xff],
	...Buffer.from('\t\n\r "#\'()*+,-./0123456789:;<=>?@[\\]^_`{|}~'),
]);

/** Numbers that programs forget, as little-endian integers of 1, 2 or 4 bytes. */
const ODD_NUMBERS = [
	0, 1, 2, 7, 16, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 0x7fffffff, 0x80000000, 0xffffffff,
];

/** The same as text. */
const ODD_DIGITS = ['0', '-1', '1', '00', '255', '65536', '2147483647', '4294967296', '1e309', '-0', '0.5', '1e-320'];

/** What changes inputs, after AFL's "havoc": some of several small changes, one after the other. */
export class Mutator {
	readonly #random: SeededRandom;
	readonly #words: readonly Uint8Array[];
	readonly #most: number;
	/** The input that is changed, and room for it to grow. */
	readonly #bytes: Uint8Array;
	#length = 0;

	/** @param words what is put in whole: keywords, signs, names of fields @param most bytes of an input */
	constructor(random: SeededRandom, words: readonly string[], most: number) {
		this.#random = random;
		this.#words = [...words, ...ODD_DIGITS, '\u{1f600}', '\u4e2d\u6587', '\ufeff', '\r\n', '\u2028'].map(word =>
			Buffer.from(word),
		);
		this.#most = most;
		this.#bytes = new Uint8Array(most);
	}

	/** A changed copy of an input. @param other another one, parts of which may get in */
	changed(input: Uint8Array, other: Uint8Array): Uint8Array {
		this.#length = Math.min(input.length, this.#most);
		this.#bytes.set(input.subarray(0, this.#length));
		for (let left = 1 << this.#below(4); left > 0; left--) this.#change(other);
		return this.#bytes.slice(0, this.#length);
	}

	#change(other: Uint8Array): void {
		const changes = [
			() => this.#flipBit(),
			() => this.#setByte(),
			() => this.#addToByte(),
			() => this.#setNumber(),
			() => this.#removeRange(),
			() => this.#repeatRange(),
			() => this.#insertWord(),
			() => this.#insertWord(),
			() => this.#overwriteWord(),
			() => this.#insertPart(other),
			() => this.#swapRanges(),
			() => this.#spliceLine(other),
		];
		changes[this.#below(changes.length)]();
	}

	#flipBit(): void {
		if (this.#length > 0) this.#bytes[this.#below(this.#length)] ^= 1 << this.#below(8);
	}

	#setByte(): void {
		if (this.#length > 0) this.#bytes[this.#below(this.#length)] = ODD_BYTES[this.#below(ODD_BYTES.length)];
	}

	#addToByte(): void {
		if (this.#length > 0) this.#bytes[this.#below(this.#length)] += this.#below(35) - 17;
	}

	#setNumber(): void {
		const size = 1 << this.#below(3);
		if (this.#length < size) return;
		const at = this.#below(this.#length - size + 1);
		const number = ODD_NUMBERS[this.#below(ODD_NUMBERS.length)];
		for (let i = 0; i < size; i++) this.#bytes[at + i] = number >>> (8 * i);
	}

	#removeRange(): void {
		const { start, end } = this.#range();
		this.#bytes.copyWithin(start, end, this.#length);
		this.#length -= end - start;
	}

	#repeatRange(): void {
		const { start, end } = this.#range();
		const part = this.#bytes.slice(start, end);
		for (let times = 1 + this.#below(4) * this.#below(4); times > 0; times--) this.#insert(end, part);
	}

	#insertWord(): void {
		this.#insert(this.#below(this.#length + 1), this.#word());
	}

	#overwriteWord(): void {
		const word = this.#word();
		if (word.length > this.#length) return;
		this.#bytes.set(word, this.#below(this.#length - word.length + 1));
	}

	#insertPart(other: Uint8Array): void {
		const start = this.#below(other.length + 1);
		const end = start + this.#below(Math.min(64, other.length - start) + 1);
		this.#insert(this.#below(this.#length + 1), other.subarray(start, end));
	}

	#swapRanges(): void {
		const { start, end } = this.#range();
		const part = this.#bytes.slice(start, end);
		this.#bytes.copyWithin(start, end, this.#length);
		this.#length -= part.length;
		this.#insert(this.#below(this.#length + 1), part);
	}

	/** The lines up to one of this input, and those from one of the other. */
	#spliceLine(other: Uint8Array): void {
		const from = other.indexOf(10, this.#below(other.length + 1)) + 1;
		const end = this.#bytes.subarray(0, this.#length).indexOf(10, this.#below(this.#length + 1)) + 1;
		this.#length = end > 0 ? end : this.#length;
		this.#insert(this.#length, other.subarray(from));
	}

	/** Puts bytes in, as many of them as there is room for. */
	#insert(at: number, part: Uint8Array): void {
		const size = Math.min(part.length, this.#most - this.#length);
		if (size <= 0) return;
		this.#bytes.copyWithin(at + size, at, this.#length);
		this.#bytes.set(part.subarray(0, size), at);
		this.#length += size;
	}

	#word(): Uint8Array {
		return this.#words[this.#below(this.#words.length)];
	}

	/** A stretch, more often a short one. */
	#range(): { start: number; end: number } {
		const start = this.#below(this.#length + 1);
		const left = this.#length - start;
		const most = this.#below(4) === 0 ? left : Math.min(left, 16);
		return { start, end: start + this.#below(most + 1) };
	}

	/** A number from 0 up to, and without, a limit. */
	#below(limit: number): number {
		return limit <= 1 ? 0 : this.#random.nextUint32() % limit;
	}
}
