/** The labels' places in scores and moves. */
const B = 0;
const M = 1;
const E = 2;
const S = 3;
/** The edge of the text among the moves. */
const EDGE = 4;

/** The score of labels that the first atom cannot have: sums with it stay 32-bit integers. */
const UNREACHED = -0x20000000;

/** The move from one label to another in `moves[from * 5 + to]`. */
function cell(from: number, to: number): number {
	return from * 5 + to;
}

/**
 * Viterbi over the eight legal moves of B M E S, written out: the best labels of `length` atoms with the scores
 * `scores[4 * i + label]`.
 *
 * `labels` first holds, in two bits each, whether B, M, E and S were best reached from their second choice (S, M, M, S
 * rather than E, B, B, E), then the path.
 */
export function bestWords(scores: Int32Array, length: number, moves: Int32Array, labels: Uint8Array): void {
	if (length === 0) {
		return;
	}
	const eb = moves[cell(E, B)];
	const sb = moves[cell(S, B)];
	const bm = moves[cell(B, M)];
	const mm = moves[cell(M, M)];
	const be = moves[cell(B, E)];
	const me = moves[cell(M, E)];
	const es = moves[cell(E, S)];
	const ss = moves[cell(S, S)];
	let b = moves[cell(EDGE, B)] + scores[B];
	let m = UNREACHED;
	let e = UNREACHED;
	let s = moves[cell(EDGE, S)] + scores[S];
	for (let i = 1, at = 4; i < length; i++, at += 4) {
		const fromE = e + eb;
		const fromS = s + sb;
		const fromB = b + bm;
		const fromM = m + mm;
		const endB = b + be;
		const endM = m + me;
		const singleE = e + es;
		const singleS = s + ss;
		labels[i] = (fromS > fromE ? 1 : 0) | (fromM > fromB ? 2 : 0) | (endM > endB ? 4 : 0) | (singleS > singleE ? 8 : 0);
		b = Math.max(fromS, fromE) + scores[at];
		m = Math.max(fromM, fromB) + scores[at + 1];
		e = Math.max(endM, endB) + scores[at + 2];
		s = Math.max(singleS, singleE) + scores[at + 3];
	}
	tracePath(labels, length, e + moves[cell(E, EDGE)] > s + moves[cell(S, EDGE)] ? E : S);
}

/** Replaces the choices in `labels` by the path that ends in `last`. */
function tracePath(labels: Uint8Array, length: number, last: number): void {
	let label = last;
	for (let i = length - 1; i >= 0; i--) {
		const second = (labels[i] >> label) & 1;
		labels[i] = label;
		label = label === B || label === S ? (second ? S : E) : second ? M : B;
	}
}

/** The labels after which a word ends, and those with which one begins. */
const LAST = [E, S];
const FIRST = [B, S];
/** The labels before and after a gap within a word. */
const OPEN = [B, M];
const INNER = [M, E];

/**
 * The difference that a cut makes, for each gap between two atoms: the score of the best path with a cut after atom i less
 * that of the best without one, into `margins[i]` (max-marginals, by one pass each way).
 */
export function cutMargins(scores: Int32Array, length: number, moves: Int32Array, margins: Float32Array): void {
	const ahead = bestEndings(scores, length, moves);
	let behind = [moves[cell(EDGE, B)] + scores[B], -Infinity, -Infinity, moves[cell(EDGE, S)] + scores[S]];
	for (let i = 0; i + 1 < length; i++) {
		const through = (before: readonly number[], after: readonly number[]): number =>
			Math.max(
				...before.flatMap(from => after.map(to => behind[from] + moves[cell(from, to)] + ahead[(i + 1) * 4 + to])),
			);
		margins[i] = through(LAST, FIRST) - through(OPEN, INNER);
		const reach = (to: number, before: readonly number[]): number =>
			Math.max(...before.map(from => behind[from] + moves[cell(from, to)])) + scores[(i + 1) * 4 + to];
		behind = [reach(B, LAST), reach(M, OPEN), reach(E, OPEN), reach(S, LAST)];
	}
}

/** The score of the best path from each atom with each label to the end, its own score included. */
function bestEndings(scores: Int32Array, length: number, moves: Int32Array): Float64Array {
	const ahead = new Float64Array(length * 4);
	for (let i = length - 1; i >= 0; i--) {
		for (const [labels, next] of [
			[LAST, FIRST],
			[OPEN, INNER],
		]) {
			for (const label of labels) {
				const best =
					i === length - 1
						? labels === LAST
							? moves[cell(label, EDGE)]
							: -Infinity
						: Math.max(...next.map(to => moves[cell(label, to)] + ahead[(i + 1) * 4 + to]));
				ahead[i * 4 + label] = scores[i * 4 + label] + best;
			}
		}
	}
	return ahead;
}
