/**
 * Runs every check and every suite, one after the other, and ends with one line that counts them all: `npm test`.
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

const steps: readonly Step[] = [
	{ name: 'types', script: 'check:types', limit: 5 },
	{ name: 'lint', script: 'check:lint', limit: 8 },
	{ name: 'rules', script: 'check:rules', limit: 5 },
	{ name: 'format', script: 'check:format', limit: 5 },
	{ name: 'unit suites', script: 'test:unit', limit: 10 },
	{ name: 'build', script: 'build', limit: 5 },
	{ name: 'big corpora', script: 'test:scale:small', limit: 5 },
	{ name: 'VS Code', script: 'provision', limit: 15 },
	{ name: 'extension suite', script: 'test:extension', limit: 10 },
	{ name: 'web suite', script: 'test:web', limit: 10 },
	{ name: 'UI suites', script: 'test:ui', limit: 15, needsServer: true },
	{ name: 'release suites', script: 'test:release', limit: 10 },
];

/** How a step came out. */
interface Outcome extends Tally {
	/** Lines that name the tests that failed. */
	readonly failures: readonly string[];
}

/** Runs a step and streams its output, but for the tally, which is the caller's to sum up. */
async function runStep({ name, script, limit }: Step): Promise<Outcome> {
	console.log(`\n── ${name}`);
	let tally: Tally | undefined;
	const failures: string[] = [];
	const onLine = (line: string) => {
		const found = parseTally(line);
		if (isFailureLine(line)) failures.push(`${name}, ${line}`);
		if (found === undefined) console.log(line);
		else tally = { passed: found.passed + (tally?.passed ?? 0), failed: found.failed + (tally?.failed ?? 0) };
	};
	let code = 1;
	try {
		code = await runNpm(['run', '--silent', script], { limit: limit * 60_000, onLine });
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
	}
	const { passed, failed } = tally ?? { passed: code === 0 ? 1 : 0, failed: 0 };
	return { passed, failed: code === 0 ? failed : Math.max(failed, 1), failures };
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	const total = { passed: 0, failed: 0 };
	const rows: string[] = [];
	const failures: string[] = [];
	for (const step of steps.filter(({ script }) => only.length === 0 || only.includes(script))) {
		if (step.needsServer && process.platform !== 'linux') {
			rows.push(`- ${step.name.padEnd(16)} left out: VS Code's server build runs on Linux`);
			continue;
		}
		const begin = performance.now();
		const tally = await runStep(step);
		total.passed += tally.passed;
		total.failed += tally.failed;
		failures.push(...tally.failures);
		const seconds = ((performance.now() - begin) / 1000).toFixed(1);
		const mark = tally.failed === 0 ? '✔' : '✘';
		rows.push(
			`${mark} ${step.name.padEnd(16)} ${`${tally.passed}`.padStart(5)} ok ${`${tally.failed}`.padStart(3)} not ok ${seconds.padStart(7)} s`,
		);
	}
	console.log(['', ...failures, '', ...rows, '', tallyLine(total)].join('\n'));
	process.exit(total.failed === 0 ? 0 : 1);
}

exitOnSignals();
void main();
