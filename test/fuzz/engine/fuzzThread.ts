/** The thread in which inputs are read: one that hangs or runs out of memory can be ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Finding } from './finding';
import { FuzzLoop } from './fuzzLoop';
import type { FuzzTally } from './fuzzLoop';
import { ReachedMap } from './reachedMap';
import { loadTarget } from '../targets/allTargets';
import { WatchedInput } from './watchedInput';

/** What the thread is to do. */
export interface FuzzTask {
	readonly target: string;
	/** Inputs that were read by runs before this one, and all that are to be read. */
	readonly done: number;
	readonly inputs: number;
	readonly seed: number;
	/** Inputs that reached something new in runs before. */
	readonly kept: readonly Uint8Array[];
	/** Bytes of a long input. */
	readonly longest: number;
	/** Only this input is read. */
	readonly only?: Uint8Array;
	readonly memory: SharedArrayBuffer;
}

/** What the thread says after each portion. */
export interface FuzzNews {
	readonly tally: FuzzTally;
	readonly findings: readonly Finding[];
	readonly kept: readonly Uint8Array[];
	/** Bytes of the heap early in the run, and at its end; only there. */
	readonly memory?: { readonly before: number; readonly after: number };
}

/** Inputs between two pieces of news. */
const PORTION = 20_000;
/** The part of a run after which memory is taken to be warm. */
const WARM = 0.25;

async function fuzz(task: FuzzTask): Promise<void> {
	// Refusals are errors, and to note where they come from is most of their cost.
	Error.stackTraceLimit = 4;
	const target = await loadTarget(task.target);
	const loop = new FuzzLoop(target, new ReachedMap(), new WatchedInput(task.memory), task.kept);
	const tell = (news: Omit<FuzzNews, 'tally' | 'findings' | 'kept'> = {}): void =>
		parentPort?.postMessage({ tally: loop.tally, findings: loop.findings, kept: loop.kept, ...news });
	if (task.only !== undefined) {
		await loop.readOnly(task.only);
		tell();
		return;
	}
	await loop.begin(task.seed + task.done, task.longest);
	tell();
	const warm = task.done + (task.inputs - task.done) * WARM;
	for (let at = task.done; at < task.inputs && !loop.isFull; at += PORTION) {
		await loop.run(Math.min(PORTION, task.inputs - at), task.seed + at);
		if (at < warm && at + PORTION >= warm) loop.markMemory();
		tell();
	}
	const memory = loop.memory();
	tell({ memory });
}

void fuzz(workerData as FuzzTask);
