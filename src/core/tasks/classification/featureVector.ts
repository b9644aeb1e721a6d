import type { TextFeatures } from './textFeatures';

/**
 * The different features of a stretch of text with their values: one plus the logarithm of how often a feature comes (Salton and
 * Buckley 1988), scaled so that the vector of all features has length 1, whatever the length of the text.
 */
export interface FeatureVector {
	readonly length: number;
	readonly keys: Int32Array;
	/** How often each feature comes. */
	readonly counts: Int32Array;
	readonly values: Float32Array;
}

/** The vector of features that were read. */
export function featureVector({ keys: occurrences, length }: TextFeatures): FeatureVector {
	const sorted = occurrences.slice(0, length).sort();
	const keys = new Int32Array(length);
	const counts = new Int32Array(length);
	const values = new Float32Array(length);
	let used = 0;
	let square = 0;
	for (let at = 0; at < length;) {
		const first = at;
		while (at < length && sorted[at] === sorted[first]) at++;
		const value = 1 + Math.log(at - first);
		keys[used] = sorted[first];
		counts[used] = at - first;
		values[used++] = value;
		square += value * value;
	}
	const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
	for (let at = 0; at < used; at++) values[at] *= scale;
	return {
		length: used,
		keys: keys.subarray(0, used),
		counts: counts.subarray(0, used),
		values: values.subarray(0, used),
	};
}
