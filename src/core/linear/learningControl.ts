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
