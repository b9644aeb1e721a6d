/**
 * Says whether the checkout may be published under a tag, and what the release notes are:
 * `npm run release:check [-- TAG] [--output FILE] [--notes FILE]`. Appends `channel=release` or `channel=pre-release` to one
 * file, for a workflow, and writes the notes to the other. Without a tag, the one that belongs to the version.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inCheckout } from '../checkout';
import { changelogEntries, channelOf } from './changelog';
import { releaseFaults } from './releaseFaults';
import { packageName } from './vsix';

function main(): void {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { output: { type: 'string' }, notes: { type: 'string' } },
	});
	const { version } = packageName();
	const lock = JSON.parse(readFileSync(inCheckout('package-lock.json'), 'utf8')) as { readonly version: string };
	const changelog = readFileSync(inCheckout('CHANGELOG.md'), 'utf8');
	const faults = releaseFaults(positionals.at(0) ?? `v${version}`, version, lock.version, changelog);
	if (faults.length > 0) {
		console.error(faults.join('\n'));
		process.exit(1);
	}
	const notes = changelogEntries(changelog).find(each => each.version === version)?.notes ?? '';
	if (values.output !== undefined) appendFileSync(values.output, `channel=${channelOf(version)}\n`);
	if (values.notes !== undefined) writeFileSync(values.notes, `${notes}\n`);
	console.log(`${version} may be published (${channelOf(version)}).`);
}

main();
