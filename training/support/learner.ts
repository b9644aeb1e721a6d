import type { Transitions } from '../../src/core/linear/transitions';
import type { IndexedSet } from './trainingSet';

/** How a learner goes about it; a field that a learner has no use for it does not read. */
export interface LearnerOptions {
	readonly epochs: number;
	readonly seed: number;
	/** The chance that a feature of a position is left out while learning (Hinton et al. 2012). */
	readonly dropout: number;
	/** The first epoch (from 0) whose weights count in the average. */
	readonly averageFrom: number;
	/** AdaGrad's step size (CRF only). */
	readonly rate: number;
	/** The pull towards 0 of each touched weight (CRF only). */
	readonly l2: number;
	/** Hears of progress, a line an epoch. */
	readonly log: (line: string) => void;
}

/** What a learner learned: `weights[feature * L + label]` and the moves. */
export interface LearnedWeights {
	readonly weights: Float32Array;
	readonly transitions: Transitions;
}

/** Learns a linear chain from marked sequences; `moves` holds 0 or FORBIDDEN for each move. */
export type Learner = (set: IndexedSet, moves: Transitions, options: LearnerOptions) => LearnedWeights;
