import { Worker } from 'node:worker_threads';
import type { Finding } from './finding';
import type { FuzzNews, FuzzTask } from './fuzzThread';
import { WatchedInput } from './watchedInput';

/** Seconds of the processor without a new input after which a thread is taken to hang. */
const HANGING = 15;
/** Megabytes of a thread's heap. */
const HEAP = 1500;

/**
 * Fuzzes a target in a thread of its own.
 * @param onNews hears of each portion
 * @returns what was found by the thread, and what it could not tell: that it hung, or ran out of memory
 */
export function fuzzRun(
	bundle: string,
	task: Omit<FuzzTask, 'memory'>,
	onNews: (news: FuzzNews) => void,
): Promise<readonly Finding[]> {
	const watched = new WatchedInput();
	const workerData: FuzzTask = { ...task, memory: watched.memory };
	const limits = { maxOldGenerationSizeMb: HEAP };
	const thread = new Worker(bundle, { workerData, execArgv: [], resourceLimits: limits });
	let findings: readonly Finding[] = [];
	return new Promise((resolve, reject) => {
		const end = (kind: Finding['kind'], message: string): void => {
			clearInterval(watcher);
			resolve([...findings, { kind, message, input: watched.input }]);
			void thread.terminate();
		};
		let last = { count: -1, time: process.cpuUsage() };
		const watcher = setInterval(() => {
			const { user, system } = process.cpuUsage(last.time);
			if (watched.count !== last.count) last = { count: watched.count, time: process.cpuUsage() };
			else if (user + system > HANGING * 1e6) end('hang', `not read after ${HANGING} seconds`);
		}, 1000);
		thread.on('message', (news: FuzzNews) => {
			findings = news.findings;
			onNews(news);
		});
		thread.on('error', error => {
			if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') end('memory', 'the heap is full');
			else if (watched.count === 0) reject(error);
			else end('error', `outside of reading: ${error.stack ?? error.message}`);
		});
		thread.on('exit', () => {
			clearInterval(watcher);
			resolve(findings);
		});
	});
}
