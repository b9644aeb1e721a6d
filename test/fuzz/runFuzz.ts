/**
 * Feeds every reader of what others wrote with broken inputs: `npm run fuzz -- [target …] [--inputs N] [--seed N] [--fresh] [--write]`.
 * A run that was ended goes on where it was. `--only FILE` reads one input alone; `--write` renews the table of docs/reliability.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { replaceTables } from '../support/docs/markedTables';
import { exitOnSignals } from '../support/process/atExit';
import { bundleTargets } from './engine/bundleTargets';
import { fuzzTable } from './engine/fuzzTable';
import { fuzzRun } from './engine/fuzzRun';
import { findingFile, forgetRun, freshRun, loadRun, saveRun } from './engine/savedRun';
import type { SavedRun } from './engine/savedRun';
import { TARGET_NAMES } from './targets/allTargets';

const DOCUMENT = 'docs/reliability.md';
/** Bytes of a long input. */
const LONGEST = 100_000;
/** Milliseconds between two lines about a target. */
const PACE = 20_000;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		inputs: { type: 'string', default: '1000000' },
		seed: { type: 'string', default: '1' },
		fresh: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
		only: { type: 'string' },
	},
});

/** Goes on with a target up to so many inputs. */
async function fuzz(bundle: string, target: string, inputs: number, seed: number): Promise<SavedRun> {
	if (values.fresh) forgetRun(target);
	const before = loadRun(target) ?? freshRun(target, seed);
	if (before.inputs >= inputs) return before;
	const begin = process.cpuUsage();
	let run = before;
	let told = performance.now();
	const task = {
		target,
		done: before.inputs,
		inputs,
		seed: before.seed,
		kept: before.kept,
		longest: before.inputs === 0 ? LONGEST : 0,
	};
	const findings = await fuzzRun(bundle, task, ({ tally, kept, memory, findings: found }) => {
		run = {
			...run,
			inputs: before.inputs + tally.inputs,
			seconds: before.seconds + secondsSince(begin),
			longest: Math.max(before.longest, tally.longest),
			branches: tally.branches,
			reached: tally.reached,
			...(memory === undefined ? {} : memory),
			findings: found,
			kept,
		};
		saveRun(run);
		if (performance.now() - told < PACE) return;
		told = performance.now();
		console.log(`  ${target}: ${run.inputs.toLocaleString('en-US')} inputs, ${run.reached} branches`);
	});
	run = { ...run, findings };
	saveRun(run);
	return run;
}

/** Seconds of the processor, which do not count what other programs ran in between. */
function secondsSince(begin: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}

async function main(): Promise<number> {
	const targets = positionals.length === 0 ? TARGET_NAMES : positionals;
	const bundle = await bundleTargets();
	const { only } = values;
	const runs: SavedRun[] = [];
	for (const target of targets) {
		const run =
			only === undefined
				? await fuzz(bundle, target, Number(values.inputs), Number(values.seed))
				: await readOnly(bundle, target, readFileSync(only));
		runs.push(run);
		console.log(`${target}: ${run.inputs.toLocaleString('en-US')} inputs, ${run.findings.length} findings`);
		for (const [index, { kind, message }] of run.findings.entries()) {
			console.log(`  ${kind}: ${message}\n    ${findingFile(target, index)}`);
		}
	}
	const all = TARGET_NAMES.map(target => runs.find(run => run.target === target) ?? loadRun(target)).filter(
		run => run !== undefined,
	);
	console.log(`\n${fuzzTable(all)}`);
	if (values.write) {
		writeFileSync(DOCUMENT, replaceTables(readFileSync(DOCUMENT, 'utf8'), { FUZZ: fuzzTable(all) }));
	}
	return runs.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

async function readOnly(bundle: string, target: string, input: Uint8Array): Promise<SavedRun> {
	const task = { target, done: 0, inputs: 0, seed: 1, kept: [], longest: 0, only: input };
	const findings = await fuzzRun(bundle, task, () => undefined);
	return { ...freshRun(target, 1), inputs: 1, findings };
}

exitOnSignals();
void main().then(code => process.exit(code));
