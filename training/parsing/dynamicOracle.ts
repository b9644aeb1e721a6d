import { Move } from '../../src/core/tasks/parsing/parserState';
import type { ParserState } from '../../src/core/tasks/parsing/parserState';

/**
 * How many arcs of the gold tree a move makes impossible (Goldberg and Nivre, "Training Deterministic Parsers with
 * Non-Deterministic Oracles", TACL 2013, for the arc-hybrid system).
 * @param heads the gold heads; the sentence's length for the root
 */
export function costOf(move: Move, state: ParserState, heads: Int32Array): number {
	switch (move) {
		case Move.Shift:
			return costOfShift(state, heads);
		case Move.Left:
			return costOfAttaching(state, heads, state.next, state.depth > 1 ? state.stacked(1) : -1);
		case Move.Right:
			return costOfAttaching(state, heads, state.stacked(1), -1);
	}
}

function costOfShift(state: ParserState, heads: Int32Array): number {
	const word = state.next;
	let cost = 0;
	for (let place = 0; place < state.depth; place++) {
		const stacked = state.stack[place];
		if (stacked < state.length && heads[stacked] === word) cost++;
		if (place < state.depth - 1 && heads[word] === stacked) cost++;
	}
	return cost;
}

/** The cost of giving the top word the head `taken`; `below` is another head that it could have had, if it is not -1. */
function costOfAttaching(state: ParserState, heads: Int32Array, taken: number, below: number): number {
	const word = state.stacked(0);
	const gold = heads[word];
	let cost = 0;
	if (gold !== taken && (gold === below || (gold >= state.next && gold < state.length))) cost++;
	for (let coming = state.next; coming < state.length; coming++) if (heads[coming] === word) cost++;
	return cost;
}
