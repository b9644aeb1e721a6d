/** The longest input that is shown to the watcher whole. */
const MOST_BYTES = 1 << 18;
const HEAD_BYTES = 8;

/** Memory that a fuzzing thread and the one that watches it share: which input is being read. A thread that hangs cannot say so. */
export class WatchedInput {
	readonly #head: Int32Array;
	readonly #bytes: Uint8Array;

	constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(HEAD_BYTES + MOST_BYTES)) {
		this.#head = new Int32Array(memory, 0, 2);
		this.#bytes = new Uint8Array(memory, HEAD_BYTES);
	}

	/** Says which input is read next. */
	show(input: Uint8Array): void {
		const length = Math.min(input.length, MOST_BYTES);
		this.#bytes.set(input.subarray(0, length));
		this.#head[1] = length;
		Atomics.add(this.#head, 0, 1);
	}

	/** A number that changes with every input. */
	get count(): number {
		return Atomics.load(this.#head, 0);
	}

	/** The input that is being read, or was read last. */
	get input(): Uint8Array {
		return this.#bytes.slice(0, this.#head[1]);
	}
}
