/**
 * Runs `cleanUp` when this process ends, however it ends short of SIGKILL; `cleanUp` must be synchronous. What
 * was noted last runs first: a process is ended before the folder goes that it was given.
 * @returns a function that takes the wish back.
 */
export function atExit(cleanUp: () => void): () => void {
	process.prependOnceListener('exit', cleanUp);
	return () => process.off('exit', cleanUp);
}

/** Makes Ctrl+C and a polite kill end this process through `process.exit`, so that what `atExit` noted runs. */
export function exitOnSignals(): void {
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
	process.once('SIGHUP', () => process.exit(129));
}
