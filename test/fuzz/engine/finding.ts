/** What a fuzzer found wrong with a reader. */
export interface Finding {
	/** An error that is no way to say no, an input that takes too long, one that never ends, or memory that is not given back. */
	readonly kind: 'error' | 'slow' | 'hang' | 'memory';
	readonly message: string;
	/** The input, as small as it could be made; empty where no single one is to blame. */
	readonly input: Uint8Array;
}

/** What two findings of one fault have in common: where it happened, and the message but for numbers and what it quotes. */
export function signatureOf(error: unknown): string {
	if (!(error instanceof Error)) return `thrown: ${typeof error}`;
	const frame = /\n\s+at ([^\n]*)/u.exec(error.stack ?? '')?.[1] ?? '';
	const message = error.message.replace(/“[^”]*”?|"(?:[^"\\]|\\.)*"?/gu, '…').replace(/\d+/gu, 'n');
	// Where the stack is full is chance.
	return /call stack/u.test(message) ? message : `${error.name}: ${message.slice(0, 120)} at ${frame}`;
}

/** An error in words, with the first places of its stack. */
export function describedError(error: unknown): string {
	if (!(error instanceof Error)) return `thrown: ${String(error)}`;
	const [, ...frames] = (error.stack ?? '').split(/\n\s+at /u);
	const places = frames.slice(0, 4).map(frame => frame.replace(/\(.*[\\/]/u, '('));
	return `${error.name}: ${error.message.slice(0, 300)} (${places.join(' < ')})`;
}
