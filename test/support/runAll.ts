/**
 * Runs every check and every suite, and ends with one line that counts them all: `npm test`. Checks of the source run beside the
 * suites that need no editor, as each keeps one core busy; suites that drive an editor run alone.
 * A check counts as one test. A runner that ends badly without a tally counts as one failure.
 */
import { isFailureLine, parseTally, tallyLine } from './mocha/tally';
import type { Tally } from './mocha/tally';
import { exitOnSignals } from './process/atExit';
import { runNpm } from './process/runNpm';

/** One thing to run. */
interface Step {
	readonly name: string;
	/** Script of package.json. */
	readonly script: string;
	/** Minutes it may take. */
	readonly limit: number;
	/** Whether it drives a window of VS Code's server build, which there is for Linux. */
	readonly needsServer?: true;
}

/** Steps that run one after the other. */
type Lane = readonly Step[];

/** Lanes that run beside one another. */
type Stage = readonly Lane[];

const stages: readonly Stage[] = [
	[
		[{ name: 'unit suites', script: 'test:unit', limit: 15 }],
		[
			{ name: 'types', script: 'check:types', limit: 5 },
			{ name: 'lint', script: 'check:lint', limit: 10 },
			{ name: 'rules', script: 'check:rules', limit: 5 },
			{ name: 'format', script: 'check:format', limit: 5 },
		],
	],
	[
		[
			{ name: 'build', script: 'build', limit: 5 },
			{ name: 'big corpora', script: 'test:scale:small', limit: 5 },
			{ name: 'VS Code', script: 'provision', limit: 15, needsServer: true },
			{ name: 'extension suite', script: 'test:extension', limit: 10 },
			{ name: 'web suite', script: 'test:web', limit: 10 },
			{ name: 'UI suites', script: 'test:ui', limit: 15, needsServer: true },
			{ name: 'release suites', script: 'test:release', limit: 10 },
		],
	],
];

/** How a step came out. */
interface Outcome extends Tally {
	/** Lines that name the tests that failed. */
	readonly failures: readonly string[];
	/** What the table at the end says of it. */
	readonly row: string;
}

type Print = (line: string) => void;

/** Runs a step and hands on its output, but for the tally, which is the caller's to sum up. */
async function runStep(step: Step, print: Print): Promise<Outcome> {
	const { name, script, limit } = step;
	if (step.needsServer && process.platform !== 'linux') {
		const row = `- ${name.padEnd(16)} left out: VS Code's server build runs on Linux`;
		return { passed: 0, failed: 0, failures: [], row };
	}
	print(`\n── ${name}`);
	const begin = performance.now();
	let tally: Tally | undefined;
	const failures: string[] = [];
	const onLine = (line: string) => {
		const found = parseTally(line);
		if (isFailureLine(line)) failures.push(`${name}, ${line}`);
		if (found === undefined) print(line);
		else tally = { passed: found.passed + (tally?.passed ?? 0), failed: found.failed + (tally?.failed ?? 0) };
	};
	let code = 1;
	try {
		code = await runNpm(['run', '--silent', script], { limit: limit * 60_000, onLine });
	} catch (error) {
		print(error instanceof Error ? error.message : String(error));
	}
	const { passed, failed } = tally ?? { passed: code === 0 ? 1 : 0, failed: 0 };
	const result = { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
	return { ...result, failures, row: rowOf(name, result, performance.now() - begin) };
}

function rowOf(name: string, { passed, failed }: Tally, milliseconds: number): string {
	const numbers = `${`${passed}`.padStart(5)} ok ${`${failed}`.padStart(3)} not ok`;
	return `${failed === 0 ? '✔' : '✘'} ${name.padEnd(16)} ${numbers} ${(milliseconds / 1000).toFixed(1).padStart(7)} s`;
}

/** Runs the lanes of a stage. The first prints as it goes, the others when they are through. */
async function runStage(stage: Stage): Promise<readonly Outcome[]> {
	const runs = stage.map(async (lane, place) => {
		const held: string[] = [];
		const print: Print = place === 0 ? line => console.log(line) : line => held.push(line);
		const outcomes: Outcome[] = [];
		for (const step of lane) outcomes.push(await runStep(step, print));
		return { outcomes, held };
	});
	const lanes = await Promise.all(runs);
	for (const line of lanes.flatMap(({ held }) => held)) console.log(line);
	return lanes.flatMap(({ outcomes }) => outcomes);
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	const outcomes: Outcome[] = [];
	for (const stage of stages) {
		const isWanted = ({ script }: Step) => only.length === 0 || only.includes(script);
		outcomes.push(...(await runStage(stage.map(lane => lane.filter(isWanted)))));
	}
	const sum = (count: (tally: Tally) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
	const total = { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
	const failures = outcomes.flatMap(outcome => outcome.failures);
	const rows = outcomes.map(({ row }) => row);
	console.log(['', ...failures, '', ...rows, '', tallyLine(total)].join('\n'));
	process.exit(total.failed === 0 ? 0 : 1);
}

exitOnSignals();
void main();
