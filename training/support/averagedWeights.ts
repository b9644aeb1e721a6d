/**
 * Weights and their average over time, by the usual trick: beside the sum of the changes keep the sum of the changes times
 * the moment they came, so that a change costs O(1) and the average is one subtraction at the end (Daumé 2006, 2.3).
 */
export class AveragedWeights {
	readonly values: Float32Array;
	readonly #weighted: Float64Array;
	/** The number of updates since averaging began; the owner counts it up. */
	time = 0;

	constructor(initial: Float32Array) {
		this.values = initial.slice();
		this.#weighted = new Float64Array(initial.length);
	}

	/** Adds to one weight now. */
	add(index: number, change: number): void {
		this.values[index] += change;
		this.#weighted[index] += change * this.time;
	}

	/** The average of each weight from the time 0 on. */
	average(): Float32Array {
		const result = this.values.slice();
		if (this.time > 0) {
			for (let i = 0; i < result.length; i++) {
				result[i] -= this.#weighted[i] / this.time;
			}
		}
		return result;
	}
}
