import type { Scheduler } from '../core/pipeline/scheduler';

/** Work that waits for its next slice. */
interface Waiting {
	/** How many slices it has had. */
	readonly slices: number;
	readonly resume: () => void;
}

/**
 * Lets long work go on one slice at a time, and messages in after each: what has had the fewest slices goes first, so that a short
 * request that comes while the whole of a long text is worked on is answered as if nothing else were done.
 */
export class TurnScheduler implements Scheduler {
	readonly now = (): number => performance.now();
	readonly #nextTurn: (run: () => void) => void;
	/** In the order in which they came. */
	readonly #waiting: Waiting[] = [];
	#isDue = false;

	/** @param nextTurn calls back after messages that wait were taken. */
	constructor(nextTurn: (run: () => void) => void) {
		this.#nextTurn = nextTurn;
	}

	/** @param slices how many slices the work has had. */
	yield(slices = 0): Promise<void> {
		return new Promise(resolve => {
			this.#waiting.push({ slices, resume: resolve });
			this.#ask();
		});
	}

	#ask(): void {
		if (this.#isDue || this.#waiting.length === 0) return;
		this.#isDue = true;
		this.#nextTurn(() => {
			this.#isDue = false;
			const least = this.#waiting.reduce((found, { slices }) => Math.min(found, slices), Infinity);
			const first = this.#waiting.findIndex(({ slices }) => slices === least);
			const [next] = this.#waiting.splice(first, 1);
			this.#ask();
			next.resume();
		});
	}
}
