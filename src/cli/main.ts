#!/usr/bin/env node
import { modelFolder } from './modelFolder';
import { runProgram } from './program';

/** The entry of the command line. A reader that stops reading, as `head` does, ends the program quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

void runProgram(process.argv.slice(2), {
	models: modelFolder(__dirname),
	stdout: process.stdout,
	stderr: process.stderr,
}).then(code => {
	process.exitCode = code;
});
