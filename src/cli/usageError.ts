/** Bad usage or unreadable input: the program ends with code 2 and this one line. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
