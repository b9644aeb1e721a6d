import { NlpError } from '../../errors';
import { decodeModel } from '../../model/binaryFormat';
import type { VectorsFormat } from '../embedding';
import { unpackWordVectors } from '../vectorsModel';
import type { VectorsContent } from '../vectorsModel';
import { Word2vecReader } from './word2vecReader';

/** How this program's model files begin. */
const MAGIC = [0x4e, 0x4c, 0x50, 0x4c];

/** The longest model file. */
const MOST_BYTES = 1 << 30;

/** Reads a file of word vectors in portions, whichever of the formats it is in. */
export class VectorsReader {
	readonly #file: string;
	readonly #word2vec: Word2vecReader;
	#portions: Uint8Array[] = [];
	#length = 0;
	#isModel: boolean | undefined;

	/** @param file what errors call the file @param maxWords the most words that are read of one that is no model file */
	constructor(file: string, maxWords?: number) {
		this.#file = file;
		this.#word2vec = new Word2vecReader(file, maxWords);
	}

	/** No more of the file is needed. */
	get isDone(): boolean {
		return this.#isModel === false && this.#word2vec.isDone;
	}

	/** Reads on. @throws NlpError `input-malformed` as `Word2vecReader.push`, and for a model file of more than 1 GB. */
	push(bytes: Uint8Array): void {
		if (this.#isModel === false) {
			if (!this.isDone) this.#word2vec.push(bytes);
			return;
		}
		this.#portions.push(bytes);
		this.#length += bytes.length;
		if (this.#length > MOST_BYTES) {
			throw new NlpError('input-malformed', `${this.#file} is a model file of more than 1 GB, which is not read.`);
		}
		if (this.#isModel === undefined && this.#length >= MAGIC.length) this.#decide();
	}

	/**
	 * What was read.
	 * @throws NlpError `input-malformed` as `Word2vecReader.finish`; those of `decodeModel` and `unpackWordVectors`.
	 */
	finish(): { readonly format: VectorsFormat; readonly vectors: VectorsContent; readonly notes: readonly string[] } {
		if (this.#isModel === undefined) this.#decide();
		if (this.#isModel !== true) return this.#word2vec.finish();
		return { format: 'model', vectors: unpackWordVectors(decodeModel(this.#joined(), this.#file)), notes: [] };
	}

	/** Looks at how the file begins. */
	#decide(): void {
		const start = this.#joined();
		this.#isModel = MAGIC.every((byte, i) => start[i] === byte);
		if (this.#isModel) return;
		this.#portions = [];
		this.#word2vec.push(start);
	}

	#joined(): Uint8Array {
		const bytes = new Uint8Array(this.#length);
		let at = 0;
		for (const portion of this.#portions) {
			bytes.set(portion, at);
			at += portion.length;
		}
		return bytes;
	}
}
