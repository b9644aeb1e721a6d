import { NlpError } from './errors';
import type { LearningControl } from './linear/learningControl';

/** Long work in steps of a millisecond or so, after each of which others may work; what it returns is the result. */
export type Steps<R> = Generator<undefined, R, undefined>;

/** Does the work in one go, for short texts and those who have nothing else to do. */
export function finish<R>(steps: Steps<R>): R {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/**
 * Does the work and asks the control after each step.
 * @param work what it is, for the message: “The search for keywords”
 * @throws NlpError `cancelled` when the control's signal says so; no further step is done then.
 */
export async function inSteps<R>(steps: Steps<R>, control: LearningControl, work: string): Promise<R> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		await rest(control, work);
	}
}

/**
 * Lets others work for a moment, and ends where the result is no longer wanted.
 * @throws NlpError `cancelled` when the control's signal says so.
 */
export async function rest({ signal, pause }: Pick<LearningControl, 'signal' | 'pause'>, work: string): Promise<void> {
	await pause?.();
	if (signal?.aborted === true)
		throw new NlpError('cancelled', `${work} was cancelled: its result is no longer wanted.`);
}
