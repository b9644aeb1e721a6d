/** A stretch of columns `[start, end)`. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * The lane of each stretch so that none lies over another in its lane: those of the way that is taken in lane 0, then short ones
 * before long ones, each in the first lane that is free.
 */
export function lanesOf(stretches: readonly Stretch[], isTaken: (index: number) => boolean): readonly number[] {
	const order = stretches
		.map((_, index) => index)
		.sort(
			(a, b) =>
				Number(isTaken(b)) - Number(isTaken(a)) ||
				lengthOf(stretches[a]) - lengthOf(stretches[b]) ||
				stretches[a].start - stretches[b].start,
		);
	const lanes: Stretch[][] = [[]];
	const found: number[] = [];
	for (const index of order) {
		const stretch = stretches[index];
		let lane = isTaken(index) ? 0 : lanes.findIndex((others, at) => at > 0 && isFree(stretch, others));
		if (lane < 0) lane = lanes.push([]) - 1;
		lanes[lane].push(stretch);
		found[index] = lane;
	}
	return found;
}

/**
 * The level of each arc over a row of words: above all arcs that lie within it, so that none crosses another that could do
 * without.
 */
export function arcLevels(arcs: readonly Stretch[]): readonly number[] {
	const levels: number[] = [];
	const order = arcs.map((_, index) => index).sort((a, b) => lengthOf(arcs[a]) - lengthOf(arcs[b]));
	for (const [place, index] of order.entries()) {
		const { start, end } = arcs[index];
		let level = 1;
		for (const other of order.slice(0, place)) {
			if (arcs[other].start < end && arcs[other].end > start) level = Math.max(level, levels[other] + 1);
		}
		levels[index] = level;
	}
	return levels;
}

function isFree({ start, end }: Stretch, others: readonly Stretch[]): boolean {
	return others.every(other => other.end <= start || other.start >= end);
}

function lengthOf({ start, end }: Stretch): number {
	return end - start;
}
