import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { checkout } from '../checkout';
import { atExit } from './atExit';
import { TimeLimitError } from './waitUntil';

/** How a command is run. */
export interface CommandOptions {
	readonly cwd?: string;
	/** Added to this process's environment; `undefined` takes a variable out. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** Milliseconds; then the command and its children are ended and the promise rejects. */
	readonly limit: number;
	/** Called with every line of standard output and standard error; default: written to standard output. */
	readonly onLine?: (line: string) => void;
}

const isWindows = process.platform === 'win32';

/** Ends a process and all that it started (it was started as the leader of a group); harmless if it is gone. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	if (isWindows) {
		// There are no groups there, and no signal that a process could take.
		spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// Already gone.
	}
}

/**
 * Runs a command to its end, in the checkout unless told otherwise, and hands on its output line by line.
 * Neither it nor its children outlive this process.
 * @returns its exit code.
 * @throws TimeLimitError when it runs longer than `limit`; Error when it cannot be started or dies by a signal.
 */
export function runCommand(file: string, args: readonly string[], options: CommandOptions): Promise<number> {
	const onLine = options.onLine ?? (line => process.stdout.write(`${line}\n`));
	// Windows starts scripts in a shell alone, which wants paths with spaces quoted, and gives a detached process a window.
	const inShell = isWindows && file.endsWith('.cmd');
	const [program, ...rest] = inShell ? [file, ...args].map(arg => `"${arg}"`) : [file, ...args];
	const child = spawn(program, rest, {
		cwd: options.cwd ?? checkout,
		env: { ...process.env, ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: !isWindows,
		shell: inShell,
	});
	for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
	const forget = atExit(() => killGroup(child, 'SIGTERM'));
	const command = [file, ...args].join(' ');
	return new Promise<number>((resolve, reject) => {
		let late = false;
		let force: NodeJS.Timeout | undefined;
		const timer = setTimeout(() => {
			late = true;
			killGroup(child, 'SIGTERM');
			force = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
		}, options.limit);
		const end = (settle: () => void) => {
			clearTimeout(timer);
			clearTimeout(force);
			forget();
			settle();
		};
		child.on('error', error => end(() => reject(new Error(`Cannot run ${command}: ${error.message}`))));
		child.on('close', (code, signal) =>
			end(() => {
				if (late) reject(new TimeLimitError(`Waited ${options.limit / 1000} s for ${command} to end.`));
				else if (code === null) reject(new Error(`${command} was ended by ${signal}.`));
				else resolve(code);
			}),
		);
	});
}
