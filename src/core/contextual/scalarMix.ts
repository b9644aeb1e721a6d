/** The weights of {@link mixedVector}. */
export interface ScalarMix {
	/** Of the token layer, the first and the second layer; their sum is 1. */
	readonly weights: readonly [token: number, first: number, second: number];
	/** The factor before the sum, γ in the paper. */
	readonly scale: number;
}

/**
 * A word's vectors in each layer, all of the same length: the half that has read what stands before, then the half that has read what
 * stands after. The token layer has no direction; its two halves are the same.
 */
export interface LayerVectors {
	readonly token: Float32Array;
	readonly first: Float32Array;
	readonly second: Float32Array;
}

/** γ (s₀ h₀ + s₁ h₁ + s₂ h₂): equation 1 of Peters et al. (2018), "Deep contextualized word representations". */
export function mixedVector({ token, first, second }: LayerVectors, { weights, scale }: ScalarMix): Float32Array {
	return token.map((value, at) => scale * (weights[0] * value + weights[1] * first[at] + weights[2] * second[at]));
}
