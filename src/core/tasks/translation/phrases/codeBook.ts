import type { ModelFile, Tensor } from '../../../model/modelFile';

/** The most entries that a code of one byte tells apart. */
const MOST_ENTRIES = 256;

/** How often entries are moved to the middle of the rows that are nearest to them. */
const ROUNDS = 12;

/** So many rows, evenly taken, are enough to place the entries. */
const SAMPLE = 20_000;

/** Rows of numbers written as one byte each: the number of the nearest entry. */
export interface CodeBook {
	readonly codes: Uint8Array;
	/** `[entry * width + i]`. */
	readonly entries: Float32Array;
	readonly width: number;
}

/**
 * Rows of numbers as tensors of a file: a code book of at most 256 entries (vector quantisation; Linde, Buzo and Gray 1980)
 * and a code a row. Rows of at most so many different values stay as they are.
 */
export function packCodeBook(
	name: string,
	rows: Float32Array,
	{ width }: { readonly width: number },
): Record<string, Tensor> {
	const entries = placedEntries(rows, width);
	const codes = new Uint8Array(rows.length / width);
	for (let i = 0; i < codes.length; i++) codes[i] = nearest(entries, rows, i * width, width);
	return {
		[`${name}.codes`]: { type: 'uint8', data: codes },
		[`${name}.entries`]: { type: 'float32', data: entries },
	};
}

/**
 * The code book of a file that {@link packCodeBook} wrote.
 * @throws NlpError `model-malformed` where its parts do not fit together
 */
export function unpackCodeBook(
	file: ModelFile,
	name: string,
	{ width, rows }: { readonly width: number; readonly rows: number },
): CodeBook {
	const codes = file.tensor(`${name}.codes`, 'uint8');
	const entries = file.tensor(`${name}.entries`, 'float32');
	if (codes.length !== rows || entries.length % width > 0 || codes.some(code => (code + 1) * width > entries.length)) {
		throw file.malformed(`the codes of "${name}" do not fit its entries`);
	}
	return { codes, entries, width };
}

function placedEntries(rows: Float32Array, width: number): Float32Array {
	const count = rows.length / width;
	const different = new Map<string, number>();
	for (let i = 0; i < count && different.size <= MOST_ENTRIES; i++) {
		const key = rows.subarray(i * width, (i + 1) * width).join(' ');
		if (!different.has(key)) different.set(key, i);
	}
	if (different.size <= MOST_ENTRIES) return takeRows(rows, width, [...different.values()]);
	const step = Math.max(1, Math.floor(count / SAMPLE));
	const sample = takeRows(
		rows,
		width,
		Array.from({ length: Math.floor(count / step) }, (_, i) => i * step),
	);
	const first = [...different.values()].slice(0, MOST_ENTRIES);
	let entries = takeRows(rows, width, first);
	for (let round = 0; round < ROUNDS; round++) entries = movedEntries(sample, entries, width);
	return entries;
}

function takeRows(rows: Float32Array, width: number, picked: readonly number[]): Float32Array {
	const taken = new Float32Array(width * picked.length);
	for (const [at, i] of picked.entries()) taken.set(rows.subarray(i * width, (i + 1) * width), at * width);
	return taken;
}

/** The mean of the rows that are nearest to each entry; one that no row is near to stays. */
function movedEntries(rows: Float32Array, entries: Float32Array, width: number): Float32Array {
	const sums = new Float64Array(entries.length);
	const counts = new Int32Array(entries.length / width);
	for (let start = 0; start < rows.length; start += width) {
		const entry = nearest(entries, rows, start, width);
		counts[entry]++;
		for (let i = 0; i < width; i++) sums[entry * width + i] += rows[start + i];
	}
	return entries.map((stays, i) => {
		const count = counts[Math.floor(i / width)];
		return count === 0 ? stays : sums[i] / count;
	});
}

function nearest(entries: Float32Array, rows: Float32Array, start: number, width: number): number {
	let best = 0;
	let least = Infinity;
	for (let at = 0; at < entries.length; at += width) {
		let distance = 0;
		for (let i = 0; i < width; i++) distance += (entries[at + i] - rows[start + i]) ** 2;
		if (distance >= least) continue;
		least = distance;
		best = at / width;
	}
	return best;
}
