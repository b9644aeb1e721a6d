/** A sparse matrix by rows: row r holds `columns` and `values` from `rowStarts[r]` to `rowStarts[r + 1]`. */
export interface SparseRows {
	readonly rows: number;
	readonly width: number;
	readonly rowStarts: Int32Array;
	readonly columns: Int32Array;
	readonly values: Float32Array;
}

/** Where a context word stands, relative to the word. */
const OFFSETS = [-2, -1, 1, 2] as const;
const SMOOTHING = 0.75;

/**
 * Positive pointwise mutual information of words with their neighbours, one column for each pair of place and context
 * word (Levy and Goldberg, 2014; context counts smoothed by the power 0.75, Levy et al., 2015).
 *
 * @param stream word ids of a text in order, most frequent words having the lowest ids; -1 is a gap
 * @param words ids below this get a row
 * @param contexts ids below this are context words
 */
export function positionalPpmi(stream: Int32Array, words: number, contexts: number): SparseRows {
	const width = contexts * OFFSETS.length;
	if (words * width >= 2 ** 32) {
		throw new RangeError(`${words} words times ${width} columns do not fit into 32 bits.`);
	}
	const pairs = sortedPairs(stream, words, contexts, width);
	const columnCounts = new Float64Array(width);
	const rowCounts = new Float64Array(words);
	let distinct = 0;
	for (let i = 0; i < pairs.length; i++) {
		rowCounts[Math.floor(pairs[i] / width)]++;
		columnCounts[pairs[i] % width]++;
		if (i === 0 || pairs[i] !== pairs[i - 1]) {
			distinct++;
		}
	}
	const smoothed = columnCounts.map(count => count ** SMOOTHING);
	const total = smoothed.reduce((sum, count) => sum + count, 0);
	const rowStarts = new Int32Array(words + 1);
	const columns = new Int32Array(distinct);
	const values = new Float32Array(distinct);
	let filled = 0;
	for (let i = 0; i < pairs.length;) {
		let next = i + 1;
		while (next < pairs.length && pairs[next] === pairs[i]) {
			next++;
		}
		const row = Math.floor(pairs[i] / width);
		const column = pairs[i] % width;
		const information = Math.log(((next - i) * total) / (rowCounts[row] * smoothed[column]));
		if (information > 0) {
			columns[filled] = column;
			values[filled++] = information;
			rowStarts[row + 1]++;
		}
		i = next;
	}
	for (let row = 0; row < words; row++) {
		rowStarts[row + 1] += rowStarts[row];
	}
	return { rows: words, width, rowStarts, columns: columns.slice(0, filled), values: values.slice(0, filled) };
}

function sortedPairs(stream: Int32Array, words: number, contexts: number, width: number): Uint32Array {
	const pairs = new Uint32Array(stream.length * OFFSETS.length);
	let count = 0;
	for (let i = 0; i < stream.length; i++) {
		const word = stream[i];
		if (word < 0 || word >= words) {
			continue;
		}
		for (let place = 0; place < OFFSETS.length; place++) {
			const context = stream[i + OFFSETS[place]] ?? -1;
			if (context >= 0 && context < contexts) {
				pairs[count++] = word * width + place * contexts + context;
			}
		}
	}
	return pairs.subarray(0, count).sort();
}
