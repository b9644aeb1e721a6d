// Packages the extension so that the same files give the same bytes, whoever packages them, when, and where:
//   node build/package.js [FILE.vsix]      after `npm run build`; default: nlp-lens-VERSION.vsix
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { withEqualModes } = require('./zipModes.js');

/** The time of all files in a package, in seconds: 2026-01-01T00:00:00Z. A .vsix has no use for the real ones. */
const EPOCH = '1767225600';

function main([name]) {
	const { name: extension, version } = JSON.parse(readFileSync('package.json', 'utf8'));
	const file = resolve(name ?? `${extension}-${version}.vsix`);
	const vsce = join(__dirname, '..', 'node_modules', '@vscode', 'vsce', 'vsce');
	// A zip file holds times of the local time zone, and its files stand in the order of the locale.
	const env = { ...process.env, SOURCE_DATE_EPOCH: EPOCH, TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
	const args = [vsce, 'package', '--no-dependencies', '--out', file];
	const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
	if (status !== 0) return status ?? 1;
	const bytes = withEqualModes(readFileSync(file));
	writeFileSync(file, bytes);
	console.log(`sha256 ${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
	return 0;
}

process.exitCode = main(process.argv.slice(2));
