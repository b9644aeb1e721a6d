import type { NetworkLayout } from './networkMemory';

/**
 * A network of one hidden layer without a nonlinearity, as all of Word2Vec has it: the mean of some input rows meets some
 * output rows, each of which says yes or no.
 *
 * Whoever trains writes the places of the rows into `inputs` and `targets`, what the outputs should say into `labels`, and
 * calls `step`. All engines give the same numbers to the bit.
 */
export interface Network {
	/** What computes: for the report. */
	readonly engine: 'WebAssembly SIMD' | 'JavaScript';
	readonly layout: NetworkLayout;
	/** All of the memory. */
	readonly memory: Float32Array;
	/** Places in `memory` of the rows whose mean is the hidden layer. */
	readonly inputs: Int32Array;
	/** Places in `memory` of the rows of the outputs. */
	readonly targets: Int32Array;
	/** 1 where an output should say yes, 0 where no. */
	readonly labels: Float32Array;
	/**
	 * Learns one prediction by gradient descent.
	 * @param rate the learning rate
	 * @param share the part of the hidden layer's step that each input row makes: one over their number is the gradient
	 * @returns the loss before the step, in nats; NaN where a number overflowed.
	 */
	step(inputs: number, targets: number, rate: number, share: number): number;
}
