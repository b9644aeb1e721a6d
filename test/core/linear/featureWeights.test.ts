import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeatureWeights, packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { LANE_UNIT, laneWidth, unpackLanes } from '../../../src/core/linear/lanes';
import { ScorePool } from '../../../src/core/linear/scorePool';
import type { WeightRow } from '../../../src/core/linear/featureWeights';
import { ModelFile } from '../../../src/core/model/modelFile';

function tableOf(rows: readonly WeightRow[], labelCount: number): FeatureWeights {
	const content = { name: 'test', kind: 'test', ...packFeatureWeights('w', rows, labelCount) };
	return FeatureWeights.from(new ModelFile(content), 'w', labelCount);
}

function scoresOf(table: FeatureWeights, labelCount: number, keys: readonly number[]): number[] {
	const lanes = new Int32Array(laneWidth(labelCount));
	for (const key of keys) table.addTo(lanes, 0, key);
	const scores = new Int32Array(labelCount);
	unpackLanes(lanes, 0, labelCount, scores, 0);
	return Array.from(scores, score => score / LANE_UNIT);
}

const rowsOf = (labelCount: number): fc.Arbitrary<WeightRow[]> =>
	fc
		.uniqueArray(
			fc.record({
				key: fc.integer(),
				row: fc.uniqueArray(fc.tuple(fc.nat(labelCount - 1), fc.double({ min: -8, max: 8, noNaN: true })), {
					selector: ([label]) => label,
					minLength: 1,
					maxLength: labelCount,
				}),
			}),
			{ selector: ({ key }) => key, maxLength: 30 },
		)
		.map(list =>
			list.map(({ key, row }) => ({
				key,
				labels: row.map(([label]) => label),
				weights: row.map(([, weight]) => weight),
			})),
		);

describe('FeatureWeights', () => {
	for (const labelCount of [2, 13, 16, 40]) {
		it(`keeps weights of ${labelCount} labels within a fourteenth of a row's largest, whatever their sign`, () => {
			fc.assert(
				fc.property(rowsOf(labelCount), rows => {
					const table = tableOf(rows, labelCount);
					for (const { key, labels, weights } of rows) {
						const scores = scoresOf(table, labelCount, [key]);
						const most = Math.max(...weights.map(Math.abs));
						labels.forEach((label, i) => {
							assert.ok(Math.abs(scores[label] - weights[i]) <= most / 7 + 0.06, `${scores[label]} for ${weights[i]}`);
						});
					}
				}),
				{ seed: 2, numRuns: 60 },
			);
		});
	}

	it('adds up rows, and nothing for unknown keys', () => {
		const table = tableOf(
			[
				{ key: 5, labels: [2, 0], weights: [-7, 3] },
				{ key: -9, labels: [0, 1], weights: [7, 7] },
			],
			3,
		);
		assert.deepEqual(scoresOf(table, 3, [5, 77]), [3, 0, -7]);
		assert.deepEqual(scoresOf(table, 3, [5, -9, 5]), [13, 7, -14]);
		assert.equal(table.has(5), true);
		assert.equal(table.has(6), false);
	});

	it('adds up many rows at once as one after the other', () => {
		fc.assert(
			fc.property(rowsOf(13), fc.array(fc.integer(), { maxLength: 20 }), (rows, others) => {
				const table = tableOf(rows, 13);
				const keys = [...rows.map(({ key }) => key), ...others];
				const scores = new Int32Array(256);
				table.addScores(scores, Int32Array.from(keys), keys.length);
				const found = Array.from(scores.subarray(0, 13), score => score / LANE_UNIT);
				assert.deepEqual(found, scoresOf(table, 13, keys));
			}),
			{ seed: 3, numRuns: 100 },
		);
	});

	it('refuses a table whose parts do not fit', () => {
		const content = packFeatureWeights('w', [{ key: 5, labels: [2, 0], weights: [-7, 3.5] }], 3);
		const broken = { ...content.tensors, 'w.weights': { type: 'uint8' as const, data: new Uint8Array(9) } };
		const read = (tensors: typeof content.tensors, labelCount: number) => () =>
			FeatureWeights.from(new ModelFile({ name: 'x', kind: 'x', ...content, tensors }), 'w', labelCount);
		assert.throws(read(broken, 3), { code: 'model-malformed' });
		assert.throws(read(content.tensors, 2), { code: 'model-malformed' });
		assert.throws(
			() =>
				packFeatureWeights(
					'w',
					[1, 1].map(key => ({ key, labels: [0], weights: [1] })),
					3,
				),
			RangeError,
		);
	});
});

describe('ScorePool', () => {
	const table = tableOf(
		[
			{ key: 1, labels: [0, 1, 2], weights: [7, -7, 1] },
			{ key: 2, labels: [1], weights: [-3.5] },
			{ key: 3, labels: [2], weights: [400] },
		],
		3,
	);

	it('sums the features of each row of an item once, and rows of items at a position', () => {
		const pool = new ScorePool(3, 2, 600);
		const places = Array.from({ length: 600 }, (_, i) => pool.add([[1, 2], i % 2 === 0 ? [2] : []], table));
		assert.equal(pool.size, 600);
		assert.equal(pool.hasRoomFor(1), false);
		assert.throws(() => pool.add([[], []], table), RangeError);
		const { width } = pool;
		const lanes = new Int32Array(width);
		for (const row of [places[0], places[1], places[598] + width, places[599] + width, places[2] + width, places[3]]) {
			pool.addRow(lanes, 0, row);
		}
		const scores = new Int32Array(3);
		unpackLanes(lanes, 0, 3, scores, 0);
		const one = scoresOf(table, 3, [1, 2]);
		const two = scoresOf(table, 3, [2]);
		assert.deepEqual(
			Array.from(scores, score => score / LANE_UNIT),
			one.map((score, label) => 3 * score + 2 * two[label]),
		);
		pool.clear();
		assert.equal(pool.size, 0);
	});

	it('puts an item over another, and shares the other where nothing is added', () => {
		const pool = new ScorePool(3, 2, 3);
		const common = pool.add([[1], [2]], table);
		assert.equal(pool.addOver(common, Int32Array.from([8, 9]), table), common);
		const place = pool.addOver(common, Int32Array.from([8, 1]), table);
		assert.equal(pool.size, 2);
		const scores = new Int32Array(3);
		for (const [row, keys] of [[1], [2, 1]].entries()) {
			unpackLanes(pool.data, place + row * pool.width, 3, scores, 0);
			assert.deepEqual(
				Array.from(scores, score => score / LANE_UNIT),
				scoresOf(table, 3, keys),
			);
		}
		pool.addOver(common, Int32Array.from([1, 1]), table);
		assert.throws(() => pool.addOver(common, Int32Array.from([1, 1]), table), RangeError);
	});

	it('keeps ten rows of enormous weights within their lanes', () => {
		const pool = new ScorePool(3, 1, 1);
		const place = pool.add([[3, 3, 3]], table);
		const lanes = new Int32Array(2);
		for (let i = 0; i < 10; i++) pool.addRow(lanes, 0, place);
		const scores = new Int32Array(3);
		unpackLanes(lanes, 0, 3, scores, 0);
		assert.deepEqual([scores[0], scores[1]], [0, 0]);
		assert.ok(scores[2] > 30_000);
	});
});
