import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inCheckout } from '../support/checkout';
import { runNpm } from '../support/process/runNpm';
import { cachedFolder } from '../support/vscode/cacheFolder';

/** Gives a package that the bench alone needs, by its name. */
export type RequirePeer = (name: string) => unknown;

/** The packages of test/bench/package.json, see {@link peerFolder}. */
export async function peerPackages(): Promise<RequirePeer> {
	return createRequire(path.join(await peerFolder(), 'package.json')) as RequirePeer;
}

/** The folder with those packages in its `node_modules`; installed into the cache once for each version of that file. */
export async function peerFolder(): Promise<string> {
	const manifest = inCheckout('test/bench/package.json');
	const version = createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 12);
	return cachedFolder(`bench-${version}`, async partial => {
		copyFileSync(manifest, path.join(partial, 'package.json'));
		const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
		const code = await runNpm(args, { cwd: partial, limit: 300_000 });
		if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}.`);
	});
}
