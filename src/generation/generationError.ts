/** Why nothing, or nothing more, was generated. */
export type GenerationErrorCode =
	/** The user does not want this model asked. */
	| 'not-permitted'
	/** The window is restricted: no server is asked in a folder that is not trusted. */
	| 'untrusted'
	/** The server wants another key, or one at all. */
	| 'key-refused'
	/** The server does not answer requests that come from an editor, or from this key for this model. */
	| 'forbidden'
	/** The quota is spent, or requests come too fast. */
	| 'quota'
	/** The model is gone: chosen once, and no longer offered. */
	| 'model-missing'
	/** Nothing answers there. */
	| 'unreachable'
	/** The server failed by itself. */
	| 'server-failed'
	/** It answered with what cannot be read, or refused the request. */
	| 'bad-answer'
	/** The answer ended before its end: the connection or the model went away. */
	| 'broken-off'
	/** The text is longer than the model reads. */
	| 'too-long'
	/** It took longer than the user's limit. */
	| 'timed-out'
	/** Stopped by the user. */
	| 'cancelled';

/**
 * An error of a language model: a code that a border translates, and a message that says what to do. Neither holds a key
 * or a text.
 */
export class GenerationError extends Error {
	override readonly name = 'GenerationError';

	constructor(
		readonly code: GenerationErrorCode,
		message: string,
		/** After how many seconds the server takes the next request, where it said so. */
		readonly retryAfter?: number,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}
