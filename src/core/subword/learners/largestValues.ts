/**
 * Marks the largest values, 1 an entry, of equal ones the first; time is that of sorting numbers.
 * @param count how many are marked at most; -Infinity is never
 */
export function largestValues(values: Float64Array, count: number): Uint8Array {
	const marks = new Uint8Array(values.length);
	if (count <= 0) {
		return marks;
	}
	const sorted = Float64Array.from(values).sort();
	const least = count < values.length ? sorted[values.length - count] : -Infinity;
	let free = count;
	for (const value of values) {
		free -= value > least ? 1 : 0;
	}
	for (let i = 0; i < values.length; i++) {
		const isMarked = values[i] > least || (values[i] === least && least > -Infinity && free-- > 0);
		marks[i] = isMarked ? 1 : 0;
	}
	return marks;
}
