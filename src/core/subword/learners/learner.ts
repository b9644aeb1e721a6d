import type { CancellationSignal } from '../../cancellationSignal';

/** How far a learner is. */
export interface LearningProgress {
	readonly stage: 'counting' | 'seeding' | 'merging' | 'estimating' | 'pruning';
	/** In [0, 1] of the stage; undefined where it cannot be known, as while text still comes. */
	readonly fraction: number | undefined;
}

export interface LearningControl {
	/** Looked at often: a learner throws NlpError `cancelled` within about 100 ms of work. */
	readonly signal?: CancellationSignal;
	readonly onProgress?: (progress: LearningProgress) => void;
	/** Gives the thread to others for a moment, where the caller has something to do in between. */
	readonly pause?: () => Promise<void>;
}

/**
 * Learns a vocabulary from text that arrives in portions, so that a corpus of any size can pass through; what it keeps grows
 * with the different words, not with the text.
 */
export interface SubwordLearner<Definition> {
	/** Counts a portion of the corpus; it should end at a line end, since words are not joined across portions. */
	add(text: string): void;
	/** @throws NlpError `input-malformed` for an empty corpus or a vocabulary size that it cannot fill, with the largest that it can. */
	learn(control?: LearningControl): Promise<Definition>;
}
