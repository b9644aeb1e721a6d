import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { atExit } from '../support/process/atExit';
import { killGroup } from '../support/process/runCommand';
import { pause } from '../support/process/waitUntil';

/** How a script ended. */
export interface ShellRun {
	readonly code: number | null;
	readonly seconds: number;
	/** Most memory that the process which the script became had, in bytes; 0 where the system does not tell. */
	readonly peak: number;
	readonly stderr: string;
}

/** Milliseconds between two looks at a process. */
const INTERVAL = 50;

/**
 * Runs a script of the shell in a folder. It does not outlive this process.
 * @param look is called again and again as long as it runs
 */
export async function runShell(script: string, folder: string, look?: () => void): Promise<ShellRun> {
	const begin = performance.now();
	const child = spawn('bash', ['-c', script], { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'], detached: true });
	const forget = atExit(() => killGroup(child, 'SIGTERM'));
	const closed = once(child, 'close') as Promise<[number | null]>;
	const stderr = child.stderr.setEncoding('utf8').toArray() as Promise<string[]>;
	let peak = 0;
	const watch = async (): Promise<void> => {
		while (child.exitCode === null && child.signalCode === null) {
			peak = Math.max(peak, await peakOf(child.pid));
			look?.();
			await pause(INTERVAL);
		}
	};
	const [[code], errors] = await Promise.all([closed, stderr, watch()]);
	forget();
	return { code, seconds: (performance.now() - begin) / 1000, peak, stderr: errors.join('') };
}

/** The most memory that a process has had, by Linux. */
async function peakOf(pid: number | undefined): Promise<number> {
	try {
		const status = await readFile(`/proc/${pid}/status`, 'utf8');
		return 1024 * Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0);
	} catch {
		return 0;
	}
}
