import { NlpError } from '../../../errors';
import type { LearningControl } from '../../../linear/learningControl';

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
		await this.#control.pause?.();
		if (this.#control.signal?.aborted === true) {
			throw new NlpError('cancelled', 'Learning the classifier was cancelled.');
		}
	}
}

/** The control of a part of the work, whose own progress from 0 to 1 is that from `from` to `until` of the whole. */
export function partOf(control: LearningControl, from: number, until: number): LearningControl {
	const { onProgress } = control;
	return onProgress === undefined
		? control
		: { ...control, onProgress: part => onProgress(from + part * (until - from)) };
}
