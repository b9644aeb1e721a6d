import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChainDecoder } from '../../../src/core/linear/chainDecoder';
import { LANE_UNIT, laneValue } from '../../../src/core/linear/lanes';
import { bilouRule, makeTransitions } from '../../../src/core/linear/transitions';
import { Viterbi } from '../../../src/core/linear/viterbi';
import { ModelFile } from '../../../src/core/model/modelFile';

const LABELS = ['O', 'B-x', 'I-x', 'L-x', 'U-x'];

function decoderOf(scores: Float32Array, labels: readonly string[] = LABELS): ChainDecoder {
	const tensors = { 'chain.transitions': { type: 'float32' as const, data: scores } };
	return ChainDecoder.from(new ModelFile({ name: 'x', kind: 'x', metadata: { 'chain.labels': labels }, tensors }));
}

describe('ChainDecoder', () => {
	const transitions = makeTransitions(LABELS, bilouRule(LABELS));
	const decoder = decoderOf(transitions.scores);

	it('finds the best path that the scheme allows, and probabilities that go with it', () => {
		const rows = fc.array(fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 5, maxLength: 5 }), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(rows, positions => {
				const { length } = positions;
				decoder.begin(length);
				decoder.lanes.fill(0, 0, length * decoder.width);
				positions.forEach((row, i) => {
					row.forEach((score, label) => {
						decoder.lanes[i * decoder.width + (label >> 1)] += laneValue(label, score);
					});
				});
				decoder.decode(length);
				const expected = new Uint8Array(length);
				const floats = Float32Array.from(positions.flat(), score => score / LANE_UNIT);
				new Viterbi(transitions, false).decode(floats, length, expected);
				const total = (path: Uint8Array): number =>
					path.subarray(0, length).reduce((sum, label, i) => sum + positions[i][label], 0);
				assert.equal(total(decoder.path), total(expected));
				const marginals = decoder.marginals(length);
				for (let i = 0; i < length; i++) {
					const sum = marginals.subarray(i * 5, i * 5 + 5).reduce((a, b) => a + b, 0);
					assert.ok(Math.abs(sum - 1) < 1e-6);
				}
			}),
			{ seed: 4 },
		);
	});

	it('refuses labels and transitions that do not fit together', () => {
		assert.throws(() => decoderOf(transitions.scores, ['O']), { code: 'model-malformed' });
		assert.throws(() => decoderOf(new Float32Array(1), []), { code: 'model-malformed' });
	});
});
