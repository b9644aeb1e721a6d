/** The port through which long work lets other work in. */
export interface Scheduler {
	/** Milliseconds since some moment. */
	now(): number;
	/**
	 * Resolves after messages that wait were taken.
	 * @param slices how many slices the work has had: what has had fewer may go first
	 */
	yield(slices?: number): Promise<void>;
}

/** Work goes on for so many milliseconds before it yields. */
export const SLICE_MS = 8;

/** A stopwatch that says when a slice is over. */
export class Slices {
	readonly #scheduler: Scheduler;
	#start: number;
	#count = 0;

	constructor(scheduler: Scheduler) {
		this.#scheduler = scheduler;
		this.#start = scheduler.now();
	}

	/** Whether to yield now. */
	get isOver(): boolean {
		return this.#scheduler.now() - this.#start >= SLICE_MS;
	}

	/** Yields and starts the next slice. */
	async next(): Promise<void> {
		await this.#scheduler.yield(++this.#count);
		this.#start = this.#scheduler.now();
	}
}
