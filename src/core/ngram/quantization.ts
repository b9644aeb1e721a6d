/** The most levels of a code of one byte. */
export const MOST_LEVELS = 256;

/** How often levels are moved to the middle of what they stand for. */
const ROUNDS = 10;

/** Numbers written as one byte each: the number of the nearest level. */
export interface QuantizedColumn {
	readonly codes: Uint8Array;
	/** From the smallest up. */
	readonly levels: Float32Array;
}

/**
 * Numbers in at most so many levels, as in KenLM's and IRSTLM's quantised tries (Federico and Bertoldi 2006): one half of the levels begins
 * at equal shares of the numbers, the other at equal distances, for what is rare and far away; then each moves to the mean of
 * what is nearest to it (Lloyd 1982). Numbers of at most so many different values stay as they are.
 */
export function quantize(values: Float32Array, levelCount: number): QuantizedColumn {
	const sorted = values.slice().sort();
	let levels = firstLevels(sorted, levelCount);
	if (levels.length === levelCount) {
		for (let round = 0; round < ROUNDS; round++) levels = movedLevels(sorted, levels);
	}
	return { codes: Uint8Array.from(values, value => nearest(levels, value)), levels };
}

/** The numbers that codes stand for. */
export function dequantize({ codes, levels }: QuantizedColumn): Float32Array {
	return Float32Array.from(codes, code => levels[code]);
}

function firstLevels(sorted: Float32Array, levelCount: number): Float32Array {
	const different = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
	if (different.length <= levelCount) return different;
	const half = levelCount >> 1;
	const [least, most] = [sorted[0], sorted[sorted.length - 1]];
	const starts = new Set<number>();
	for (let i = 0; i < half; i++) starts.add(sorted[Math.floor(((i + 0.5) * sorted.length) / half)]);
	for (let i = 0; i < half; i++) starts.add(Math.fround(least + ((most - least) * i) / (half - 1)));
	// Where shares fell together, others among the different values make up for them.
	for (let i = 0; starts.size < levelCount; i++) starts.add(different[Math.floor((i * different.length) / levelCount)]);
	return Float32Array.from([...starts].slice(0, levelCount)).sort();
}

/** The mean of the numbers that are nearest to each level; a level that no number is near to stays. */
function movedLevels(sorted: Float32Array, levels: Float32Array): Float32Array {
	const sums = new Float64Array(levels.length);
	const counts = new Int32Array(levels.length);
	let level = 0;
	for (const value of sorted) {
		while (level + 1 < levels.length && value - levels[level] > levels[level + 1] - value) level++;
		sums[level] += value;
		counts[level]++;
	}
	return levels.map((stays, i) => (counts[i] === 0 ? stays : sums[i] / counts[i]));
}

/** The index of the level that is nearest to a value. */
function nearest(levels: Float32Array, value: number): number {
	let low = 0;
	let high = levels.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (levels[middle] < value) low = middle + 1;
		else high = middle;
	}
	return low > 0 && value - levels[low - 1] <= levels[low] - value ? low - 1 : low;
}
