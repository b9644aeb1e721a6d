import type { TextFeatures } from './textFeatures';
import { unsignedKey } from './textFeatures';

/**
 * The different features of a stretch of text with their values: one plus the logarithm of how often a feature comes (Salton and
 * Buckley 1988), less than 0 for what is reversed by a negation, scaled so that the vector of all features has length 1, whatever
 * the length of the text.
 */
export interface FeatureVector {
	readonly length: number;
	/** The keys of the features as they were read, each once. */
	readonly ids: Int32Array;
	/** The keys of their weights: one comes twice where a text has a feature both reversed and not. */
	readonly keys: Int32Array;
	/** How often each feature comes. */
	readonly counts: Int32Array;
	readonly values: Float32Array;
}

/** The vector of features that were read. */
export function featureVector({ keys: occurrences, length, reversal }: TextFeatures): FeatureVector {
	const sorted = occurrences.slice(0, length).sort();
	const ids = new Int32Array(length);
	const counts = new Int32Array(length);
	const values = new Float32Array(length);
	let used = 0;
	let square = 0;
	for (let at = 0; at < length;) {
		const first = at;
		while (at < length && sorted[at] === sorted[first]) at++;
		const isReversed = reversal > 0 && sorted[first] !== unsignedKey(sorted[first]);
		const value = (1 + Math.log(at - first)) * (isReversed ? -reversal : 1);
		ids[used] = sorted[first];
		counts[used] = at - first;
		values[used++] = value;
		square += value * value;
	}
	const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
	for (let at = 0; at < used; at++) values[at] *= scale;
	return {
		length: used,
		ids: ids.subarray(0, used),
		keys: reversal > 0 ? ids.slice(0, used).map(unsignedKey) : ids.subarray(0, used),
		counts: counts.subarray(0, used),
		values: values.subarray(0, used),
	};
}
