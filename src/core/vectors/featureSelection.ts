import type { Steps } from '../steps';
import type { TextCounts } from './textCounts';
import type { Selection } from './vectorSpace';

/** What terms are scored by. */
export interface ScoredCounts {
	readonly counts: TextCounts;
	/** ln N / df of a term, for the sum of TF-IDF. */
	readonly idf: (id: number) => number;
	/** The label of each row; empty for none. */
	readonly labels: readonly string[];
}

/** Entries, or terms, that are counted in one step. */
const STEP = 100_000;

/** The score of each term by a selection; the higher, the sooner it gets a dimension. */
export function* scoreTerms(selection: Selection, scored: ScoredCounts): Steps<Float64Array> {
	const { counts, idf } = scored;
	const frequencies = yield* sumOver(counts, count => count);
	switch (selection) {
		case 'frequency':
			return frequencies;
		case 'documentFrequency':
			return frequencies.map((_, id) => counts.texts[id]);
		case 'tfIdf':
			return frequencies.map((frequency, id) => frequency * idf(id));
		case 'variance': {
			const squares = yield* sumOver(counts, count => count * count);
			return squares.map((square, id) => square / counts.rows - (frequencies[id] / counts.rows) ** 2);
		}
		case 'entropy':
			return yield* logEntropy(counts, frequencies);
		case 'chiSquare':
		case 'informationGain':
			return yield* labelScores(selection, scored);
	}
}

/** For each term the sum over its entries. */
export function* sumOver(
	{ terms, columns, counts, rowStarts, rows }: TextCounts,
	value: (count: number) => number,
): Steps<Float64Array> {
	const sums = new Float64Array(terms.length);
	for (let at = 0; at < rowStarts[rows]; at++) {
		if (at % STEP === STEP - 1) yield;
		sums[columns[at]] += value(counts[at]);
	}
	return sums;
}

/**
 * The sum of a term's log-entropy weights (Dumais, "Improving the Retrieval of Information from External Sources", 1991): 1 less its
 * entropy over the texts, in parts of the largest, times the sum of ln (1 + tf), so that words that come once do not win.
 */
function* logEntropy(counts: TextCounts, frequencies: Float64Array): Steps<Float64Array> {
	const logarithms = yield* sumOver(counts, count => Math.log1p(count));
	// Over the texts, sum of p ln p with p = tf / f is (sum of tf ln tf) / f - ln f.
	const products = yield* sumOver(counts, count => count * Math.log(count));
	const most = Math.log(counts.rows);
	return logarithms.map((logarithm, id) => {
		const entropy = Math.log(frequencies[id]) - products[id] / frequencies[id];
		return logarithm * (most > 0 ? Math.max(0, 1 - entropy / most) : 1);
	});
}

/**
 * How much the presence of a term tells of a text's label: the largest chi-square of its labels, or its information gain (Yang and
 * Pedersen, 1997). Texts without a label have none of their own.
 */
function* labelScores(selection: 'chiSquare' | 'informationGain', scored: ScoredCounts): Steps<Float64Array> {
	const { counts, labels } = scored;
	const { texts, rows } = counts;
	const scores = new Float64Array(counts.terms.length);
	const rowsOf = groupRows(labels, rows);
	for (const members of rowsOf.values()) {
		const within = yield* textsWithin(counts, members);
		for (let id = 0; id < scores.length; id++) {
			const table = { both: within[id], term: texts[id], label: members.length, texts: rows };
			if (selection === 'chiSquare') scores[id] = Math.max(scores[id], chiSquare(table));
			else scores[id] += gainPart(table);
		}
		yield;
	}
	return scores;
}

function groupRows(labels: readonly string[], rows: number): Map<string, number[]> {
	const rowsOf = new Map<string, number[]>();
	for (let row = 0; row < rows; row++) {
		const label = labels[row] ?? '';
		const members = rowsOf.get(label);
		if (members === undefined) rowsOf.set(label, [row]);
		else members.push(row);
	}
	return rowsOf;
}

/** In how many of some rows each term is. */
function* textsWithin({ terms, columns, rowStarts }: TextCounts, members: readonly number[]): Steps<Int32Array> {
	const within = new Int32Array(terms.length);
	let work = 0;
	for (const row of members) {
		for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) within[columns[at]]++;
		work += rowStarts[row + 1] - rowStarts[row];
		if (work < STEP) continue;
		work = 0;
		yield;
	}
	return within;
}

/** Numbers of texts: with a term and a label, with the term, with the label, of all. */
interface Contingency {
	readonly both: number;
	readonly term: number;
	readonly label: number;
	readonly texts: number;
}

function chiSquare({ both, term, label, texts }: Contingency): number {
	const termOnly = term - both;
	const labelOnly = label - both;
	const neither = texts - term - labelOnly;
	const divisor = term * label * (texts - term) * (texts - label);
	return divisor === 0 ? 0 : (texts * (both * neither - termOnly * labelOnly) ** 2) / divisor;
}

/** What one label adds to the mutual information of a term and the labels, in nats. */
function gainPart({ both, term, label, texts }: Contingency): number {
	return jointPart(both, term, label, texts) + jointPart(label - both, texts - term, label, texts);
}

function jointPart(joint: number, one: number, other: number, all: number): number {
	return joint === 0 ? 0 : (joint / all) * Math.log((joint * all) / (one * other));
}
