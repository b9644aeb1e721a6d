import type { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { MatrixSpace } from './matrix';

/** Of the means of gradients and of their squares, how much stays from one step to the next (Kingma and Ba 2015). */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const TINY = 1e-8;

/** Numbers that are learned by Adam (Kingma and Ba 2015), with their gradient. */
export class Parameter {
	readonly values: Float32Array;
	readonly gradient: Float32Array;
	readonly #first: Float32Array;
	readonly #second: Float32Array;
	#steps = 0;

	/** @param range values begin between -range and range */
	constructor(size: number, range: number, random: SeededRandom, space: MatrixSpace) {
		this.values = space.take(size);
		for (let i = 0; i < size; i++) {
			this.values[i] = (2 * random.next() - 1) * range;
		}
		this.gradient = space.take(size);
		this.#first = new Float32Array(size);
		this.#second = new Float32Array(size);
	}

	/** Goes a step against the gradient and forgets it. */
	step(rate: number): void {
		const { values, gradient } = this;
		this.#steps++;
		const scale = rate / (1 - FIRST_DECAY ** this.#steps);
		const correction = 1 / (1 - SECOND_DECAY ** this.#steps);
		for (let i = 0; i < values.length; i++) {
			const slope = gradient[i];
			this.#first[i] += (1 - FIRST_DECAY) * (slope - this.#first[i]);
			this.#second[i] += (1 - SECOND_DECAY) * (slope * slope - this.#second[i]);
			values[i] -= (scale * this.#first[i]) / (Math.sqrt(this.#second[i] * correction) + TINY);
		}
		gradient.fill(0);
	}
}
