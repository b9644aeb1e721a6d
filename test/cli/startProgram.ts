import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCheckout } from '../support/checkout';

/** The program as a process, from its source. */
export function start(...args: string[]): ChildProcessWithoutNullStreams {
	const tsx = path.join(inCheckout('node_modules'), 'tsx/dist/loader.mjs');
	return spawn(process.execPath, ['--import', `file://${tsx}`, inCheckout('src/cli/main.ts'), ...args], {
		cwd: tmpdir(),
	});
}
