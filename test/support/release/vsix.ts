import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { checkout } from '../checkout';
import { runCommand } from '../process/runCommand';
import { channelOf } from './changelog';
import { withEqualModes } from './zipModes';

/** The part of the manifest that names a package. */
export interface PackageName {
	readonly publisher: string;
	readonly name: string;
	readonly version: string;
}

/** Minutes that one step of packaging or publishing may take. */
const limit = 10 * 60_000;

/** The manifest of an extension's folder; default: the checkout. */
export function packageName(folder = checkout): PackageName {
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageName;
}

/**
 * Packs what is built into a `.vsix`, marked as a pre-release if its version is one. The same files give the same bytes,
 * whatever the day, the time zone, the locale and the permissions of the files.
 * @param out absolute path of the package.
 * @param folder what is packed; default: the checkout.
 * @returns what `vsce` printed, line by line.
 * @throws Error with these lines when it fails or warns.
 */
export async function packVsix(out: string, folder = checkout): Promise<readonly string[]> {
	const channel = channelOf(packageName(folder).version) === 'pre-release' ? ['--pre-release'] : [];
	const args = ['package', '--no-dependencies', ...channel, '--out', out];
	// A zip file holds times of the local time zone, and files stand in it in the order of the locale.
	const env = { SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
	const lines = await runPublisher('@vscode/vsce/vsce', args, env, folder);
	writeFileSync(out, withEqualModes(readFileSync(out)));
	return lines;
}

/**
 * Runs `vsce` or `ovsx`.
 * @param program the file of its package that is run.
 * @param cwd the folder that it runs in; default: the checkout.
 * @throws Error with what it printed when it fails or warns.
 */
export async function runPublisher(
	program: '@vscode/vsce/vsce' | 'ovsx/bin/ovsx',
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>> = {},
	cwd = checkout,
): Promise<readonly string[]> {
	const lines: string[] = [];
	const file = createRequire(import.meta.url).resolve(program);
	const code = await runCommand(process.execPath, [file, ...args], {
		cwd,
		env,
		limit,
		onLine: line => lines.push(line),
	});
	// Node.js itself warns of old functions that the programs use.
	const warned = lines.some(line => /\bwarn(?:ing)?\b/iu.test(line) && !/^\(node:|--trace-/u.test(line));
	if (code === 0 && !warned) return lines;
	const how = code === 0 ? 'warned' : `ended with ${code}`;
	throw new Error(`${program} ${args[0]} ${how}:\n${lines.join('\n')}`);
}
