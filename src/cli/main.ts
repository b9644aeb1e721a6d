#!/usr/bin/env node
import { modelFolder } from './modelFolder';
import { runProgram } from './program';

/** What a shell says of a program that a closed pipe ended (SIGPIPE, which is signal 13). */
const PIPE_CLOSED = 128 + 13;

/**
 * The entry of the command line. A reader that stops reading, as `head` does, ends the program quietly; a full disk, and
 * what else keeps the output from being written, with what it is.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(PIPE_CLOSED);
	process.stderr.write(`nlp-lens: cannot write the output: ${error.message}\n`);
	process.exit(1);
});

/** Tells of the first SIGTERM; the second ends the program, as it does for those who do not ask. */
function onTermination(): AbortSignal {
	const controller = new AbortController();
	process.once('SIGTERM', () => controller.abort());
	return controller.signal;
}

void runProgram(process.argv.slice(2), {
	models: modelFolder(__dirname),
	stdout: process.stdout,
	stderr: process.stderr,
	onTermination,
}).then(code => {
	process.exitCode = code;
});
