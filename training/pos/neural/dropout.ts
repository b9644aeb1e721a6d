import type { SeededRandom } from '../../../src/core/numeric/seededRandom';

/** Leaves some of the first `size` numbers out, and makes the others as much larger (Hinton et al. 2012); notes by what each was multiplied. */
export function dropNumbers(
	values: Float32Array,
	masks: Float32Array,
	size: number,
	dropout: number,
	random: SeededRandom,
): void {
	for (let k = 0; k < size; k++) {
		masks[k] = random.next() < dropout ? 0 : 1 / (1 - dropout);
		values[k] *= masks[k];
	}
}
