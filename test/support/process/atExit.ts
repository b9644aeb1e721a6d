/** What is to run when this process ends, the last first; one listener runs them all. */
const cleanUps: (() => void)[] = [];

/**
 * Runs `cleanUp` when this process ends, however it ends short of SIGKILL; `cleanUp` must be synchronous. What
 * was noted last runs first: a process is ended before the folder goes that it was given.
 * @returns a function that takes the wish back.
 */
export function atExit(cleanUp: () => void): () => void {
	if (!process.listeners('exit').includes(runAll)) process.prependListener('exit', runAll);
	cleanUps.push(cleanUp);
	return () => {
		const at = cleanUps.lastIndexOf(cleanUp);
		if (at >= 0) cleanUps.splice(at, 1);
	};
}

function runAll(): void {
	for (let next = cleanUps.pop(); next !== undefined; next = cleanUps.pop()) next();
}

/** Makes Ctrl+C and a polite kill end this process through `process.exit`, so that what `atExit` noted runs. */
export function exitOnSignals(): void {
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
	process.once('SIGHUP', () => process.exit(129));
}
