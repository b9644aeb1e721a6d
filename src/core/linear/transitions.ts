/** What a move that the scheme forbids costs; low enough to lose against everything, finite so that sums stay numbers. */
export const FORBIDDEN = -1e6;

/**
 * The scores of moving from one label to the next, and of beginning and ending with a label.
 *
 * `scores` has (L + 1) rows of L + 1: `scores[from * (L + 1) + to]`; row L is the beginning, column L the end.
 */
export interface Transitions {
	readonly labelCount: number;
	readonly scores: Float32Array;
}

/** Which moves a label scheme allows; `null` stands for the beginning (as `from`) and the end (as `to`). */
export type MoveRule = (from: string | null, to: string | null) => boolean;

/** Transitions that are 0 where the rule allows a move and `FORBIDDEN` elsewhere. */
export function makeTransitions(labels: readonly string[], allows: MoveRule = () => true): Transitions {
	const width = labels.length + 1;
	const scores = new Float32Array(width * width);
	const ends = [...labels, null];
	ends.forEach((from, row) => {
		ends.forEach((to, column) => {
			scores[row * width + column] = allows(from, to) ? 0 : FORBIDDEN;
		});
	});
	return { labelCount: labels.length, scores };
}

/** The rule of tags written `B-x`, `I-x`, `L-x`, `U-x` and `O` (BILOU, Ratinov and Roth 2009), or without `L` and `U` (IOB2). */
export function bilouRule(labels: readonly string[]): MoveRule {
	const closes = labels.some(label => label.startsWith('L-'));
	return (from, to) => {
		const inside = from !== null && (from.startsWith('I-') || from.startsWith('B-'));
		const goesOn = to !== null && (to.startsWith('I-') || to.startsWith('L-'));
		if (goesOn) {
			return inside && from.slice(2) === to.slice(2);
		}
		return !closes || !inside;
	};
}
