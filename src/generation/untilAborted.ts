import { GenerationError } from './generationError';

/** What a promise comes to, unless it is stopped before: whoever ignores a signal is not waited for. @throws GenerationError */
export async function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
	let stop: () => void = () => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(new GenerationError('cancelled', 'Stopped.'));
	});
	if (signal.aborted) stop();
	else signal.addEventListener('abort', stop, { once: true });
	try {
		return await Promise.race([stopped, work]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Pieces as they come, until it is stopped. @throws GenerationError */
export async function* piecesUntilAborted<T>(
	pieces: AsyncIterable<T>,
	signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
	const iterator = pieces[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await untilAborted(iterator.next(), signal);
			if (next.done === true) return;
			yield next.value;
		}
	} finally {
		// One that waits for its next piece ends after it; nobody waits for that.
		iterator.return?.().then(undefined, () => undefined);
	}
}
