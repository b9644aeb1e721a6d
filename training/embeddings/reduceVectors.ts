import { principalComponents } from '../../src/core/numeric/principalComponents';
import { finish } from '../../src/core/steps';

/** Vectors of words, row after row. */
export interface WordRows {
	readonly words: readonly string[];
	readonly dimensions: number;
	readonly rows: Float32Array;
}

/**
 * Vectors of fewer numbers: each made of length 1, the mean taken off, and turned to the principal components (Raunak, Gupta and
 * Metze, "Effective Dimensionality Reduction for Word Embeddings", 2019), which are divided by a power of their standard
 * deviations, since the first ones drown the others (Mu and Viswanath, "All-but-the-Top", 2018, leave them out altogether).
 * @param whitening the power: 0 leaves the components as they are, 1 makes all of them as wide
 * @param basis the mean and the components are those of so many words, the most frequent ones; default all
 * @returns rows of length 1
 */
export function reduceVectors(
	{ words, dimensions, rows }: WordRows,
	kept: number,
	whitening: number,
	basis = words.length,
): WordRows {
	const unit = unitRows({ words, dimensions, rows });
	const height = Math.min(basis, words.length);
	const frequent = { rows: height, columns: dimensions, values: unit.subarray(0, height * dimensions) };
	const { count, directions, mean, explained } = finish(principalComponents(frequent, { components: kept }));
	const factors = explained.map(share => (share > 0 ? share ** (-whitening / 2) : 0));
	const reduced = new Float32Array(words.length * count);
	const components = new Float64Array(count);
	for (let word = 0; word < words.length; word++) {
		const own = unit.subarray(word * dimensions, (word + 1) * dimensions);
		components.fill(0);
		for (let which = 0, at = 0; which < count; which++) {
			for (let i = 0; i < dimensions; i++, at++) components[which] += (own[i] - mean[i]) * directions[at];
			components[which] *= factors[which];
		}
		const length = Math.sqrt(components.reduce((sum, value) => sum + value * value, 0)) || 1;
		components.forEach((value, which) => (reduced[word * count + which] = value / length));
	}
	return { words, dimensions: count, rows: reduced };
}

/** Vectors of the same words side by side, each made of length 1. @throws Error when the words differ */
export function joinVectors(all: readonly WordRows[]): WordRows {
	const [{ words }] = all;
	if (all.some(each => each.words.length !== words.length))
		throw new Error('Vectors of different words cannot be joined.');
	const dimensions = all.reduce((sum, each) => sum + each.dimensions, 0);
	const rows = new Float32Array(words.length * dimensions);
	let offset = 0;
	for (const each of all) {
		const unit = unitRows(each);
		for (let word = 0; word < words.length; word++) {
			const own = unit.subarray(word * each.dimensions, (word + 1) * each.dimensions);
			rows.set(own, word * dimensions + offset);
		}
		offset += each.dimensions;
	}
	return { words, dimensions, rows };
}

/** The vectors divided by their lengths; one of zeros stays. */
function unitRows({ words, dimensions, rows }: WordRows): Float32Array {
	const unit = rows.slice();
	for (let word = 0; word < words.length; word++) {
		const own = unit.subarray(word * dimensions, (word + 1) * dimensions);
		const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) || 1;
		for (let at = 0; at < dimensions; at++) own[at] /= length;
	}
	return unit;
}
