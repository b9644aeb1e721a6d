import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANE_UNIT } from '../../../src/core/linear/lanes';
import { ModelFile } from '../../../src/core/model/modelFile';
import { CandidateDecoder } from '../../../src/core/tasks/pos/candidateDecoder';

const LABELS = ['A', 'B', 'C', 'D', 'E'];
const SIZE = LABELS.length + 1;

function decoderOf(moves: readonly number[]): CandidateDecoder {
	const transitions = Float32Array.from(moves);
	const tensors = { 'chain.transitions': { type: 'float32', data: transitions } } as const;
	const file = new ModelFile({ name: 'x', kind: 'x', metadata: { 'chain.labels': LABELS }, tensors });
	return CandidateDecoder.from(file, 'chain');
}

/** Scores of labels by position, in units, and the labels that are allowed there. */
interface Position {
	readonly scores: readonly number[];
	readonly list: readonly number[];
}

/** Writes the labels of a position and their scores to where the next position begins. */
function write(decoder: CandidateDecoder, { scores, list }: Position): void {
	decoder.kept.set(list, decoder.start);
	decoder.scores.set(
		list.map(label => scores[label]),
		decoder.start,
	);
}

function decode(decoder: CandidateDecoder, positions: readonly Position[]): number[] {
	decoder.begin(positions.length);
	for (const position of positions) {
		if (position.list.length === 1) {
			decoder.addOne(position.list[0]);
		} else {
			write(decoder, position);
			decoder.add(position.list.length);
		}
	}
	decoder.decode();
	return [...decoder.path.subarray(0, positions.length)];
}

/** The score of a path, where positions with one label alone have none of their own. */
function scoreOf(path: readonly number[], positions: readonly Position[], moves: readonly number[]): number {
	const ends = [SIZE - 1, ...path, SIZE - 1];
	const sums = ends.slice(1).map((to, i) => moves[ends[i] * SIZE + to] * LANE_UNIT);
	const own = path.map((label, i) => (positions[i].list.length === 1 ? 0 : positions[i].scores[label]));
	return [...sums, ...own].reduce((sum, score) => sum + score, 0);
}

function paths(positions: readonly Position[]): number[][] {
	return positions.reduce<number[][]>(
		(found, { list }) => found.flatMap(path => list.map(label => [...path, label])),
		[[]],
	);
}

const movesOf = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE });
const positionOf: fc.Arbitrary<Position> = fc.record({
	scores: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: LABELS.length, maxLength: LABELS.length }),
	list: fc.subarray([...LABELS.keys()], { minLength: 1 }),
});

describe('CandidateDecoder', () => {
	it('finds the best of all paths through the labels allowed', () => {
		fc.assert(
			fc.property(movesOf, fc.array(positionOf, { minLength: 1, maxLength: 5 }), (moves, positions) => {
				const decoder = decoderOf(moves);
				const found = decode(decoder, positions);
				const best = Math.max(...paths(positions).map(path => scoreOf(path, positions, moves)));
				assert.ok(found.every((label, i) => positions[i].list.includes(label)));
				assert.equal(scoreOf(found, positions, moves), best);
			}),
			{ seed: 11, numRuns: 300 },
		);
	});

	it('leaves out the labels of a position that are far behind', () => {
		const decoder = decoderOf(Array<number>(SIZE * SIZE).fill(0));
		decoder.begin(1);
		write(decoder, { scores: [150, 500, 100, 0, 900], list: [0, 1, 2] });
		assert.equal(decoder.settle(3, 401), 3);
		assert.equal(decoder.settle(3, 400), 2);
		assert.deepEqual([...decoder.kept.subarray(0, 2)], [0, 1]);
		assert.deepEqual([...decoder.scores.subarray(0, 2)], [150, 500]);
		assert.equal(decoder.settle(2, 350), 1);
		decoder.add(1);
		decoder.decode();
		assert.equal(decoder.path[0], 1);
	});

	it('refuses transitions that do not fit', () => {
		assert.throws(() => decoderOf([1, 2, 3]), { code: 'model-malformed' });
	});
});
