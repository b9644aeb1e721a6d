import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ForwardBackward } from '../../training/support/forwardBackward';
import { bilouRule, FORBIDDEN, makeTransitions } from '../../src/core/linear/transitions';
import { Viterbi } from '../../training/support/viterbi';

/** A small chain: labels, positions, emissions, moves; numbers in steps of 1/4, so that ties happen. */
const chain = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 })).chain(([labels, length]) => {
	const score = fc.integer({ min: -16, max: 16 }).map(value => value / 4);
	const cells = (count: number) => fc.array(score, { minLength: count, maxLength: count });
	return fc.record({
		labels: fc.constant(labels),
		length: fc.constant(length),
		emissions: cells(labels * length),
		moves: cells((labels + 1) ** 2),
	});
});

/** All paths with their scores. */
function allPaths(labels: number, length: number, emissions: readonly number[], moves: readonly number[]) {
	const width = labels + 1;
	let paths: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
	for (let i = 0; i < length; i++) {
		paths = paths.flatMap(({ path, score }) =>
			Array.from({ length: labels }, (_, label) => ({
				path: [...path, label],
				score: score + emissions[i * labels + label] + moves[(path.at(-1) ?? labels) * width + label],
			})),
		);
	}
	return paths.map(({ path, score }) => ({
		path,
		score: path.length === 0 ? 0 : score + moves[path[path.length - 1] * width + labels],
	}));
}

describe('Viterbi', () => {
	for (const prune of [true, false]) {
		it(`finds a best path of all, ${prune ? 'with' : 'without'} pruning`, () => {
			fc.assert(
				fc.property(chain, ({ labels, length, emissions, moves }) => {
					const viterbi = new Viterbi({ labelCount: labels, scores: Float32Array.from(moves) }, prune);
					const path = new Uint8Array(length);
					const score = viterbi.decode(Float32Array.from(emissions), length, path);
					const paths = allPaths(labels, length, emissions, moves);
					const best = Math.max(...paths.map(each => each.score));
					assert.equal(score, best);
					assert.equal(paths.find(each => each.path.join() === [...path].join())?.score, best);
				}),
				{ seed: 5, numRuns: 300 },
			);
		});
	}

	it('never takes a forbidden move', () => {
		const labels = ['B-PER', 'I-PER', 'L-PER', 'U-PER', 'O'];
		const viterbi = new Viterbi(makeTransitions(labels, bilouRule(labels)));
		fc.assert(
			fc.property(fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 5, maxLength: 40 }), raw => {
				const length = Math.floor(raw.length / 5);
				const path = new Uint8Array(length);
				viterbi.decode(Float32Array.from(raw), length, path);
				const text = [...path].map(label => labels[label][0]).join('');
				assert.match(text, /^(O|U|BI*L)*$/);
			}),
			{ seed: 6 },
		);
	});
});

describe('ForwardBackward', () => {
	it('sums over all paths', () => {
		fc.assert(
			fc.property(chain, ({ labels, length, emissions, moves }) => {
				const sums = new ForwardBackward({ labelCount: labels, scores: Float32Array.from(moves) });
				const logSum = sums.run(Float32Array.from(emissions), length);
				const paths = allPaths(labels, length, emissions, moves);
				const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
				assert.ok(Math.abs(logSum - (length === 0 ? 0 : Math.log(total))) < 1e-6);
				for (let i = 0; i < length; i++) {
					for (let label = 0; label < labels; label++) {
						const through = paths.filter(({ path }) => path[i] === label);
						const wanted = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
						assert.ok(Math.abs(sums.marginals[i * labels + label] - wanted) < 1e-6);
					}
				}
			}),
			{ seed: 7, numRuns: 200 },
		);
	});
});

describe('makeTransitions', () => {
	it('forbids what the rule of IOB2 forbids', () => {
		const labels = ['B-LOC', 'I-LOC', 'B-PER', 'I-PER', 'O'];
		const { scores } = makeTransitions(labels, bilouRule(labels));
		const move = (from: string | null, to: string | null): number =>
			scores[(from === null ? 5 : labels.indexOf(from)) * 6 + (to === null ? 5 : labels.indexOf(to))];
		assert.equal(move(null, 'I-PER'), FORBIDDEN);
		assert.equal(move('O', 'I-PER'), FORBIDDEN);
		assert.equal(move('B-LOC', 'I-PER'), FORBIDDEN);
		assert.equal(move('B-PER', 'I-PER'), 0);
		assert.equal(move('B-PER', null), 0);
		assert.equal(move('I-PER', 'B-PER'), 0);
	});
});
