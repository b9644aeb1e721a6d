import type { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { MatrixSpace } from './matrix';
import { Parameter } from './parameter';

/** Input, forget and output gates and the new content, side by side. */
const GATES = 4;

/** One direction of a layer of long short-term memory (Hochreiter and Schmidhuber 1997; forget gates: Gers et al. 2000). */
export class Lstm {
	readonly #fromInput: Parameter;
	readonly #fromState: Parameter;
	readonly #bias: Parameter;
	/** For each position the gates (then what changes them), the cell, the state, and the state of the position before. */
	readonly #gates: Float32Array;
	readonly #cells: Float32Array;
	readonly #before: Float32Array;
	readonly states: Float32Array;
	readonly #stateGradient: Float32Array;
	readonly #cellGradient: Float32Array;

	/**
	 * @param inputs numbers of a position, a multiple of four
	 * @param size numbers of a state, a multiple of four
	 * @param room the most positions, a multiple of four
	 */
	constructor(
		readonly inputs: number,
		readonly size: number,
		room: number,
		random: SeededRandom,
		readonly space: MatrixSpace,
	) {
		const range = 1 / Math.sqrt((inputs + size) / 2);
		this.#fromInput = new Parameter(GATES * size * inputs, range, random, space);
		this.#fromState = new Parameter(GATES * size * size, range, random, space);
		this.#bias = new Parameter(GATES * size, 0, random, space);
		this.#bias.values.fill(1, size, 2 * size);
		this.#gates = space.take(room * GATES * size);
		this.#cells = space.take(room * size);
		this.#before = space.take(room * size);
		this.states = space.take(room * size);
		this.#stateGradient = space.take(size);
		this.#cellGradient = space.take(size);
	}

	get parameters(): readonly Parameter[] {
		return [this.#fromInput, this.#fromState, this.#bias];
	}

	/** Reads `length` positions of inputs; writes `states`. */
	forward(input: Float32Array, length: number): void {
		const { size } = this;
		const width = GATES * size;
		for (let i = 0; i < length; i++) {
			this.#gates.set(this.#bias.values, i * width);
		}
		this.space.addProduct(this.#gates, input, this.#fromInput.values, [length, this.inputs, width]);
		for (let i = 0; i < length; i++) {
			const before = this.#before.subarray(i * size, (i + 1) * size);
			if (i === 0) {
				before.fill(0);
			} else {
				before.set(this.states.subarray((i - 1) * size, i * size));
			}
			const gates = this.#gates.subarray(i * width, (i + 1) * width);
			this.space.addProduct(gates, this.#fromState.values, before, [width, size, 1]);
			this.#open(gates, i * size);
		}
	}

	#open(gates: Float32Array, at: number): void {
		const { size, states } = this;
		const cells = this.#cells;
		for (let k = 0; k < size; k++) {
			const input = sigmoid(gates[k]);
			const forget = sigmoid(gates[size + k]);
			const output = sigmoid(gates[2 * size + k]);
			const content = Math.tanh(gates[3 * size + k]);
			gates[k] = input;
			gates[size + k] = forget;
			gates[2 * size + k] = output;
			gates[3 * size + k] = content;
			cells[at + k] = input * content + (at === 0 ? 0 : forget * cells[at - size + k]);
			states[at + k] = output * Math.tanh(cells[at + k]);
		}
	}

	/** Adds to the gradients of the parameters, and to `inputGradient`, by the gradient of the last `forward`'s states. */
	backward(input: Float32Array, length: number, gradient: Float32Array, inputGradient: Float32Array): void {
		const { size } = this;
		const width = GATES * size;
		this.#stateGradient.fill(0);
		this.#cellGradient.fill(0);
		for (let i = length - 1; i >= 0; i--) {
			for (let k = 0; k < size; k++) {
				this.#stateGradient[k] += gradient[i * size + k];
			}
			const gates = this.#gates.subarray(i * width, (i + 1) * width);
			this.#close(gates, i * size);
			this.#stateGradient.fill(0);
			this.space.addPlainProduct(this.#stateGradient, gates, this.#fromState.values, [1, width, size]);
			for (let k = 0; k < width; k++) {
				this.#bias.gradient[k] += gates[k];
			}
		}
		this.#gates.fill(0, length * width, Math.ceil(length / 4) * 4 * width);
		this.space.addTransposedProduct(this.#fromInput.gradient, this.#gates, input, [width, length, this.inputs]);
		this.space.addTransposedProduct(this.#fromState.gradient, this.#gates, this.#before, [width, length, size]);
		this.space.addPlainProduct(inputGradient, this.#gates, this.#fromInput.values, [length, width, this.inputs]);
	}

	/** Writes the gradients of a position's gates in the place of the gates. */
	#close(gates: Float32Array, at: number): void {
		const { size } = this;
		for (let k = 0; k < size; k++) {
			const [input, forget] = [gates[k], gates[size + k]];
			const [output, content] = [gates[2 * size + k], gates[3 * size + k]];
			const shown = Math.tanh(this.#cells[at + k]);
			const ofState = this.#stateGradient[k];
			const ofCell = this.#cellGradient[k] + ofState * output * (1 - shown * shown);
			const cellBefore = at === 0 ? 0 : this.#cells[at - size + k];
			gates[k] = ofCell * content * input * (1 - input);
			gates[size + k] = ofCell * cellBefore * forget * (1 - forget);
			gates[2 * size + k] = ofState * shown * output * (1 - output);
			gates[3 * size + k] = ofCell * input * (1 - content * content);
			this.#cellGradient[k] = ofCell * forget;
		}
	}
}

function sigmoid(value: number): number {
	return 1 / (1 + Math.exp(-value));
}
