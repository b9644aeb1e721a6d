/** One of the best ways to label a row of atoms. */
export interface LabelPath {
	/** B, M, E, S as 0 to 3, by atom. */
	readonly labels: Uint8Array;
	/** The sum of the labels' scores and of the moves. */
	readonly score: number;
}

/** A way to reach an atom with a label: its score, and which way to the atom before it extends. */
interface Way {
	readonly score: number;
	readonly label: number;
	readonly before: Way | undefined;
}

/** The labels that may come before B, M, E and S. */
const BEFORE: readonly (readonly number[])[] = [
	[2, 3],
	[0, 1],
	[0, 1],
	[2, 3],
];
const EDGE = 4;

/**
 * The best ways to label a row of atoms, the best first (the list Viterbi algorithm, Seshadri and Sundberg 1994): as `bestWords`
 * does, but each label of an atom is reached by several ways. Takes time in proportion to the length times the count.
 * @param scores `[4 * atom + label]`
 * @param moves `[5 * from + to]` over B M E S and the edge
 */
export function bestCuts(scores: Int32Array, length: number, moves: Int32Array, count: number): LabelPath[] {
	if (length === 0) return [];
	const first = [0, 3];
	let ways: readonly (readonly Way[])[] = [0, 1, 2, 3].map(label =>
		first.includes(label) ? [{ score: moves[EDGE * 5 + label] + scores[label], label, before: undefined }] : [],
	);
	for (let atom = 1; atom < length; atom++) {
		const last = ways;
		ways = BEFORE.map((labels, label) => {
			const reached = labels.flatMap(from =>
				last[from].map(before => ({
					score: before.score + moves[from * 5 + label] + scores[atom * 4 + label],
					label,
					before,
				})),
			);
			return best(reached, count);
		});
	}
	const ended = [2, 3].flatMap(label =>
		ways[label].map(way => ({ ...way, score: way.score + moves[label * 5 + EDGE] })),
	);
	return best(ended, count).map(way => ({ labels: labelsOf(way, length), score: way.score }));
}

function best(ways: readonly Way[], count: number): Way[] {
	return [...ways].sort((a, b) => b.score - a.score).slice(0, count);
}

function labelsOf(end: Way, length: number): Uint8Array {
	const labels = new Uint8Array(length);
	let way: Way | undefined = end;
	for (let atom = length - 1; way !== undefined; atom--) {
		labels[atom] = way.label;
		way = way.before;
	}
	return labels;
}
