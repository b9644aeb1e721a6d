import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../support/checkout';

/** The program as a process, from its source. */
export function start(...args: string[]): ChildProcessWithoutNullStreams {
	const tsx = pathToFileURL(inCheckout('node_modules/tsx/dist/loader.mjs')).href;
	return spawn(process.execPath, ['--import', tsx, inCheckout('src/cli/main.ts'), ...args], {
		cwd: tmpdir(),
	});
}
