/** Runs in the extension host beside the extension that is watched, and writes what the host holds to the file that `probe.json` names. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { HostSample } from '../hostSample';

/** Milliseconds between two samples. */
const INTERVAL = 5000;

/** What a worker tells of its heap; newer than the types that are installed. */
type MeasuredWorker = Worker & {
	getHeapStatistics?: () => Promise<{ used_heap_size: number; external_memory: number }>;
};

const workers = new Set<MeasuredWorker>();

/** Notes every worker thread that anybody sends a message to. */
function watchWorkers(): void {
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called for the worker it is called for
	const original = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
		workers.add(this);
		original.apply(this, args);
	};
}

function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
}

async function sample(): Promise<HostSample> {
	collectGarbage();
	const { heapUsed, external, rss } = process.memoryUsage();
	for (const worker of workers) if (worker.threadId < 0) workers.delete(worker);
	const statistics = await Promise.all([...workers].map(async worker => worker.getHeapStatistics?.()));
	const sum = (of: (each: { used_heap_size: number; external_memory: number }) => number) =>
		statistics.reduce((total, each) => total + (each === undefined ? 0 : of(each)), 0);
	return {
		time: Date.now(),
		resident: rss,
		hostHeap: heapUsed,
		hostExternal: external,
		workerHeap: sum(each => each.used_heap_size),
		workerExternal: sum(each => each.external_memory),
		workers: workers.size,
		threads: readdirSync('/proc/self/task').length,
		timers: process.getActiveResourcesInfo().filter(name => name === 'Timeout').length,
	};
}

/** Begins when VS Code starts. */
export function activate(): void {
	const { file } = JSON.parse(readFileSync(join(__dirname, 'probe.json'), 'utf8')) as { file: string };
	watchWorkers();
	setInterval(() => {
		sample().then(
			told => appendFileSync(file, `${JSON.stringify(told)}\n`),
			(error: unknown) => console.error(error),
		);
	}, INTERVAL);
}
