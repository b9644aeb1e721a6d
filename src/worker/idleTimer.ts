/** Does something once nothing was asked for a while. */
export class IdleTimer {
	readonly #delay: number;
	readonly #act: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param delay in milliseconds */
	constructor(delay: number, act: () => void) {
		this.#delay = delay;
		this.#act = act;
	}

	/** Starts the wait, anew if there is one. */
	start(): void {
		this.stop();
		this.#timer = setTimeout(this.#act, this.#delay);
		// On Node a timer alone should not keep the thread; a browser's timer is a number.
		if (typeof this.#timer === 'object') this.#timer.unref();
	}

	/** Ends the wait. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
