import { runCommand } from './runCommand';
import type { CommandOptions } from './runCommand';

/**
 * Runs npm as {@link runCommand} runs a program: the one that runs this process, if one does, on the Node.js of this process,
 * since npm itself is a script, which Windows does not start as a program.
 */
export function runNpm(args: readonly string[], options: CommandOptions): Promise<number> {
	const script = process.env['npm_execpath'];
	if (script?.endsWith('.js') === true) return runCommand(process.execPath, [script, ...args], options);
	return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
