import type { LayerCosines } from './contextual';
import type { LayerVectors, ScalarMix } from './scalarMix';
import { mixedVector } from './scalarMix';

/** The cosine of two vectors, 0 where one of them is all zeros. */
export function cosine(one: Float32Array, other: Float32Array): number {
	let product = 0;
	let oneSquare = 0;
	let otherSquare = 0;
	for (let at = 0; at < one.length; at++) {
		product += one[at] * other[at];
		oneSquare += one[at] * one[at];
		otherSquare += other[at] * other[at];
	}
	const lengths = Math.sqrt(oneSquare * otherSquare);
	return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
}

/** The cosines of two words in each layer and its halves. */
export function layerCosines(one: LayerVectors, other: LayerVectors, mix: ScalarMix): LayerCosines {
	const [first, firstBack, firstAhead] = halves(one.first, other.first);
	const [second, secondBack, secondAhead] = halves(one.second, other.second);
	return {
		token: cosine(one.token, other.token),
		first,
		firstBack,
		firstAhead,
		second,
		secondBack,
		secondAhead,
		mix: cosine(mixedVector(one, mix), mixedVector(other, mix)),
	};
}

/** The cosine of two vectors of a layer, then of their first halves, which look back, and of their second ones. */
function halves(one: Float32Array, other: Float32Array): [whole: number, back: number, ahead: number] {
	const half = one.length / 2;
	const back = cosine(one.subarray(0, half), other.subarray(0, half));
	return [cosine(one, other), back, cosine(one.subarray(half), other.subarray(half))];
}
