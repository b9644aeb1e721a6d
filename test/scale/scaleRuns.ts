import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../support/checkout';
import type { OutputDigest } from './outputDigest';
import { outputDigest } from './outputDigest';
import type { ScaleOptions } from './scaleOptions';
import type { ShellRun } from './shell';
import { runShell } from './shell';

/** A way through the documents. */
export interface ScaleRun extends ShellRun {
	readonly name: string;
	readonly digest: OutputDigest;
	/** What is wrong with it by itself, without a look at its output. */
	readonly problems: readonly string[];
}

/** Runs one command over the documents of a folder in several ways. */
export class ScaleRuns {
	readonly #folder: string;
	readonly #jobs: number;
	/** Bytes. */
	readonly #block: number;
	readonly #parallel: string;

	/** @param folder has `in.jsonl` */
	constructor(folder: string, options: ScaleOptions) {
		this.#folder = folder;
		this.#jobs = options.jobs;
		this.#block = Math.round(options.block * 1e6);
		this.#parallel = `parallel --will-cite --jobs ${this.#jobs} --block ${this.#block}`;
		const worker = [process.execPath, inCheckout('dist/cli.js'), ...options.command, '--jsonl', '--exit-zero'];
		const command = worker.map(part => `'${part}'`).join(' ');
		writeFileSync(this.#path('worker'), `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
		// Its process id is noted, so that one worker can be killed in the middle. A shell gives what it starts aside no input.
		const noted = `#!/bin/sh\nexec 3<&0\n${command} <&3 &\necho $! > "pids/$PARALLEL_SEQ"\nwait $!\n`;
		writeFileSync(this.#path('noted-worker'), noted, { mode: 0o755 });
	}

	/** One worker after the other end of a pipe, without GNU parallel. */
	async sequential(): Promise<ScaleRun> {
		return this.#whole('one worker', 'exec ./worker < in.jsonl', 'sequential.jsonl');
	}

	/** Blocks through pipes, put together in order. */
	async pipe(): Promise<ScaleRun> {
		return this.#whole(
			'--pipe --keep-order',
			`${this.#parallel} --pipe --keep-order ./worker < in.jsonl`,
			'pipe.jsonl',
		);
	}

	/** Blocks that the workers read from the file themselves. */
	async pipePart(): Promise<ScaleRun> {
		const script = `${this.#parallel} --pipepart -a in.jsonl --keep-order ./worker`;
		return this.#whole('--pipepart --keep-order', script, 'pipepart.jsonl');
	}

	/** A file a job, by xargs. */
	async xargs(): Promise<ScaleRun> {
		const split = `split --line-bytes=${this.#block} --numeric-suffixes=1 --suffix-length=5 in.jsonl piece-`;
		const script = `${split} && printf '%s\\n' piece-????? | xargs -P ${this.#jobs} -I{} sh -c './worker < {} > {}.out'`;
		return this.#whole('split, xargs -P', `${script} && cat piece-?????.out`, 'xargs.jsonl');
	}

	/** As {@link pipe} with a file a job; a worker is killed in the middle, and what it should have done is done again. */
	async killed(): Promise<ScaleRun> {
		for (const name of ['pids', 'parts']) mkdirSync(this.#path(name), { recursive: true });
		const job = "'./noted-worker > parts/{#}.tmp && mv parts/{#}.tmp parts/{#}.jsonl'";
		const script = `${this.#parallel} --pipe --joblog log --resume-failed ${job} < in.jsonl`;
		const first = await runShell(script, this.#folder, this.#killer());
		const failed = this.#failedJobs();
		const second = await runShell(script, this.#folder);
		const parts = readdirSync(this.#path('parts')).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
		return {
			...second,
			name: '--pipe --resume-failed, a worker killed',
			seconds: first.seconds + second.seconds,
			digest: await outputDigest(parts.map(part => this.#path('parts', part))),
			problems: [
				...(first.code === 0 || failed.length === 0 ? ['no worker was killed'] : []),
				...(second.code === 0 ? [] : [`the second time ended with ${second.code}: ${second.stderr}`]),
				...parts.filter(part => !part.endsWith('.jsonl')).map(part => `${part} is left`),
			],
		};
	}

	async #whole(name: string, script: string, output: string): Promise<ScaleRun> {
		const run = await runShell(`${script} > ${output}`, this.#folder);
		const problems = run.code === 0 ? [] : [`ended with ${run.code}: ${run.stderr}`];
		return { ...run, name, digest: await outputDigest([this.#path(output)]), problems };
	}

	/** Kills the first worker that is seen to have written a part of its job's output. */
	#killer(): () => void {
		let isDone = false;
		return () => {
			if (isDone) return;
			const begun = readdirSync(this.#path('parts')).find(part => this.#isBegun(part));
			if (begun === undefined) return;
			process.kill(Number(readFileSync(this.#path('pids', begun.replace('.tmp', '')), 'utf8')), 'SIGKILL');
			isDone = true;
		};
	}

	/** Whether a job that is not the first has written something and is not at its end. */
	#isBegun(part: string): boolean {
		return (
			part.endsWith('.tmp') &&
			part !== '1.tmp' &&
			(statSync(this.#path('parts', part), { throwIfNoEntry: false })?.size ?? 0) > 0
		);
	}

	/** The numbers of the jobs that failed, by GNU parallel's log. */
	#failedJobs(): string[] {
		const [, ...rows] = readFileSync(this.#path('log'), 'utf8').trimEnd().split('\n');
		return rows
			.map(row => row.split('\t'))
			.filter(row => row[6] !== '0' || row[7] !== '0')
			.map(([job]) => job);
	}

	#path(...names: string[]): string {
		return path.join(this.#folder, ...names);
	}
}
