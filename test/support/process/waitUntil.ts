/** A wait took longer than it may; the message says what was waited for. */
export class TimeLimitError extends Error {}

/** Resolves after some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/**
 * Settles as `promise` does, or rejects after `limit` milliseconds.
 * @param what completes the sentence "waited … s for …".
 * @throws TimeLimitError
 */
export async function withTimeLimit<T>(what: string, limit: number, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new TimeLimitError(`Waited ${limit / 1000} s for ${what}.`)), limit);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Calls `probe` until it gives something other than `undefined` or `false`, which is the result.
 * @param what completes the sentence "waited … s for …"; a function is called at the end, to tell the last state.
 * @param limit milliseconds.
 * @throws TimeLimitError, with the last error of `probe` as its cause if it kept throwing.
 */
export async function waitUntil<T>(
	what: string | (() => string),
	limit: number,
	probe: () => T | Promise<T>,
	every = 50,
): Promise<Exclude<T, undefined | false>> {
	const deadline = performance.now() + limit;
	for (;;) {
		let cause: unknown;
		try {
			const value = await probe();
			if (value !== undefined && value !== false) return value as Exclude<T, undefined | false>;
		} catch (error) {
			cause = error;
		}
		if (performance.now() > deadline) {
			const name = typeof what === 'string' ? what : what();
			const detail = cause instanceof Error ? ` (${cause.message})` : '';
			throw new TimeLimitError(`Waited ${limit / 1000} s for ${name}${detail}.`, { cause });
		}
		await pause(every);
	}
}
