const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** Tells bytes that are no UTF-8, which decode to U+FFFD, from a U+FFFD that stands in the input itself. */
export class Utf8Check {
	readonly #onMalformed: () => void;
	/** How many more U+FFFD were decoded than stand in the bytes. */
	#surplus = 0;
	#lastBytes = Buffer.alloc(0);
	#told = false;

	/** @param onMalformed is called once, when the first such bytes were decoded. */
	constructor(onMalformed: () => void) {
		this.#onMalformed = onMalformed;
	}

	/** Takes the next bytes and what a streaming decoder made of them and those before. */
	decoded(bytes: Uint8Array, text: string): void {
		if (this.#told) return;
		const all = Buffer.concat([this.#lastBytes, bytes]);
		this.#surplus += text.split(REPLACEMENT).length - 1 - occurrences(all, REPLACEMENT_BYTES);
		this.#lastBytes = all.subarray(Math.max(0, all.length - REPLACEMENT_BYTES.length + 1));
		if (this.#surplus <= 0) return;
		this.#told = true;
		this.#onMalformed();
	}
}

function occurrences(bytes: Buffer, pattern: Buffer): number {
	let count = 0;
	for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + pattern.length)) count++;
	return count;
}
