/** After so many deaths without a good answer between them the worker is given up. */
const MOST_DEATHS = 5;

/** A worker that lived so long, in milliseconds, had not died at once. */
const SETTLED_MS = 10_000;

/** The wait after one death; each further one at once doubles it, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/**
 * Decides how long a worker that died is waited for, and when it is given up. A worker that answers something and then dies
 * over one text again and again is never given up, but started ever more rarely.
 */
export class RestartPolicy {
	readonly #now: () => number;
	#startedAt = 0;
	/** Deaths since the last good answer. */
	#unanswered = 0;
	/** Deaths one after the other of workers that did not live long. */
	#early = 0;

	/** @param now the time in milliseconds. */
	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	/** Whether the worker is not to be started again until a person asks. */
	get isGivenUp(): boolean {
		return this.#unanswered >= MOST_DEATHS;
	}

	/** Deaths since the last good answer. */
	get deaths(): number {
		return this.#unanswered;
	}

	/** Milliseconds to wait before the next start; 0 where none died. */
	get wait(): number {
		return this.#early === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#early - 1));
	}

	/** A worker is being started. */
	started(): void {
		this.#startedAt = this.#now();
	}

	/** The worker gave a good answer. */
	answered(): void {
		this.#unanswered = 0;
	}

	/** The worker died, or could not be started. */
	died(): void {
		this.#unanswered++;
		this.#early = this.#now() - this.#startedAt < SETTLED_MS ? this.#early + 1 : 1;
	}

	/** A person wants the worker started: all that was is forgotten. */
	forget(): void {
		this.#unanswered = 0;
		this.#early = 0;
	}
}
