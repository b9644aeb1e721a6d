import assert from 'node:assert/strict';
import { LATTICE, latticeLayout } from '../../../webview/subwords/latticeLayout';
import { mergeState, stepCount, stepsDone } from '../../../webview/subwords/traceSteps';

const hug = {
	algorithm: 'bpe',
	symbols: ['h', 'u', 'g', 's'],
	merges: [
		{ position: 1, left: 'u', right: 'g', rank: 0 },
		{ position: 0, left: 'h', right: 'ug', rank: 2 },
	],
	pieces: ['hug', 's'],
} as const;

describe('a replay of merges', () => {
	it('has the symbols of every step, what was made, and what comes next', () => {
		assert.deepEqual(mergeState(hug, 0), { symbols: ['h', 'u', 'g', 's'], next: 1, made: -1 });
		assert.deepEqual(mergeState(hug, 1), { symbols: ['h', 'ug', 's'], next: 0, made: 1 });
		assert.deepEqual(mergeState(hug, 2), { symbols: ['hug', 's'], next: -1, made: 0 });
	});

	it('goes through the traces of a word one after the other', () => {
		assert.equal(stepCount([hug, hug]), 4);
		assert.deepEqual(stepsDone([hug, hug], 3), [2, 1]);
		assert.deepEqual(stepsDone([hug], 9), [2]);
		assert.equal(stepCount([]), 0);
	});
});

describe('the drawing of a lattice', () => {
	const edge = (start: number, end: number, best = false) => ({ start, end, piece: `${start}${end}`, score: -1, best });
	const trace = {
		algorithm: 'unigram',
		word: 'a😀b',
		edges: [edge(0, 1), edge(1, 3), edge(3, 4, true), edge(0, 3, true), edge(1, 4)],
		paths: [],
		pieces: [],
	} as const;

	it('has a column a character and bars over those that a piece stands for', () => {
		const { characters, nodes, edges, width } = latticeLayout(trace);
		assert.deepEqual(
			characters.map(({ text }) => text),
			['a', '😀', 'b'],
		);
		assert.deepEqual(
			nodes.map(({ offset }) => offset),
			[0, 1, 3, 4],
		);
		assert.equal(width, 2 * LATTICE.margin + 3 * LATTICE.column);
		const emoji = edges.find(({ piece }) => piece === '13');
		assert.deepEqual([emoji?.x, emoji?.width], [LATTICE.margin + LATTICE.column, LATTICE.column]);
	});

	it('has the best path on top and no bar over another', () => {
		const { edges } = latticeLayout(trace);
		for (const one of edges) {
			assert.equal(one.lane === 0, one.best);
			for (const two of edges) {
				const meet = one !== two && one.lane === two.lane && one.start < two.end && two.start < one.end;
				assert.ok(!meet, `${one.piece} and ${two.piece}`);
			}
		}
	});

	it('is there for nothing, too', () => {
		assert.equal(latticeLayout({ ...trace, word: '', edges: [] }).characters.length, 0);
	});
});
