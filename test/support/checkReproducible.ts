/**
 * Builds and packages the checkout in two folders that differ in name, times, permissions, time zone and locale, and compares
 * the two .vsix files byte by byte: `npm run check:reproducible` (two or three minutes).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import type { SpawnSyncOptions } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { checkout, inCheckout } from './checkout';
import { exitOnSignals } from './process/atExit';
import { TemporaryFolder } from './process/temporaryFolder';

const SURROUNDINGS = [
	{ name: 'one', mode: 0o644, time: 1_600_000_000, env: { TZ: 'UTC', LC_ALL: 'C' } },
	{
		name: 'a folder with a longer name',
		mode: 0o755,
		time: 1_700_000_123,
		env: { TZ: 'Asia/Shanghai', LC_ALL: 'sv_SE.UTF-8' },
	},
] as const;

/** The files that Git has or would take, and models, from the checkout as it stands. */
function sourceFiles(): readonly string[] {
	const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
	const listed = execFileSync('git', args, { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 });
	return [...new Set(listed.split('\0'))].filter(file => file !== '' && !file.startsWith('docs/'));
}

function build({ name, mode, time, env }: (typeof SURROUNDINGS)[number]): Buffer {
	const temporary = new TemporaryFolder('reproducible');
	try {
		const folder = path.join(temporary.path, name);
		for (const file of sourceFiles()) {
			const copy = path.join(folder, file);
			mkdirSync(path.dirname(copy), { recursive: true });
			cpSync(inCheckout(file), copy);
			chmodSync(copy, mode);
			utimesSync(copy, time, time);
		}
		symlinkSync(inCheckout('node_modules'), path.join(folder, 'node_modules'), 'junction');
		const options: SpawnSyncOptions = {
			cwd: folder,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'ignore', 'inherit'],
		};
		for (const args of [
			['esbuild.js', '--production'],
			['--import', 'tsx', 'test/support/release/package.ts', 'out.vsix'],
		]) {
			const { status } = spawnSync(process.execPath, args, options);
			if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
		}
		return readFileSync(path.join(folder, 'out.vsix'));
	} finally {
		temporary.dispose();
	}
}

exitOnSignals();
const [one, other] = SURROUNDINGS.map(surroundings => build(surroundings));
for (const bytes of [one, other]) {
	console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${bytes.length} bytes`);
}
console.log(one.equals(other) ? 'The two packages are the same, byte by byte.' : 'The two packages differ.');
process.exitCode = one.equals(other) ? 0 : 1;
