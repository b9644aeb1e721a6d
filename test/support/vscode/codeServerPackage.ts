import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../process/runCommand';
import { cachedFolder } from './cacheFolder';
import { nodeRuntime } from './nodeRuntime';
import { ensureSystemPackages } from './systemPackages';

/** The npm package that carries VS Code's server build; 4.139.1 is VS Code 1.139.1. */
const version = '4.139.1';

/** A server build of VS Code that is ready to be started: `node serverMain …`. */
export interface CodeServerPackage {
	readonly node: string;
	readonly serverMain: string;
}

/**
 * VS Code's server build from the npm registry, kept in the cache: about two minutes and 800 MB the first time.
 * @throws Error saying what could not be fetched or built.
 */
export async function codeServerPackage(): Promise<CodeServerPackage> {
	const runtime = await nodeRuntime();
	const folder = await cachedFolder(`code-server-${version}`, async partial => {
		await ensureSystemPackages('build');
		console.log(`Installing code-server@${version} (about two minutes, once a machine) …`);
		await writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
		await install(partial, runtime);
	});
	return {
		node: path.join(runtime, 'bin', 'node'),
		serverMain: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
	};
}

/** Runs npm on `runtime`, so that native add-ons are built for it, against the headers that lie there. */
async function install(folder: string, runtime: string): Promise<void> {
	const lines: string[] = [];
	const bin = path.join(runtime, 'bin');
	const code = await runCommand(
		'npm',
		['install', '--no-audit', '--no-fund', '--loglevel=error', `code-server@${version}`],
		{
			cwd: folder,
			// The postinstall script reads the version of Node.js from the user agent, which an outer npm has set.
			env: {
				PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
				npm_config_nodedir: runtime,
				npm_config_user_agent: undefined,
			},
			limit: 900_000,
			onLine: line => lines.push(line),
		},
	);
	if (code !== 0)
		throw new Error(`npm install code-server@${version} ended with ${code}:\n${lines.slice(-30).join('\n')}`);
}
