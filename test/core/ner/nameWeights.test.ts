import assert from 'node:assert/strict';
import { FeatureWeights, packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { laneWidth } from '../../../src/core/linear/lanes';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { NAME_TAGS } from '../../../src/core/tasks/ner/nameLabels';
import { NameWeights } from '../../../src/core/tasks/ner/nameWeights';

const COUNT = NAME_TAGS.length;

/** Keys `1 … rows`, each with weights of some random tags. */
function fileOf(rows: number, labelCount = COUNT): ModelFile {
	const random = new SeededRandom(5);
	const list = Array.from({ length: rows }, (_, row) => {
		const labels = Array.from({ length: labelCount }, (_, label) => label).filter(() => random.next() < 0.6);
		return { key: row + 1, labels, weights: labels.map(() => random.next() - 0.5) };
	});
	const { metadata, tensors } = packFeatureWeights('toy', list, labelCount);
	return decodeModel(encodeModel({ name: 'toy', kind: 'toy/1', metadata, tensors }), 'toy');
}

/** A file with a tensor cut off by one. */
function cut({ name, kind, metadata, tensors }: ModelFile, cutOff: string): ModelFile {
	const { type, data } = tensors[cutOff];
	const content = { name, kind, metadata, tensors: { ...tensors, [cutOff]: { type, data: data.slice(1) } } };
	return decodeModel(encodeModel(content), 'toy');
}

describe('NameWeights', () => {
	it('sums up what the weights say one by one, known features and others, few and many', () => {
		const file = fileOf(5000);
		const single = FeatureWeights.from(file, 'toy', COUNT);
		const together = NameWeights.from(file, 'toy');
		const random = new SeededRandom(9);
		for (let round = 0; round < 200; round++) {
			const keys = Array.from({ length: Math.floor(random.next() * 150) }, () => 1 + Math.floor(random.next() * 8000));
			const expected = new Int32Array(laneWidth(COUNT) * 2 + 3);
			const lanes = new Int32Array(laneWidth(COUNT) * 2 + 3);
			const [first, second] = [2, 3 + laneWidth(COUNT)];
			for (const [i, key] of keys.entries()) {
				if (i === keys.length >> 2) together.endPosition(first);
				single.addTo(expected, i < keys.length >> 2 ? first : second, key);
				together.add(key);
			}
			together.endPosition(second);
			together.flush(lanes);
			assert.deepEqual(lanes, expected);
		}
	});

	it('refuses parts that do not fit together', () => {
		const file = fileOf(300);
		for (const part of ['buckets', 'keys', 'masks', 'scales', 'weights']) {
			assert.throws(() => NameWeights.from(cut(file, `toy.${part}`), 'toy'), /toy/, part);
		}
		assert.throws(() => NameWeights.from(fileOf(300, COUNT + 1), 'toy'), /beyond the list of labels/);
	});
});
