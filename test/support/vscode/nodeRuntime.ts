import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/runCommand';
import { cachedFolder } from './cacheFolder';

/** The Node.js that the server build of VS Code runs on. */
const version = '24.21.0';

/**
 * Node.js with its headers, from the npm registry: a folder with `bin/node` and `include`.
 * @throws Error where no such package exists for this machine, or the registry does not answer.
 */
export async function nodeRuntime(): Promise<string> {
	if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
		throw new Error(
			`No server build of VS Code for ${process.platform} on ${process.arch}: it runs on Linux, x64 and arm64.`,
		);
	const name = `node-linux-${process.arch}`;
	return cachedFolder(`${name}-${version}`, async folder => {
		console.log(`Fetching ${name}@${version} …`);
		await must('npm', ['pack', '--silent', `${name}@${version}`], folder);
		const archive = (await readdir(folder)).find(file => file.endsWith('.tgz'));
		if (archive === undefined) throw new Error(`npm pack left no archive of ${name}@${version}.`);
		await must('tar', ['xzf', archive], folder);
		for (const entry of await readdir(path.join(folder, 'package')))
			await rename(path.join(folder, 'package', entry), path.join(folder, entry));
		await must('rm', ['-r', archive, 'package'], folder);
	});
}

async function must(file: string, args: readonly string[], cwd: string): Promise<void> {
	const lines: string[] = [];
	const code = await runCommand(file, args, { cwd, limit: 300_000, onLine: line => lines.push(line) });
	if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${lines.slice(-15).join('\n')}`);
}
