import { AbstractMessageWriter } from 'vscode-jsonrpc';
import type { Message } from 'vscode-jsonrpc';

/** Sends a message to a worker, and gives it the buffers that are listed. */
export type PostMessage = (message: Message, transfer: readonly ArrayBuffer[]) => void;

/**
 * Writes messages to a worker. An answer that is bytes, as that of `model/read`, is handed over and not copied: a model then
 * lies in memory once, and neither thread spends time on it.
 */
export class TransferringWriter extends AbstractMessageWriter {
	readonly #post: PostMessage;
	#errors = 0;

	constructor(post: PostMessage) {
		super();
		this.#post = post;
	}

	write(message: Message): Promise<void> {
		try {
			this.#post(message, resultBuffers(message));
			return Promise.resolve();
		} catch (cause) {
			const error = cause instanceof Error ? cause : new Error(String(cause));
			this.fireError(error, message, ++this.#errors);
			return Promise.reject(error);
		}
	}

	end(): void {
		// Nothing is buffered.
	}
}

/** The buffer of an answer that is the whole of it; bytes that are part of a larger buffer stay where they are. */
function resultBuffers(message: Message): readonly ArrayBuffer[] {
	const { result } = message as { readonly result?: unknown };
	const isWhole =
		result instanceof Uint8Array &&
		result.buffer instanceof ArrayBuffer &&
		result.byteLength === result.buffer.byteLength &&
		result.byteLength > 0;
	return isWhole ? [result.buffer] : [];
}
