import type { BitReader, BitWriter } from './bitStream';

/** Longer codes are none: sums of counts below 2^31 never need them. */
const LONGEST_CODE = 46;

/**
 * A prefix code in its canonical form: of a symbol only the length of its code counts; codes of one length go up with
 * their symbols (Schwartz & Kallick, 1964, "Generating a Canonical Prefix Encoding").
 */
export class PrefixCode {
	readonly #lengths: Uint8Array;
	/** How many codes of each length there are. */
	readonly #counts = new Int32Array(LONGEST_CODE + 1);
	/** Symbols by the length of their codes, then by themselves. */
	readonly #symbols: Int32Array;
	#codes: Float64Array | undefined;

	/**
	 * @param lengths of each symbol's code in bits; 0 for symbols that never occur
	 * @throws RangeError when there is no such code.
	 */
	constructor(lengths: Uint8Array) {
		this.#lengths = lengths;
		for (const length of lengths) {
			if (length > LONGEST_CODE) throw new RangeError(`A code of ${length} bits is too long.`);
			this.#counts[length]++;
		}
		this.#counts[0] = 0;
		const starts = new Int32Array(LONGEST_CODE + 2);
		let room = 1;
		for (let length = 1; length <= LONGEST_CODE; length++) {
			starts[length + 1] = starts[length] + this.#counts[length];
			room = room * 2 - this.#counts[length];
			if (room < 0) throw new RangeError('The lengths of the codes leave no room for all of them.');
		}
		this.#symbols = new Int32Array(starts[LONGEST_CODE + 1]);
		lengths.forEach((length, symbol) => {
			if (length > 0) this.#symbols[starts[length]++] = symbol;
		});
	}

	/** The code that makes a text of symbols that occur so often shortest (Huffman, 1952). */
	static ofCounts(counts: ArrayLike<number>): PrefixCode {
		return new PrefixCode(huffmanLengths(counts));
	}

	/** The length of each symbol's code in bits. */
	get lengths(): Uint8Array {
		return this.#lengths;
	}

	/** The symbol that comes next. @throws RangeError when the bits are no code or end in the middle of one. */
	read(bits: BitReader): number {
		let code = 0;
		let first = 0;
		let index = 0;
		for (let length = 1; length <= LONGEST_CODE; length++) {
			code += bits.bit();
			const count = this.#counts[length];
			if (code - first < count) return this.#symbols[index + code - first];
			index += count;
			first = (first + count) * 2;
			code *= 2;
		}
		throw new RangeError('The bits are no code.');
	}

	/** Writes a symbol. @throws RangeError when it has no code. */
	write(bits: BitWriter, symbol: number): void {
		const length = this.#lengths[symbol] ?? 0;
		if (length === 0) throw new RangeError(`Symbol ${symbol} has no code.`);
		this.#codes ??= this.#makeCodes();
		const code = this.#codes[symbol];
		if (length > 32) bits.write(Math.floor(code / 2 ** 32), length - 32);
		bits.write(code >>> 0, Math.min(length, 32));
	}

	#makeCodes(): Float64Array {
		const codes = new Float64Array(this.#lengths.length);
		let code = 0;
		let index = 0;
		for (let length = 1; length <= LONGEST_CODE; length++) {
			for (let i = 0; i < this.#counts[length]; i++) codes[this.#symbols[index++]] = code++;
			code *= 2;
		}
		return codes;
	}
}

/** Lengths of Huffman's codes, by two queues; of equal counts the lower symbol and the older tree go first. */
function huffmanLengths(counts: ArrayLike<number>): Uint8Array {
	const lengths = new Uint8Array(counts.length);
	const leaves = Array.from(counts, (_, symbol) => symbol).filter(symbol => counts[symbol] > 0);
	leaves.sort((a, b) => counts[a] - counts[b] || a - b);
	if (leaves.length < 2) {
		for (const symbol of leaves) lengths[symbol] = 1;
		return lengths;
	}
	// Nodes: the leaves, then the trees as they are joined, whose weights never fall.
	const weights = leaves.map(symbol => counts[symbol]);
	const parents: number[] = [];
	let leaf = 0;
	let tree = leaves.length;
	const lightest = (): number => {
		const isLeaf = leaf < leaves.length && (tree >= weights.length || weights[leaf] <= weights[tree]);
		return isLeaf ? leaf++ : tree++;
	};
	while (weights.length < 2 * leaves.length - 1) {
		const [one, other] = [lightest(), lightest()];
		parents[one] = parents[other] = weights.length;
		weights.push(weights[one] + weights[other]);
	}
	const depths = new Uint8Array(weights.length);
	for (let node = weights.length - 2; node >= 0; node--) {
		depths[node] = depths[parents[node]] + 1;
		if (node < leaves.length) lengths[leaves[node]] = depths[node];
	}
	return lengths;
}
