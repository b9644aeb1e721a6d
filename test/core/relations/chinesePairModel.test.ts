import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { packWordTable, WordTable } from '../../../src/core/linear/wordTable';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseClusters, ChinesePair } from '../../../src/core/tasks/relations/chinese/chinesePair';
import { chinesePairFeatures } from '../../../src/core/tasks/relations/chinese/chinesePairFeatures';
import { candidatePairs, ChinesePairModel } from '../../../src/core/tasks/relations/chinese/chinesePairModel';
import { ChineseRelations } from '../../../src/core/tasks/relations/chinese/chineseRelations';
import { sentenceOf } from './chineseMarkup';

const LEARNED = sentenceOf('[甲]P一手打造[丙]O。', '甲/PROPN 一手/ADV 打造/VERB 丙/PROPN 。/PUNCT');

/** A model that has the features of one pair speak for the second label. */
function modelFile(labels: readonly string[], threshold = 0.8): ModelFile {
	const clusters = new ChineseClusters(LEARNED.tokens, WordTable.of(new Map()));
	const [first, second] = LEARNED.entities;
	const keys = chinesePairFeatures(new ChinesePair(LEARNED, clusters, first, second), false);
	const rows = keys.map(key => ({ key, labels: [1], weights: [0.2] }));
	const { metadata, tensors } = packFeatureWeights('pairs', rows, labels.length);
	const content = {
		name: 'zh-relations',
		kind: 'chinese-relations/1',
		metadata: { ...metadata, 'pairs.labels': labels, threshold },
		tensors: {
			...packWordTable('clusters', new Map([[1, 1]])),
			...tensors,
			'pairs.bias': { type: 'float32' as const, data: new Float32Array(labels.length) },
		},
	};
	return decodeModel(encodeModel(content), content.name);
}

describe('ChinesePairModel', () => {
	it('finds what is sure enough, beside the rules', () => {
		const relations = new ChineseRelations(ChinesePairModel.from(modelFile(['none', 'founder>']))).recognize(LEARNED);
		assert.equal(relations.length, 1);
		assert.deepEqual([relations[0].label, relations[0].engine], ['founder', 'model']);
		assert.deepEqual(
			[relations[0].subject, relations[0].object].map(({ start }) => start),
			[0, 5],
		);
		assert.ok(relations[0].score > 0.8);
	});

	it('leaves out what the arguments cannot stand in, and what is not sure', () => {
		const turned = ChinesePairModel.from(modelFile(['none', 'founder<']));
		assert.deepEqual(turned.recognizeAll(LEARNED), [], 'an organization founds no person');
		const other = sentenceOf('[甲]P在[丙]O。', '甲/PROPN 在/ADP 丙/PROPN 。/PUNCT');
		const unsure = ChinesePairModel.from(modelFile(['none', 'founder>'], 1));
		assert.deepEqual(unsure.recognizeAll(other), []);
	});

	it('joins none of whom each is introduced as kin of somebody else', () => {
		const anyone = new ChineseRelations(ChinesePairModel.from(modelFile(['none', 'spouse>'], 0)));
		const couples = (markup: string): number => anyone.recognize(sentenceOf(markup)).length;
		assert.equal(couples('其父[甲]P是教师，妻子[乙]P是医生。'), 0);
		assert.equal(couples('其父親[甲]P是教師，長女[乙]P是醫生。'), 0);
		assert.equal(couples('其长子[甲]P务农，次女[乙]P经商。'), 0);
		assert.equal(couples('其父[甲]P是教师，其母[乙]P是医生。'), 1);
		assert.equal(couples('[甲]P是教师，妻子[乙]P是医生。'), 1);
	});

	it('says what is wrong with a label that it does not know', () => {
		assert.throws(
			() => ChinesePairModel.from(modelFile(['none', 'enemy>'])),
			(error: unknown) => {
				return error instanceof NlpError && error.code === 'model-malformed' && error.message.includes('enemy>');
			},
		);
	});
});

describe('candidatePairs', () => {
	it('pairs each argument with a few that follow it closely, of kinds that can relate', () => {
		const { entities } = sentenceOf(`[甲]P[乙]P[丙]O[丁]L${'远'.repeat(80)}[戊]P`);
		const pairs = candidatePairs(entities).map(([a, b]) => `${a.start}-${b.start}`);
		assert.deepEqual(pairs, ['0-1', '0-2', '0-3', '1-2', '1-3', '2-3']);
	});

	it('stays linear in a text of very many names', () => {
		const { entities } = sentenceOf('[甲]P'.repeat(5000));
		assert.ok(candidatePairs(entities).length <= 5 * 5000);
	});
});

describe('chinesePairFeatures', () => {
	const keysOf = (markup: string, words: string, withNames: boolean): number[] => {
		const sentence = sentenceOf(markup, words);
		const clusters = new ChineseClusters(sentence.tokens, WordTable.of(new Map()));
		const [first, second] = sentence.entities;
		return chinesePairFeatures(new ChinesePair(sentence, clusters, first, second), withNames);
	};

	it('does not depend on names that are of one kind and length, unless asked to', () => {
		const [a, b] = ['甲乙/PROPN 创办/VERB 丙丁/PROPN', '戊己/PROPN 创办/VERB 庚辛/PROPN'];
		const inner = (keys: readonly number[], others: readonly number[]): number =>
			keys.filter(key => !others.includes(key)).length;
		const plain = inner(keysOf('[甲乙]P创办[丙丁]O', a, false), keysOf('[戊己]P创办[庚辛]O', b, false));
		const named = inner(keysOf('[甲乙]P创办[丙丁]O', a, true), keysOf('[戊己]P创办[庚辛]O', b, true));
		assert.ok(named > plain + 20, `${plain} ${named}`);
	});

	it('reads pairs that overlap, and pairs at the edges of a text', () => {
		assert.ok(keysOf('[甲]P[乙]P', '甲/PROPN 乙/PROPN', true).length > 20);
		const sentence = sentenceOf('甲的乙', '甲/PROPN 的/PART 乙/NOUN');
		const clusters = new ChineseClusters(sentence.tokens, WordTable.of(new Map()));
		const whole = { start: 0, end: 3 };
		const pair = new ChinesePair(sentence, clusters, whole, { start: 0, end: 1 });
		assert.equal(pair.nesting, 1);
		assert.ok(chinesePairFeatures(pair, true).length > 20);
	});
});
