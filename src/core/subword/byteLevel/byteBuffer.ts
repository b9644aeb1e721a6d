import { textOfUtf8 } from './utf8Bytes';

/** Bytes that grow, to be read as UTF-8. */
export class ByteBuffer {
	#bytes = new Uint8Array(256);
	#size = 0;

	add(bytes: Uint8Array): void {
		if (this.#size + bytes.length > this.#bytes.length) {
			const larger = new Uint8Array((this.#size + bytes.length) * 2);
			larger.set(this.#bytes.subarray(0, this.#size));
			this.#bytes = larger;
		}
		this.#bytes.set(bytes, this.#size);
		this.#size += bytes.length;
	}

	/** The text of all bytes; see `textOfUtf8`. */
	text(): string {
		return textOfUtf8(this.#bytes, 0, this.#size);
	}
}
