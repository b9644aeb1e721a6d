import type { Writable } from 'node:stream';

/** Milliseconds between two states that are shown. */
const INTERVAL = 100;

/** Writes over the line of the cursor, from its start. */
const OVER = '\r\u001b[K';

/** One line on a terminal that says how far work is; nothing where standard error goes into a file. */
export class ProgressLine {
	readonly #stream: Writable;
	readonly #isShown: boolean;
	#next = 0;
	#written = false;

	constructor(stream: Writable & { readonly isTTY?: boolean }) {
		this.#stream = stream;
		this.#isShown = stream.isTTY === true;
	}

	/** Shows a state in place of the one before, if that has stood for a while. */
	show(state: () => string): void {
		if (!this.#isShown) return;
		const now = performance.now();
		if (now < this.#next) return;
		this.#next = now + INTERVAL;
		this.#written = true;
		this.#stream.write(`${OVER}${state()}`);
	}

	/** Takes the line away. */
	clear(): void {
		if (this.#written) this.#stream.write(OVER);
		this.#written = false;
	}
}
