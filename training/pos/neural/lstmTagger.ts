import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { ColumnLayer } from './columnLayer';
import type { ColumnOptions, DropoutOptions } from './columnLayer';
import { dropNumbers } from './dropout';
import type { Embedding } from './embedding';
import { Lstm } from './lstm';
import { MatrixSpace } from './matrix';
import { Parameter } from './parameter';

/** The most positions of a sequence. */
export const LONGEST_SEQUENCE = 256;

/** So many sequences are gone through before a step. */
const BATCH = 8;

/** By how much gradients are smaller than those of the sum of all positions, for AdaGrad's first steps. */
const GRADIENT_SHARE = 0.25;

/** A sequence: its numbers, position by position, and the label of each position. */
export interface LabelledSequence {
	readonly columns: Int32Array;
	readonly labels: Uint8Array;
}

/** How to go through sequences. */
export interface EpochOptions extends DropoutOptions {
	/** The step of Adam, for all but the vectors of columns, and that of AdaGrad, for these. */
	readonly rate: number;
	readonly vectorRate: number;
}

/**
 * Labels sequences by what stands before and after each position, however far: vectors of the numbers of its columns, one layer
 * of long short-term memory in either direction (Graves and Schmidhuber 2005), a softmax. The same data, options and seed give
 * the same tagger.
 */
export class LstmTagger {
	readonly #random: SeededRandom;
	readonly #space = new MatrixSpace();
	readonly #columns: ColumnLayer;
	/** The number of labels, up to a multiple of four. */
	readonly #labels: number;
	readonly #directions: readonly [Lstm, Lstm];
	readonly #output: Parameter;
	readonly #outputBias: Parameter;
	readonly #states: Float32Array;
	readonly #stateMasks: Float32Array;
	readonly #stateGradient: Float32Array;
	readonly #directionGradient: Float32Array;
	readonly #scores: Float32Array;

	/** @param size numbers of a state of either direction, a multiple of four */
	constructor(
		columns: readonly ColumnOptions[],
		readonly size: number,
		readonly labelCount: number,
		seed: number,
	) {
		const random = new SeededRandom(seed);
		this.#random = random;
		this.#columns = new ColumnLayer(columns, LONGEST_SEQUENCE, random, this.#space);
		this.#labels = Math.ceil(labelCount / 4) * 4;
		const lstm = (): Lstm => new Lstm(this.#columns.width, size, LONGEST_SEQUENCE, random, this.#space);
		this.#directions = [lstm(), lstm()];
		this.#output = new Parameter(this.#labels * 2 * size, 1 / Math.sqrt(size), random, this.#space);
		this.#outputBias = new Parameter(this.#labels, 0, random, this.#space);
		const room = (width: number): Float32Array => this.#space.take(LONGEST_SEQUENCE * width);
		this.#states = room(2 * size);
		this.#stateMasks = room(2 * size);
		this.#stateGradient = room(2 * size);
		this.#directionGradient = room(size);
		this.#scores = room(this.#labels);
	}

	/** The vectors of each column. */
	get embeddings(): readonly Embedding[] {
		return this.#columns.embeddings;
	}

	/** Goes once through sequences of at most {@link LONGEST_SEQUENCE} positions, in random order; returns the share of wrong labels. */
	epoch(sequences: readonly LabelledSequence[], options: EpochOptions): number {
		const order = new Int32Array(sequences.length).map((_, i) => i);
		this.#random.shuffle(order);
		let wrong = 0;
		let positions = 0;
		order.forEach((place, turn) => {
			const { columns, labels } = sequences[place];
			this.#forward(columns, labels.length, options);
			wrong += this.#readErrors(labels);
			positions += labels.length;
			this.#backward(labels.length, options.vectorRate);
			if (turn % BATCH === BATCH - 1 || turn === order.length - 1) {
				this.#step(options.rate);
			}
		});
		return wrong / Math.max(1, positions);
	}

	/** The probability of each label at each position, at `[i * labelCount + label]`. */
	probabilities(columns: Int32Array): Float32Array {
		const count = this.#columns.columnCount;
		const length = columns.length / count;
		const probabilities = new Float32Array(length * this.labelCount);
		for (let start = 0; start < length; start += LONGEST_SEQUENCE) {
			const end = Math.min(length, start + LONGEST_SEQUENCE);
			this.#forward(columns.subarray(start * count, end * count), end - start);
			for (let i = start; i < end; i++) {
				this.#normalize(i - start);
				const row = (i - start) * this.#labels;
				probabilities.set(this.#scores.subarray(row, row + this.labelCount), i * this.labelCount);
			}
		}
		return probabilities;
	}

	/** Makes the scores of a position probabilities. */
	#normalize(position: number): void {
		const scores = this.#scores;
		const row = position * this.#labels;
		const top = scores[row + this.#best(position)];
		let sum = 0;
		for (let label = 0; label < this.#labels; label++) {
			scores[row + label] = label < this.labelCount ? Math.exp(scores[row + label] - top) : 0;
			sum += scores[row + label];
		}
		for (let label = 0; label < this.#labels; label++) {
			scores[row + label] /= sum;
		}
	}

	#best(position: number): number {
		const row = position * this.#labels;
		let best = 0;
		for (let label = 1; label < this.labelCount; label++) {
			if (this.#scores[row + label] > this.#scores[row + best]) {
				best = label;
			}
		}
		return best;
	}

	#forward(columns: Int32Array, length: number, options?: EpochOptions): void {
		this.#columns.forward(columns, length, options);
		const [forth, back] = this.#directions;
		forth.forward(this.#columns.values, length);
		back.forward(this.#columns.mirrored, length);
		const { size } = this;
		for (let i = 0; i < length; i++) {
			this.#states.set(forth.states.subarray(i * size, (i + 1) * size), i * 2 * size);
			const mirrored = length - 1 - i;
			this.#states.set(back.states.subarray(mirrored * size, (mirrored + 1) * size), (i * 2 + 1) * size);
			this.#scores.set(this.#outputBias.values, i * this.#labels);
		}
		if (options !== undefined) {
			dropNumbers(this.#states, this.#stateMasks, length * 2 * size, options.dropout, this.#random);
		}
		this.#space.addProduct(this.#scores, this.#states, this.#output.values, [length, 2 * size, this.#labels]);
	}

	/** Makes the scores the gradient of the cross entropy; returns how many positions are wrong. */
	#readErrors(labels: Uint8Array): number {
		const scores = this.#scores;
		let wrong = 0;
		for (let i = 0; i < labels.length; i++) {
			const best = this.#best(i);
			wrong += best === labels[i] ? 0 : 1;
			this.#normalize(i);
			const row = i * this.#labels;
			for (let label = 0; label < this.#labels; label++) {
				scores[row + label] = GRADIENT_SHARE * (scores[row + label] - (label === labels[i] ? 1 : 0));
			}
		}
		return wrong;
	}

	#backward(length: number, vectorRate: number): void {
		const { size } = this;
		const labels = this.#labels;
		const gradient = this.#stateGradient.fill(0, 0, length * 2 * size);
		this.#space.addPlainProduct(gradient, this.#scores, this.#output.values, [length, labels, 2 * size]);
		this.#scores.fill(0, length * labels, Math.ceil(length / 4) * 4 * labels);
		this.#space.addTransposedProduct(this.#output.gradient, this.#scores, this.#states, [labels, length, 2 * size]);
		for (let i = 0; i < length; i++) {
			for (let label = 0; label < labels; label++) {
				this.#outputBias.gradient[label] += this.#scores[i * labels + label];
			}
		}
		for (let k = 0; k < length * 2 * size; k++) {
			gradient[k] *= this.#stateMasks[k];
		}
		const { values, mirrored, gradient: ofValues, mirroredGradient } = this.#columns;
		this.#learnDirection(0, values, length, ofValues);
		this.#learnDirection(1, mirrored, length, mirroredGradient);
		this.#columns.learn(length, vectorRate);
	}

	#learnDirection(direction: 0 | 1, input: Float32Array, length: number, inputGradient: Float32Array): void {
		const { size } = this;
		for (let i = 0; i < length; i++) {
			const place = direction === 0 ? i : length - 1 - i;
			const from = (place * 2 + direction) * size;
			this.#directionGradient.set(this.#stateGradient.subarray(from, from + size), i * size);
		}
		inputGradient.fill(0, 0, length * this.#columns.width);
		this.#directions[direction].backward(input, length, this.#directionGradient, inputGradient);
	}

	#step(rate: number): void {
		for (const parameter of [...this.#directions.flatMap(lstm => lstm.parameters), this.#output, this.#outputBias]) {
			parameter.step(rate);
		}
	}
}
