import { ForwardBackward } from './forwardBackward';
import { FORBIDDEN } from '../../src/core/linear/transitions';
import type { Transitions } from '../../src/core/linear/transitions';
import { AveragedWeights } from './averagedWeights';
import type { LearnedWeights, LearnerOptions } from './learner';
import { SequenceReader } from './sequenceReader';
import type { IndexedSet } from './trainingSet';

/** Gradients below this are not followed: it keeps rows sparse and epochs short, and costs no accuracy. */
const SMALLEST_GRADIENT = 1e-3;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), learned a sequence at a time with AdaGrad
 * (Duchi, Hazan and Singer 2011), feature dropout and averaged weights.
 */
export function learnCrf(set: IndexedSet, moves: Transitions, options: LearnerOptions): LearnedWeights {
	const learning = new CrfLearning(set, moves, options);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		const loss = learning.epoch(epoch >= options.averageFrom);
		options.log(`  epoch ${epoch + 1}: loss ${(loss / Math.max(1, set.gold.length)).toFixed(4)} a position`);
	}
	return learning.result();
}

class CrfLearning {
	readonly #set: IndexedSet;
	readonly #moves: Transitions;
	readonly #options: LearnerOptions;
	readonly #count: number;
	readonly #weights: AveragedWeights;
	readonly #squares: Float32Array;
	readonly #chain: AveragedWeights;
	readonly #chainSquares: Float32Array;
	readonly #chainGradient: Float64Array;
	readonly #sums: ForwardBackward;
	readonly #reader: SequenceReader;

	constructor(set: IndexedSet, moves: Transitions, options: LearnerOptions) {
		this.#set = set;
		this.#moves = moves;
		this.#options = options;
		this.#count = moves.labelCount;
		this.#weights = new AveragedWeights(new Float32Array(set.featureKeys.length * this.#count));
		this.#squares = new Float32Array(set.featureKeys.length * this.#count);
		this.#chain = new AveragedWeights(moves.scores);
		this.#chainSquares = new Float32Array(moves.scores.length);
		this.#chainGradient = new Float64Array(moves.scores.length);
		this.#sums = new ForwardBackward(moves);
		this.#reader = new SequenceReader(set, this.#count, options.dropout, options.seed);
	}

	/** Goes once through all sequences; returns the sum of their negative log-likelihoods. */
	epoch(averaging: boolean): number {
		let loss = 0;
		this.#reader.forEach(this.#weights.values, () => {
			if (averaging) {
				this.#weights.time++;
				this.#chain.time++;
			}
			this.#sums.setTransitions({ labelCount: this.#count, scores: this.#chain.values });
			loss += this.#sums.run(this.#reader.scores, this.#reader.length) - this.#goldScore();
			this.#followMoves();
			this.#followFeatures();
		});
		return loss;
	}

	result(): LearnedWeights {
		const kept = 1 - this.#options.dropout;
		const scores = this.#chain
			.average()
			.map((score, i) => (this.#moves.scores[i] <= FORBIDDEN / 2 ? FORBIDDEN : score));
		return {
			weights: this.#weights.average().map(weight => weight * kept),
			transitions: { labelCount: this.#count, scores },
		};
	}

	#goldScore(): number {
		const { length, first, scores } = this.#reader;
		const width = this.#count + 1;
		let total = 0;
		let before = this.#count;
		for (let i = 0; i < length; i++) {
			const label = this.#set.gold[first + i];
			total += scores[i * this.#count + label] + this.#chain.values[before * width + label];
			before = label;
		}
		return length === 0 ? 0 : total + this.#chain.values[before * width + this.#count];
	}

	/** One AdaGrad step on the moves: expected minus observed counts. */
	#followMoves(): void {
		const { length, first } = this.#reader;
		if (length === 0) {
			return;
		}
		const gradient = this.#chainGradient.fill(0);
		const count = this.#count;
		const width = count + 1;
		const { gold } = this.#set;
		const { marginals } = this.#sums;
		for (let label = 0; label < count; label++) {
			gradient[count * width + label] += marginals[label];
			gradient[label * width + count] += marginals[(length - 1) * count + label];
		}
		gradient[count * width + gold[first]]--;
		gradient[gold[first + length - 1] * width + count]--;
		for (let i = 1; i < length; i++) {
			gradient[gold[first + i - 1] * width + gold[first + i]]--;
			this.#addExpectedMoves(i, gradient);
		}
		for (let cell = 0; cell < gradient.length; cell++) {
			if (gradient[cell] !== 0 && this.#moves.scores[cell] > FORBIDDEN / 2) {
				this.#step(this.#chain, this.#chainSquares, cell, gradient[cell]);
			}
		}
	}

	#addExpectedMoves(i: number, gradient: Float64Array): void {
		const count = this.#count;
		const { alpha, beta, emission, moves, scale } = this.#sums;
		for (let from = 0; from < count; from++) {
			const before = alpha[(i - 1) * count + from] / scale[i];
			if (before < 1e-6) {
				continue;
			}
			for (let to = 0, cell = i * count; to < count; to++, cell++) {
				gradient[from * (count + 1) + to] += before * moves[from * count + to] * emission[cell] * beta[cell];
			}
		}
	}

	#followFeatures(): void {
		const { first, length, ends, features } = this.#reader;
		const count = this.#count;
		for (let i = 0; i < length; i++) {
			const start = i === 0 ? 0 : ends[i - 1];
			const gold = this.#set.gold[first + i];
			for (let label = 0; label < count; label++) {
				const gradient = this.#sums.marginals[i * count + label] - (label === gold ? 1 : 0);
				if (gradient > SMALLEST_GRADIENT || gradient < -SMALLEST_GRADIENT) {
					for (let f = start; f < ends[i]; f++) {
						this.#step(this.#weights, this.#squares, features[f] * count + label, gradient);
					}
				}
			}
		}
	}

	#step(weights: AveragedWeights, squares: Float32Array, cell: number, gradient: number): void {
		const slope = gradient + this.#options.l2 * weights.values[cell];
		squares[cell] += slope * slope;
		weights.add(cell, (-this.#options.rate * slope) / (Math.sqrt(squares[cell]) + 1e-6));
	}
}
