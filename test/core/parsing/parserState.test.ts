import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ParserSentence } from '../../../src/core/tasks/parsing/parserSentence';
import { Move, ParserState } from '../../../src/core/tasks/parsing/parserState';

/** Plays moves of a sequence of numbers, each naming one of the moves that are possible. */
function play(length: number, choices: readonly number[]): ParserState {
	const sentence = new ParserSentence();
	const state = new ParserState();
	sentence.begin(length);
	state.begin(sentence);
	for (let step = 0; !state.isDone; step++) {
		const possible = [Move.Shift, Move.Left, Move.Right].filter(move => state.allows(move));
		assert.notEqual(possible.length, 0, 'a state that is not done has a move');
		const move = possible[choices[step % choices.length] % possible.length];
		if (move === Move.Shift) state.shift();
		else state.attach(state.headBy(move), 1);
	}
	return state;
}

describe('ParserState', () => {
	it('ends with one root and every word below it, whatever the moves', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.array(fc.nat(), { minLength: 1, maxLength: 80 }),
				(length, choices) => {
					const { heads } = play(length, choices);
					const words = Array.from({ length }, (_, word) => word);
					assert.equal(words.filter(word => heads[word] === length).length, 1);
					for (const word of words) {
						let steps = 0;
						for (let at = word; at !== length; at = heads[at]) assert.ok(steps++ < length, 'no circle');
					}
				},
			),
		);
	});

	it('crosses no arcs', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 15 }),
				fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
				(length, choices) => {
					const { heads } = play(length, choices);
					const arcs = Array.from({ length }, (_, word) => [word, heads[word]].sort((a, b) => a - b)).filter(
						([, high]) => high < length,
					);
					for (const [a, b] of arcs) for (const [c, d] of arcs) assert.ok(!(a < c && c < b && b < d));
				},
			),
		);
	});
});
