import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inCheckout } from '../checkout';

/** A program file that runs `codeStandIn.ts`, from whatever folder it is called. */
export async function standInExecutable(): Promise<string> {
	const loader = createRequire(import.meta.url).resolve('tsx');
	const program = inCheckout('test/support/vscode/codeStandIn.ts');
	const file = inCheckout('out/test/code');
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' --import '${loader}' '${program}' "$@"\n`);
	await chmod(file, 0o755);
	return file;
}
