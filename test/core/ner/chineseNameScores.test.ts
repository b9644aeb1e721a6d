import assert from 'node:assert/strict';
import { FeatureSequence } from '../../../src/core/linear/featureSequence';
import { FeatureWeights, packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { laneWidth, unpackLanes } from '../../../src/core/linear/lanes';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { ChineseNameFeatures } from '../../../src/core/tasks/ner/chineseNameFeatures';
import { packChineseNameLexicon } from '../../../src/core/tasks/ner/chineseNameLexicon';
import { ChineseNameScores, readChineseNameKnowledge } from '../../../src/core/tasks/ner/chineseNameScores';
import { ChineseUnits } from '../../../src/core/tasks/ner/chineseUnits';
import { NAME_TAGS } from '../../../src/core/tasks/ner/nameLabels';

const TEXTS = [
	'李雷和韩梅梅是北京市海淀区的居民。',
	'比尔·盖茨是微软公司的创始人',
	'Google 和 GOOGLE、google 公司２０２４年在香港',
	'😀王小明\ud83d在清華大學讀書',
	'李',
];
const LABELS = NAME_TAGS.length;

function lexicons(): ModelFile {
	const words = new Map(
		['李', '和', '是', '的', '北京', '北京市', '公司', '微软', '居民', '大学'].map((form, i) => [
			form,
			i + 1024 * (i + 9),
		]),
	);
	const names = new Map([
		['李雷', 1],
		['北京市', 2],
		['海淀区', 2 | (5 << 4)],
		['微软公司', 4],
		['比尔·盖茨', 1 << 4],
	]);
	const tensors = {
		...packChineseNameLexicon('words', words),
		...packChineseNameLexicon('names', names),
		characters: { type: 'uint16' as const, data: Uint16Array.from([0x674e, 7, 0x96f7, 0o70]) },
	};
	return decodeModel(encodeModel({ name: 'lexicons', kind: 'lexicons/1', metadata: {}, tensors }), 'lexicons');
}

/** The keys of all texts, by unit, as learners see them. */
function keysOf(text: string, features: ChineseNameFeatures): number[][] {
	const units = new ChineseUnits();
	const sequence = new FeatureSequence();
	units.read(text, 0, text.length);
	features.extract(units, sequence);
	assert.equal(sequence.length, units.length);
	return Array.from({ length: sequence.length }, (_, i) => [
		...sequence.keys.subarray(i === 0 ? 0 : sequence.ends[i - 1], sequence.ends[i]),
	]);
}

describe('ChineseNameScores', () => {
	it('gives each unit the sum of the weights of the features that learners see', () => {
		const file = lexicons();
		const { characters, lattice } = readChineseNameKnowledge(file);
		const features = new ChineseNameFeatures(characters, lattice);
		const keys = TEXTS.map(text => keysOf(text, features));
		const random = new SeededRandom(5);
		const rows = [...new Set(keys.flat(2))].map(key => ({
			key,
			labels: [0, 1, 6, 12],
			weights: [0, 1, 2, 3].map(() => random.next() - 0.5),
		}));
		const packed = packFeatureWeights('chain', rows, LABELS);
		const tensors = {
			...packed.tensors,
			...Object.fromEntries(
				['words', 'names'].flatMap(name =>
					['buckets', 'keys', 'bytes', 'values', 'prefixes']
						.filter(part => file.has(`${name}.${part}`))
						.map(part => [
							`${name}.${part}`,
							{ type: tensorType(part), data: file.tensor(`${name}.${part}`, tensorType(part)) },
						]),
				),
			),
			characters: { type: 'uint16' as const, data: file.tensor('characters', 'uint16') },
		};
		const model = decodeModel(encodeModel({ name: 'm', kind: 'm/1', metadata: packed.metadata, tensors }), 'm');
		const weights = FeatureWeights.from(model, 'chain', LABELS);
		const scores = ChineseNameScores.from(model, LABELS);
		const units = new ChineseUnits();
		const width = laneWidth(LABELS);
		// Twice, so that items come from memory, too.
		for (const [number, text] of [...TEXTS, ...TEXTS].entries()) {
			units.read(text, 0, text.length);
			const lanes = new Int32Array(units.length * width);
			scores.score(units, lanes);
			keys[number % TEXTS.length].forEach((ofUnit, i) => {
				const expected = new Int32Array(width);
				for (const key of ofUnit) {
					weights.addTo(expected, 0, key);
				}
				assert.deepEqual(unpacked(lanes, i * width), unpacked(expected, 0), `${text} ${i}`);
			});
		}
	});
});

function tensorType(part: string): 'uint8' | 'uint16' {
	return part === 'keys' || part === 'values' ? 'uint16' : 'uint8';
}

function unpacked(lanes: Int32Array, from: number): Int32Array {
	const scores = new Int32Array(LABELS);
	unpackLanes(lanes, from, LABELS, scores, 0);
	return scores;
}
