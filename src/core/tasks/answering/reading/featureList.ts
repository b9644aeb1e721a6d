import { featureKey, hashStep, hashTemplate } from '../../../linear/featureHash';

/** Features fall on so many places, a power of two. */
export const FEATURE_PLACES = 1 << 18;

/** Places of features, written one after the other; the same list is filled again and again. */
export class FeatureList {
	places = new Int32Array(256);
	length = 0;

	clear(): void {
		this.length = 0;
	}

	/** Adds the feature of a template with these values. */
	add(template: number, a: number, b = 0, c = 0): void {
		if (this.length === this.places.length) {
			const more = new Int32Array(2 * this.length);
			more.set(this.places);
			this.places = more;
		}
		const hash = hashStep(hashStep(hashStep(hashTemplate(template), a), b), c);
		this.places[this.length++] = featureKey(hash) & (FEATURE_PLACES - 1);
	}
}

/** The number of the step that a value is on: 0 below the first edge, and so on. */
export function stepOf(value: number, edges: readonly number[]): number {
	let step = 0;
	while (step < edges.length && value >= edges[step]) step++;
	return step;
}
