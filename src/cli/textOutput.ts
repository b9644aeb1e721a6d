import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Code units gathered before they are written. */
const BUFFER_LENGTH = 64 * 1024;

/** Writes text to a stream in large pieces, no faster than the reader at its other end takes it. */
export class TextOutput {
	readonly #stream: Writable;
	#parts: string[] = [];
	#length = 0;

	constructor(stream: Writable) {
		this.#stream = stream;
	}

	/** Adds text; resolves when there is room for more. */
	async write(text: string): Promise<void> {
		this.#parts.push(text);
		this.#length += text.length;
		if (this.#length >= BUFFER_LENGTH) await this.flush();
	}

	/** Writes what was gathered. */
	async flush(): Promise<void> {
		const text = this.#parts.join('');
		this.#parts = [];
		this.#length = 0;
		if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
	}
}
