/** The probabilities of labels with these scores, each divided by the temperature; they sum to 1. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
	const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
	const powers = scores.map(score => Math.exp((score - most) / temperature));
	const total = powers.reduce((a, b) => a + b, 0);
	return powers.map(power => power / total);
}
