import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inCheckout } from '../checkout';

/** A program file that runs `codeStandIn.ts`, from whatever folder it is called; `bin/code` beside it is the same. */
export async function standInExecutable(): Promise<string> {
	const loader = createRequire(import.meta.url).resolve('tsx');
	const program = inCheckout('test/support/vscode/codeStandIn.ts');
	const [file, cli] = [inCheckout('out/test/code'), inCheckout('out/test/bin/code')];
	await mkdir(path.dirname(cli), { recursive: true });
	for (const each of [file, cli]) {
		await writeFile(each, `#!/bin/sh\nexec '${process.execPath}' --import '${loader}' '${program}' "$@"\n`);
		await chmod(each, 0o755);
	}
	return file;
}
