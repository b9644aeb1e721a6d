import assert from 'node:assert/strict';
import { LANE_UNIT, laneValue, unpackLanes } from '../../../src/core/linear/lanes';
import { bilouRule, makeTransitions } from '../../../src/core/linear/transitions';
import { Viterbi } from '../../../training/support/viterbi';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { NameDecoder } from '../../../src/core/tasks/ner/nameDecoder';
import { NAME_TAGS, namesOfPath } from '../../../src/core/tasks/ner/nameLabels';

function chain(random: SeededRandom): ModelFile {
	const { scores } = makeTransitions(NAME_TAGS, bilouRule(NAME_TAGS));
	const data = scores.map(score => (score < 0 ? score : 3 * (random.next() - 0.5)));
	const tensors = { 'chain.transitions': { type: 'float32' as const, data } };
	const content = { name: 'chain', kind: 'chain/1', metadata: { 'chain.labels': NAME_TAGS }, tensors };
	return decodeModel(encodeModel(content), 'chain');
}

/** Random scores of all tags of so many units; the higher `shyness`, the fewer names. */
function fill(
	random: SeededRandom,
	length: number,
	shyness: number,
	targets: readonly Int32Array[],
	width: number,
): void {
	for (let i = 0; i < length; i++) {
		for (const lanes of targets) {
			lanes.fill(0, i * width, (i + 1) * width);
		}
		for (let tag = 0; tag < NAME_TAGS.length; tag++) {
			const units = Math.round(600 * (random.next() - 0.5)) - (tag > 0 ? shyness : 0);
			for (const lanes of targets) {
				lanes[i * width + (tag >> 1)] += laneValue(tag, units);
			}
		}
	}
}

describe('NameDecoder', () => {
	it('finds the path of the whole chain, however many names there are', () => {
		const random = new SeededRandom(7);
		for (let round = 0; round < 40; round++) {
			const file = chain(random);
			const moves = file.tensor('chain.transitions', 'float32').map(score => score * LANE_UNIT);
			const whole = new Viterbi({ labelCount: NAME_TAGS.length, scores: moves }, false);
			const decoder = NameDecoder.from(file);
			for (let sentence = 0; sentence < 20; sentence++) {
				const length = 1 + Math.floor(40 * random.next());
				decoder.begin(length);
				fill(random, length, 700 * random.next(), [decoder.lanes], decoder.width);
				const scores = new Int32Array(length * NAME_TAGS.length);
				for (let i = 0; i < length; i++) {
					unpackLanes(decoder.lanes, i * decoder.width, NAME_TAGS.length, scores, i * NAME_TAGS.length);
				}
				const path = new Uint8Array(length);
				whole.decode(scores, length, path);
				decoder.decode(length);
				assert.deepEqual(decoder.path.subarray(0, length), path);
			}
		}
	});

	it('is surer of names that stand out more', () => {
		const random = new SeededRandom(3);
		const decoder = NameDecoder.from(chain(random));
		const confidences = [100, 400].map(strength => {
			decoder.begin(5);
			decoder.lanes.fill(0, 0, 5 * decoder.width);
			for (let i = 0; i < 5; i++) {
				decoder.lanes[i * decoder.width] = laneValue(0, i === 2 ? 0 : 500);
			}
			decoder.lanes[2 * decoder.width + 2] = laneValue(4, strength);
			decoder.decode(5);
			assert.deepEqual(namesOfPath(decoder.path, 5), [{ first: 2, end: 3, kind: 'PER' }]);
			return decoder.confidence(2, 3, 5);
		});
		assert.ok(0 < confidences[0] && confidences[0] < confidences[1] && confidences[1] <= 1, confidences.join(' '));
	});
});
