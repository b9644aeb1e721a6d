/**
 * The digamma function ψ(x), the derivative of log Γ(x), for x > 0: the recurrence ψ(x) = ψ(x + 1) - 1/x up to 6, then the asymptotic
 * series (Abramowitz and Stegun 6.3.5 and 6.3.18); absolute error below 1e-9.
 */
export function digamma(x: number): number {
	let shift = 0;
	let at = x;
	for (; at < 6; at++) {
		shift -= 1 / at;
	}
	const square = 1 / (at * at);
	const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
	return shift + Math.log(at) - 0.5 / at - series;
}
