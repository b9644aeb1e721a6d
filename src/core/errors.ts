/** What went wrong, as a stable code that a border can translate for its user. */
export type NlpErrorCode =
	| 'model-missing'
	| 'model-malformed'
	| 'model-checksum'
	| 'model-version'
	| 'requirement-unmet'
	| 'cancelled'
	| 'input-malformed';

/** An error of the core: a code, and a message that says what, where and what to do next. */
export class NlpError extends Error {
	override readonly name = 'NlpError';

	constructor(
		readonly code: NlpErrorCode,
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}
