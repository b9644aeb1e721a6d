/**
 * Runs the command line over a big corpus, alone and by GNU parallel, and compares what comes out to the byte:
 * `npm run test:scale [-- --megabytes 1000] [--block 10] [--command entities] [--jobs 2]
 * [--ways pipe,pipePart,xargs,killed] [--write] [TEXT …]`. It needs a built
 * `dist/cli.js` and GNU parallel, else it says what is missing and checks nothing. Times are told and decide nothing.
 */
import path from 'node:path';
import { digits, table } from '../bench/table';
import { renewTables } from '../bench/writeMeasures';
import { failureLine, tallyLine } from '../support/mocha/tally';
import { exitOnSignals } from '../support/process/atExit';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { onPath } from '../support/vscode/systemPackages';
import { parseScaleOptions } from './scaleOptions';
import { ScaleRuns } from './scaleRuns';
import type { ScaleRun } from './scaleRuns';
import { writeDocuments } from './writeDocuments';
import type { WrittenDocuments } from './writeDocuments';

async function main(): Promise<void> {
	if (onPath('parallel') === undefined) {
		console.log('GNU parallel is not installed (on Debian: apt-get install parallel): big corpora are not tested.');
		console.log(tallyLine({ passed: 0, failed: 0 }));
		return;
	}
	const options = parseScaleOptions(process.argv.slice(2));
	const folder = new TemporaryFolder('scale');
	const documents = await writeDocuments(path.join(folder.path, 'in.jsonl'), options.megabytes * 1e6, options.texts);
	const head = `${digits(documents.documents)} documents, ${digits(documents.bytes / 1e6, 1)} MB, of ${documents.source}: nlp-lens ${options.command.join(' ')} --jsonl`;
	console.log(head);
	const ways = new ScaleRuns(folder.path, options);
	const runs: ScaleRun[] = [];
	const failures: string[] = [];
	for (const way of ['sequential', ...options.ways] as const) {
		const run = await ways[way]();
		runs.push(run);
		console.log(`${run.name}: ${digits(run.seconds, 1)} s`);
		const problems = problemsOf(run, runs[0], documents);
		if (problems.length > 0) failures.push(failureLine(`${run.name}: ${problems.join('; ')}`));
	}
	const printed = `${head}\n${tableOf(runs, documents)}`;
	console.log(`\n${printed}\n`);
	if (options.write) renewTables('docs/big-corpora.md', { SCALE: ['```text', printed, '```'].join('\n') });
	for (const failure of failures) console.log(failure);
	folder.dispose();
	console.log(tallyLine({ passed: runs.length - failures.length, failed: failures.length }));
	process.exit(failures.length === 0 ? 0 : 1);
}

/** What is wrong with a run, seen beside the one of a single worker. */
function problemsOf(run: ScaleRun, alone: ScaleRun, { documents, broken }: WrittenDocuments): string[] {
	const { lines, errors, hash } = run.digest;
	return [
		...run.problems,
		...(lines === documents ? [] : [`${lines} lines of ${documents} documents`]),
		...(errors === broken ? [] : [`${errors} errors of ${broken} broken documents`]),
		...(hash === alone.digest.hash ? [] : ['other bytes than of one worker']),
	];
}

function tableOf(runs: readonly ScaleRun[], { bytes }: WrittenDocuments): string {
	return table(
		['way', 's', 'MB/s', 'lines', 'errors', 'SHA-256 of the output', 'most memory'],
		runs.map(({ name, seconds, digest, peak }, index) => [
			name,
			digits(seconds, 1),
			digits(bytes / 1e6 / seconds, 2),
			digits(digest.lines),
			digits(digest.errors),
			digest.hash.slice(0, 16),
			// The other ways' processes are GNU parallel's.
			index === 0 && peak > 0 ? `${digits(peak / 1e6)} MB` : '',
		]),
	);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
