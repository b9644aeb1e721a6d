import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const OUTPUT_BYTES = 1 << 30;

/**
 * What the built command line writes for an input.
 * @throws Error when it has not been built, or ends with another code than 0
 */
export function runCli(args: readonly string[], input: string): string {
	if (!existsSync(PROGRAM)) {
		throw new Error(`There is no ${PROGRAM}. Run npm run build first.`);
	}
	const options = { input, maxBuffer: OUTPUT_BYTES, encoding: 'utf8' } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], options);
	if (status !== 0) {
		throw new Error(`The command line ended with code ${status}: ${stderr}`);
	}
	return stdout;
}
