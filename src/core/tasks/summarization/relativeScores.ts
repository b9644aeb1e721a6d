/** Over so much in log-odds a score falls to a third. */
const SPREAD = 4;

/** Log-odds as scores in (0, 1], the best one 1. */
export function relativeScores(odds: Float64Array): Float64Array {
	const best = odds.reduce((most, each) => Math.max(most, each), -Infinity);
	return odds.map(each => Math.exp((each - best) / SPREAD));
}
