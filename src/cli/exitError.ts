/** The program ends with this code, and this one line on standard error. */
export class ExitError extends Error {
	override readonly name = 'ExitError';
	readonly code: number;

	constructor(message: string, code: number) {
		super(message);
		this.code = code;
	}
}
