import type { CancellationSignal } from '../cancellationSignal';

/** Lets long learning be watched, cancelled and interleaved with other work. */
export interface LearningControl {
	/** Looked at between slices of some milliseconds. */
	readonly signal?: CancellationSignal;
	/** Hears how far learning has come, in [0, 1]. */
	readonly onProgress?: (part: number) => void;
	/** Gives the thread to others for a moment, where the caller has something to do in between. */
	readonly pause?: () => Promise<void>;
}

/** The control of a part of the work, whose own progress from 0 to 1 is that from `from` to `until` of the whole. */
export function partOf(control: LearningControl, from: number, until: number): LearningControl {
	const { onProgress } = control;
	return onProgress === undefined
		? control
		: { ...control, onProgress: part => onProgress(from + part * (until - from)) };
}
