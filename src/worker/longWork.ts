import type { CancellationSignal } from '../core/cancellationSignal';
import type { LearningControl } from '../core/linear/learningControl';
import type { Scheduler } from '../core/pipeline/scheduler';
import { Slices } from '../core/pipeline/scheduler';

/** Progress is told at most so often, in milliseconds. */
const PROGRESS_INTERVAL = 100;

/** Lets messages be taken between slices of long work and, where somebody listens, tells how far it is, in [0, 1]. */
export function longWork(
	scheduler: Scheduler,
	signal: CancellationSignal,
	tell: (part: number) => void = () => undefined,
): LearningControl {
	const slices = new Slices(scheduler);
	return {
		signal,
		pause: async () => {
			if (slices.isOver) await slices.next();
		},
		onProgress: sparingly(scheduler, tell),
	};
}

/** Lets progress through every now and then only, and whenever its stage changes. */
export function sparingly<P>(
	scheduler: Scheduler,
	tell: (progress: P) => void,
	stageOf: (progress: P) => unknown = () => undefined,
): (progress: P) => void {
	let stage: unknown;
	let last = -Infinity;
	return progress => {
		const now = scheduler.now();
		const current = stageOf(progress);
		if (current === stage && now - last < PROGRESS_INTERVAL) return;
		stage = current;
		last = now;
		tell(progress);
	};
}
