import { unpackKeys } from '../../linear/weightTable';

/** Bits a key has: with one in eight set a miss passes one time in eight. */
const BITS_PER_KEY = 8;

/** A bitmap over keys, small enough for the processor's cache: most features of a sentence are in no table at all. */
export class KeyFilter {
	readonly #bits: Uint32Array;
	readonly #shift: number;

	private constructor(keys: Int32Array) {
		const log = Math.max(5, 32 - Math.clz32(keys.length * BITS_PER_KEY));
		this.#bits = new Uint32Array(2 ** (log - 5));
		this.#shift = 32 - log;
		for (const key of keys) {
			const slot = key >>> this.#shift;
			this.#bits[slot >>> 5] |= 1 << (slot & 31);
		}
	}

	/** The filter of packed keys, as `packKeys` wrote them; a table that was read already vouches for them. */
	static of(packed: Uint8Array, count: number): KeyFilter {
		return new KeyFilter(unpackKeys(packed, count) ?? new Int32Array(0));
	}

	/** Whether a key may be known; false means surely not. */
	has(key: number): boolean {
		const slot = key >>> this.#shift;
		return ((this.#bits[slot >>> 5] >>> (slot & 31)) & 1) === 1;
	}
}
