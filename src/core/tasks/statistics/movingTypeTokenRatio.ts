/**
 * The mean type-token ratio of all stretches of `window` words of a text, in time linear in the words (Covington and McFall 2010,
 * "Cutting the Gordian Knot: The Moving-Average Type-Token Ratio").
 * @param types the number of each word's type
 * @returns in (0, 1]; undefined where the text is shorter than a window
 */
export function movingTypeTokenRatio(types: ArrayLike<number>, window: number): number | undefined {
	if (types.length < window) return undefined;
	const counts = new Map<number, number>();
	let sum = 0;
	for (let i = 0; i < types.length; i++) {
		counts.set(types[i], (counts.get(types[i]) ?? 0) + 1);
		if (i >= window) leave(counts, types[i - window]);
		if (i >= window - 1) sum += counts.size;
	}
	return sum / window / (types.length - window + 1);
}

function leave(counts: Map<number, number>, type: number): void {
	const left = (counts.get(type) ?? 0) - 1;
	if (left > 0) counts.set(type, left);
	else counts.delete(type);
}
