/** How long a server may be silent, in milliseconds. */
export interface Patience {
	/** Until the answer begins: a model may have to be loaded first. */
	readonly firstToken: number;
	/** Between two pieces of an answer. */
	readonly nextToken: number;
}

/** Ends a request that the user stops or that is silent for too long; tells which of the two it was. */
export class Deadline {
	readonly #controller = new AbortController();
	readonly #patience: Patience;
	readonly #given: AbortSignal;
	readonly #stop = (): void => this.#controller.abort();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isLate = false;

	/** Waits for the first token from now on. @param given what the user stops by */
	constructor(patience: Patience, given: AbortSignal) {
		this.#patience = patience;
		this.#given = given;
		if (given.aborted) this.#stop();
		else given.addEventListener('abort', this.#stop, { once: true });
		this.#wait(patience.firstToken);
	}

	/** What the request is made with. */
	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Whether the time was over. */
	get isLate(): boolean {
		return this.#isLate;
	}

	/** Whether the user stopped it. */
	get isCancelled(): boolean {
		return this.#given.aborted;
	}

	/** Something came: waits for the next. */
	extend(): void {
		this.#wait(this.#patience.nextToken);
	}

	/** Waits for nobody, until extended: whoever asked is at work. */
	pause(): void {
		clearTimeout(this.#timer);
	}

	/** Lets go of timer and signal, and of the request if it still runs. */
	end(): void {
		clearTimeout(this.#timer);
		this.#given.removeEventListener('abort', this.#stop);
		this.#controller.abort();
	}

	#wait(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#isLate = true;
			this.#controller.abort();
		}, milliseconds);
	}
}
