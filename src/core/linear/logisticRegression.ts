/**
 * Multinomial logistic regression with an L2 prior, by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang 2013; the
 * dual of the multinomial as in Collins et al. 2008). It has no rate to choose, and the same data and seed give the same weights.
 *
 * The weights W[feature, label] minimize ½‖W‖² + C Σᵢ −log softmax(W xᵢ)[yᵢ]. Each example keeps its dual αᵢ, a
 * distribution over the labels with W = C Σᵢ xᵢ (e(yᵢ) − αᵢ); at the optimum αᵢ = softmax(W xᵢ). A step moves αᵢ towards that
 * by the fraction that raises the dual most, found on the line between the two.
 */
import { SeededRandom } from '../numeric/seededRandom';
import { rest } from '../steps';
import type { LearningControl } from './learningControl';
import type { SparseExamples } from './sparseExamples';

/** How to learn. */
export interface LogisticRegressionOptions {
	readonly labelCount: number;
	/** C: how much the examples count against the prior; larger fits closer. */
	readonly cost: number;
	/** The most passes over the examples. */
	readonly epochs: number;
	/** Learning ends when the duals of a pass move by less on average; 0.01 is usual. */
	readonly tolerance?: number;
	readonly seed: number;
}

/** What was learned: the score of label k is `biases[k] + Σ value * weights[feature * labelCount + k]`. */
export interface LinearWeights {
	readonly labelCount: number;
	readonly weights: Float32Array;
	readonly biases: Float32Array;
}

const TOLERANCE = 0.01;
/** Examples a slice, a millisecond or so. */
const SLICE = 256;
/** Halvings on the line towards the softmax: a step's fraction to one part in a thousand. */
const HALVINGS = 10;
/** Keeps logarithms finite. */
const TINY = 1e-12;

/**
 * Learns from examples, slice by slice.
 * @throws NlpError `cancelled` when the signal says so.
 */
export async function learnLogisticRegression(
	examples: SparseExamples,
	options: LogisticRegressionOptions,
	control: LearningControl = {},
): Promise<LinearWeights> {
	const ascent = new DualAscent(examples, options);
	const rows = examples.labels.length;
	const random = new SeededRandom(options.seed);
	const order = Int32Array.from({ length: rows }, (_, row) => row);
	for (let epoch = 0; epoch < options.epochs && rows > 0; epoch++) {
		random.shuffle(order);
		let moved = 0;
		for (let from = 0; from < rows; from += SLICE) {
			const until = Math.min(rows, from + SLICE);
			for (let at = from; at < until; at++) moved += ascent.step(order[at]);
			control.onProgress?.((epoch + until / rows) / options.epochs);
			await rest(control, 'Learning the classifier');
		}
		if (moved / rows < (options.tolerance ?? TOLERANCE)) break;
	}
	control.onProgress?.(1);
	return ascent.learned;
}

/** The weights and duals while they are learned. */
class DualAscent {
	readonly #examples: SparseExamples;
	readonly #labelCount: number;
	readonly #cost: number;
	readonly #weights: Float32Array;
	readonly #biases: Float32Array;
	/** For each example its distribution over the labels. */
	readonly #duals: Float32Array;
	/** Σ value² of each example, with the bias as a feature of value 1. */
	readonly #squares: Float32Array;
	readonly #scores: Float64Array;
	readonly #moves: Float64Array;

	constructor(examples: SparseExamples, { labelCount, cost }: LogisticRegressionOptions) {
		const rows = examples.labels.length;
		this.#examples = examples;
		this.#labelCount = labelCount;
		this.#cost = cost;
		this.#weights = new Float32Array(examples.featureCount * labelCount);
		this.#biases = new Float32Array(labelCount);
		this.#duals = new Float32Array(rows * labelCount);
		this.#squares = new Float32Array(rows);
		this.#scores = new Float64Array(labelCount);
		this.#moves = new Float64Array(labelCount);
		for (let row = 0; row < rows; row++) {
			this.#duals[row * labelCount + examples.labels[row]] = 1;
			let square = 1;
			for (let at = examples.starts[row]; at < examples.starts[row + 1]; at++) square += examples.values[at] ** 2;
			this.#squares[row] = square;
		}
	}

	get learned(): LinearWeights {
		return { labelCount: this.#labelCount, weights: this.#weights, biases: this.#biases };
	}

	/** Improves the dual of one example, and the weights with it; returns by how much it moved, in [0, 2]. */
	step(row: number): number {
		const base = row * this.#labelCount;
		const { slope, square } = this.#direction(row, base);
		if (square < TINY) return 0;
		const curvature = this.#cost * this.#examples.weights[row] * this.#squares[row] * square;
		const fraction = this.#fraction(base, slope, curvature);
		let moved = 0;
		for (let label = 0; label < this.#labelCount; label++) {
			const move = fraction * this.#moves[label];
			this.#duals[base + label] = Math.max(0, this.#duals[base + label] + move);
			this.#moves[label] = -this.#cost * this.#examples.weights[row] * move;
			moved += Math.abs(move);
		}
		this.#addMoves(row);
		return moved;
	}

	/** Leaves u = softmax(W x) − α in the moves; returns u · W x and ‖u‖². */
	#direction(row: number, base: number): { slope: number; square: number } {
		const scores = this.#scores;
		this.#score(row);
		let most = -Infinity;
		for (let label = 0; label < scores.length; label++) if (scores[label] > most) most = scores[label];
		let total = 0;
		for (let label = 0; label < scores.length; label++) {
			this.#moves[label] = Math.exp(scores[label] - most);
			total += this.#moves[label];
		}
		let slope = 0;
		let square = 0;
		for (let label = 0; label < scores.length; label++) {
			const move = this.#moves[label] / total - this.#duals[base + label];
			this.#moves[label] = move;
			slope += move * scores[label];
			square += move * move;
		}
		return { slope, square };
	}

	/** Where on the line to the softmax the dual is largest: the zero of its falling derivative, by halving. */
	#fraction(base: number, slope: number, curvature: number): number {
		const moves = this.#moves;
		let low = 0;
		let high = 1;
		for (let turn = 0; turn < HALVINGS; turn++) {
			const middle = (low + high) / 2;
			let derivative = slope - curvature * middle;
			for (let label = 0; label < moves.length; label++) {
				const dual = this.#duals[base + label] + middle * moves[label];
				derivative -= moves[label] * Math.log(dual > TINY ? dual : TINY);
			}
			if (derivative > 0) low = middle;
			else high = middle;
		}
		return low > 0 ? low : high;
	}

	#score(row: number): void {
		const { starts, features, values } = this.#examples;
		const scores = this.#scores;
		const width = this.#labelCount;
		scores.set(this.#biases);
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const value = values[at];
			const weight = features[at] * width;
			for (let label = 0; label < width; label++) scores[label] += value * this.#weights[weight + label];
		}
	}

	/** Adds the moves, times each feature's value, to the weights. */
	#addMoves(row: number): void {
		const { starts, features, values } = this.#examples;
		const moves = this.#moves;
		const width = this.#labelCount;
		for (let label = 0; label < width; label++) this.#biases[label] += moves[label];
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const value = values[at];
			const weight = features[at] * width;
			for (let label = 0; label < width; label++) this.#weights[weight + label] += value * moves[label];
		}
	}
}
