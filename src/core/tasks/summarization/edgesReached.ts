/** How many of the rising edges a number has reached: a feature of a number. */
export function edgesReached(value: number, edges: readonly number[]): number {
	let count = 0;
	while (count < edges.length && value >= edges[count]) count++;
	return count;
}
