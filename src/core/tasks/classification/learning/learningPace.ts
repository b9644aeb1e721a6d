import type { LearningControl } from '../../../linear/learningControl';
import { rest } from '../../../steps';

/** Characters that are read, or entries that are added, before work is interrupted: some milliseconds. */
const STEPS = 20_000;

/** Interrupts long work from time to time. */
export class LearningPace {
	readonly #control: LearningControl;
	#steps = 0;

	constructor(control: LearningControl) {
		this.#control = control;
	}

	/** Counts steps of work; whether it is time to {@link rest}. */
	worked(steps: number): boolean {
		this.#steps += steps;
		return this.#steps >= STEPS;
	}

	/**
	 * Tells how far the work is, and gives the thread to others.
	 * @throws NlpError `cancelled` when the signal says so.
	 */
	async rest(part: number): Promise<void> {
		this.#steps = 0;
		this.#control.onProgress?.(part);
		await rest(this.#control, 'Learning the classifier');
	}
}
