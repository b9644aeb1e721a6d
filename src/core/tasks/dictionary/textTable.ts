import type { ModelFile, Tensor } from '../../model/modelFile';
import { stringsTensor } from '../../model/modelFile';
import { decodeUtf8 } from '../../model/utf8';

const LINE_FEED = 0x0a;

/** Texts of a file by their numbers from 0; each is decoded when it is asked for. */
export class TextTable {
	readonly #bytes: Uint8Array;
	/** Where each text begins; one more at the end. */
	readonly #starts: Uint32Array;

	private constructor(bytes: Uint8Array) {
		let lines = 0;
		for (const byte of bytes) if (byte === LINE_FEED) lines++;
		this.#bytes = bytes;
		this.#starts = new Uint32Array(lines + 1);
		let line = 0;
		for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_FEED) this.#starts[++line] = at + 1;
	}

	/** @throws NlpError `model-malformed` when there is no such tensor. */
	static from(file: ModelFile, name: string): TextTable {
		return new TextTable(file.tensor(name, 'text'));
	}

	/** Texts without line feeds. */
	static of(texts: readonly string[]): TextTable {
		return new TextTable(stringsTensor(texts).data);
	}

	/** The text of a number; empty where there is none. */
	at(number: number): string {
		return decodeUtf8(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1] - 1));
	}

	/** All texts. */
	texts(): string[] {
		return Array.from({ length: this.#starts.length - 1 }, (_, number) => this.at(number));
	}

	toTensor(): Tensor {
		return { type: 'text', data: this.#bytes };
	}
}
