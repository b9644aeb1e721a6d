/** Brings a vector to length 1, in place. @returns whether it has a direction: zeros stay zeros */
export function normalize(vector: Float64Array): boolean {
	const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
	if (!(length > 0)) return false;
	for (let i = 0; i < vector.length; i++) vector[i] /= length;
	return true;
}

/** The scalar product; of vectors of length 1 their cosine. */
export function dotProduct(a: Float64Array, b: Float64Array): number {
	return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
