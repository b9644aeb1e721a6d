import { readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Disposable } from 'vscode';

/**
 * The worker threads of this host that anybody sends messages to, seen and ended from outside, as the system would end them:
 * nothing in the extension knows of it. A thread is known from its first message on.
 */
export class WorkerThreads implements Disposable {
	readonly #known = new Set<Worker>();
	// eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
	readonly #original = Worker.prototype.postMessage;

	constructor() {
		const [known, original] = [this.#known, this.#original];
		Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
			known.add(this);
			original.apply(this, args);
		};
	}

	/** How many threads there were. */
	get known(): number {
		return this.#known.size;
	}

	/** The threads that live, the youngest last. */
	get living(): readonly Worker[] {
		return [...this.#known].filter(({ threadId }) => threadId > 0);
	}

	/** Ends the youngest thread. @returns whether there was one. */
	async kill(): Promise<boolean> {
		const youngest = this.living.at(-1);
		await youngest?.terminate();
		return youngest !== undefined;
	}

	dispose(): void {
		Worker.prototype.postMessage = this.#original;
		this.#known.clear();
	}
}

/** How many threads the system counts in this process; undefined where it does not tell. */
export function systemThreads(): number | undefined {
	return process.platform === 'linux' ? readdirSync('/proc/self/task').length : undefined;
}
