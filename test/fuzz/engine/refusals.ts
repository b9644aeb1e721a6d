import { NlpError } from '../../../src/core/errors';

/** A message that is longer is no message: it repeats what was read. */
const LONGEST_MESSAGE = 600;
const SHORTEST_MESSAGE = 20;

/** What a message has in it where somebody forgot that there may be nothing to tell. */
const FORGOTTEN = /\bundefined\b|\bNaN\b|\[object |\bnull is not\b|Cannot read prop/u;

/** Whether an error is the core's own way to say no, in words that a person can use. */
export function isUsefulError(error: unknown): boolean {
	return error instanceof NlpError && isUsefulMessage(error.message);
}

/** Whether a message says something, without repeating all that was read. */
export function isUsefulMessage(message: string): boolean {
	return (
		message.length >= SHORTEST_MESSAGE && message.length <= LONGEST_MESSAGE && !FORGOTTEN.test(withoutQuotes(message))
	);
}

/** A message without what it quotes of the file: that may say anything. */
function withoutQuotes(message: string): string {
	return message.replace(/Unexpected .*? JSON|“[^”]*”?|"(?:[^"\\]|\\.)*"?/gsu, '');
}
