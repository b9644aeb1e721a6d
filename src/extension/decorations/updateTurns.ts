import { CancellationTokenSource } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';

/** How long is waited, in milliseconds, and how often an update is tried. */
export interface TurnTiming {
	/** Before an update that became due while another ran. */
	readonly delay: number;
	/** Before an update that failed is tried again, and how often in a row. */
	readonly retryDelay: number;
	readonly maxRetries: number;
}

/** What is to be kept up to date. */
export interface TurnsContext {
	/** @returns `again` where the answer was out of date, so that another update is due. */
	readonly update: (token: CancellationToken) => Promise<'again' | 'done'>;
	readonly failed: (error: unknown) => void;
}

/** Runs updates one after the other: what makes more of them due while one runs is taken together in the next. */
export class UpdateTurns implements Disposable {
	readonly #timing: TurnTiming;
	readonly #context: TurnsContext;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: CancellationTokenSource | undefined;
	#began = -Infinity;
	#isDueAgain = false;
	#failures = 0;
	#isDisposed = false;

	constructor(timing: TurnTiming, context: TurnsContext) {
		this.#timing = timing;
		this.#context = context;
	}

	get isDisposed(): boolean {
		return this.#isDisposed;
	}

	/** An update is due after `delay` milliseconds. More of them do not put it off, so that marks follow steady typing. */
	schedule(delay: number): void {
		if (this.#isDisposed) return;
		if (this.#running) {
			this.#isDueAgain = true;
			return;
		}
		if (this.#timer !== undefined && delay > 0) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(), delay);
	}

	/**
	 * An update is due: at once, but no sooner than so many milliseconds after the last one began, so that one change is followed
	 * without delay and many are followed at a pace.
	 */
	pace(interval: number): void {
		this.schedule(Math.max(0, this.#began + interval - performance.now()));
	}

	/** An update is due at once, and what runs now is of no use. */
	restart(): void {
		this.schedule(0);
		this.#running?.cancel();
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
		this.#running?.cancel();
	}

	async #run(): Promise<void> {
		this.#timer = undefined;
		this.#began = performance.now();
		this.#isDueAgain = false;
		const source = (this.#running = new CancellationTokenSource());
		try {
			if ((await this.#context.update(source.token)) === 'again') this.#isDueAgain = true;
			this.#failures = 0;
		} catch (error) {
			this.#failures++;
			this.#context.failed(error);
		} finally {
			source.dispose();
			this.#running = undefined;
		}
		this.#catchUp();
	}

	/** Asks again where the last update failed, or more became due while it ran. */
	#catchUp(): void {
		const { delay, retryDelay, maxRetries } = this.#timing;
		if (this.#failures > 0 && this.#failures <= maxRetries) this.schedule(retryDelay);
		else if (this.#isDueAgain) this.schedule(delay);
	}
}
