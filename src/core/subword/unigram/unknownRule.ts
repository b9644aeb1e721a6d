import { NlpError } from '../../errors';
import type { PieceSink } from '../pieceSink';

export interface UnknownOptions {
	/** Id for what no piece covers; -1 where there is none. */
	readonly unknownId: number;
	/** Whether neighbouring unknown stretches make one piece; default true. */
	readonly fuseUnknown?: boolean;
	/** Ids of the pieces of the 256 bytes, into which an unknown stretch falls apart; undefined for no byte fallback. */
	readonly byteIds?: ArrayLike<number> | undefined;
}

/** What becomes of a stretch of text that no piece covers: bytes, an unknown piece, or an error. */
export class UnknownRule {
	readonly #unknownId: number;
	readonly #fuse: boolean;
	readonly #byteIds: ArrayLike<number> | undefined;

	constructor(options: UnknownOptions) {
		this.#unknownId = options.unknownId;
		this.#fuse = options.fuseUnknown ?? true;
		this.#byteIds = options.byteIds;
	}

	/**
	 * Puts a piece, or, where its id is the unknown one, what stands for it.
	 * @throws NlpError `input-malformed` for an unknown stretch where there is no unknown piece.
	 */
	put(sink: PieceSink, text: string, id: number, start: number, end: number): void {
		if (id !== this.#unknownId) {
			sink.push(id, start, end);
		} else if (this.#byteIds !== undefined) {
			sink.pushBytes(this.#byteIds, text, start, end);
		} else if (id < 0) {
			throw new NlpError(
				'input-malformed',
				`No piece of the vocabulary covers "${text.slice(start, end)}" at offset ${start}, and the model has no unknown ` +
					'piece. Use a model that has one, or one with byte fallback.',
			);
		} else if (this.#fuse) {
			sink.pushFused(id, start, end);
		} else {
			sink.push(id, start, end);
		}
	}
}
