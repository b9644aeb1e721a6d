import { rest } from '../../steps';
import type { LearningControl, LearningProgress } from './learner';

/** Steps of work, each a few dozen nanoseconds, after which a learner looks up: some milliseconds. */
const STEPS = 50_000;

const SLICE = 10_000;

/** Lets long work of a learner be watched, cancelled and interleaved with other work. */
export class LearningPace {
	readonly #control: LearningControl;
	#steps = 0;

	constructor(control: LearningControl = {}) {
		this.#control = control;
	}

	/** Counts steps of work; whether it is time to `rest`. */
	worked(steps: number): boolean {
		this.#steps += steps;
		return this.#steps >= STEPS;
	}

	/**
	 * Does work on `[0, size)` slice by slice, each entry some steps, and looks up in between.
	 * @throws NlpError `cancelled`
	 */
	async inSlices(
		stage: LearningProgress['stage'],
		size: number,
		work: (from: number, until: number) => void,
	): Promise<void> {
		for (let from = 0; from < size; from += SLICE) {
			const until = Math.min(size, from + SLICE);
			work(from, until);
			if (this.worked(4 * (until - from))) {
				await this.rest(stage, until / size);
			}
		}
	}

	/**
	 * Reports progress and gives the thread away, if the caller wants that.
	 * @throws NlpError `cancelled`
	 */
	async rest(stage: LearningProgress['stage'], fraction?: number): Promise<void> {
		this.#steps = 0;
		this.#control.onProgress?.({ stage, fraction });
		await rest(this.#control, 'Learning the vocabulary');
	}
}
