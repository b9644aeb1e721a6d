import assert from 'node:assert/strict';
import { evaluateGold } from '../../../src/core/annotation/evaluateGold';
import { joinEvaluations } from '../../../src/core/annotation/evaluationCounter';
import type { GoldWord, PlacedSentence } from '../../../src/core/annotation/goldAnnotation';
import { GOLD_LAYERS } from '../../../src/core/annotation/goldAnnotation';
import { plainAnnotation } from './support';

const TEXT = '北京 很 大 。\nAnn left .';

function word(start: number, end: number, upos = 'NOUN'): GoldWord {
	return { start, end, joined: false, upos, xpos: '', lemma: '', isCorrected: false };
}

const CHINESE: PlacedSentence = {
	start: 0,
	sentence: {
		text: '北京 很 大 。',
		words: [word(0, 2), word(3, 4), word(5, 6, 'ADJ'), word(7, 8)],
		entities: [
			{ start: 0, end: 2, label: 'GPE', isCorrected: true },
			{ start: 5, end: 6, label: 'Size', isCorrected: true },
		],
		checked: GOLD_LAYERS,
		comments: [],
	},
};
const UNCHECKED: PlacedSentence = {
	start: 9,
	sentence: { text: 'Ann left .', words: [word(0, 3)], entities: [], checked: [], comments: [] },
};

describe('the analysis measured against gold', () => {
	const annotation = plainAnnotation(TEXT, [
		{ start: 0, end: 2, label: 'LOC', engine: 'model' },
		{ start: 3, end: 4, label: 'PER', engine: 'model' },
	]);
	const evaluation = evaluateGold(TEXT, annotation, [CHINESE, UNCHECKED], 3);

	it('counts words, tags and entities of sentences that were looked through', () => {
		const table = evaluation.measures.map(({ layer, label = '', gold, predicted, correct, f1 }) => {
			return `${layer} ${label} ${gold} ${predicted} ${correct} ${f1.toFixed(3)}`;
		});
		assert.deepEqual(table, [
			'words  4 5 3 0.667',
			'upos  4 5 2 0.444',
			'entities  2 2 1 0.500',
			'entities LOC 1 1 1 1.000',
			'entities Size 1 0 0 0.000',
			'entities PER 0 1 0 0.000',
		]);
		const { sentences, unchecked, lost } = evaluation;
		assert.deepEqual({ sentences, unchecked, lost }, { sentences: 1, unchecked: 1, lost: 3 });
	});

	it('tells the errors', () => {
		assert.deepEqual(
			evaluation.errors.map(({ layer, text, gold, predicted }) => `${layer} ${text}: ${gold} not ${predicted}`),
			['words 北京: 北京 not 北 | 京', 'upos 大: ADJ not NOUN', 'entities 大: Size not ', 'entities 很:  not PER'],
		);
		assert.equal(evaluation.errorCount, 4);
	});

	it('is joined with others as if all were one', () => {
		const both = evaluateGold(TEXT, annotation, [CHINESE, CHINESE].slice(0, 1));
		const joined = joinEvaluations([evaluation, both]);
		assert.equal(joined.measures[0].gold, 8);
		assert.equal(joined.measures[0].f1.toFixed(3), '0.667');
		assert.equal(joined.sentences, 2);
		assert.deepEqual(joined.errors, []);
		assert.deepEqual(joinEvaluations([]).measures, []);
	});

	it('finds no fault with itself', () => {
		const words = [word(0, 3), word(4, 8), word(9, 10)];
		const gold = [{ start: 9, sentence: { ...UNCHECKED.sentence, words, checked: GOLD_LAYERS } }];
		const { measures, errors } = evaluateGold(TEXT, annotation, gold);
		assert.deepEqual(errors, []);
		assert.deepEqual(
			measures.map(({ layer, f1 }) => `${layer} ${f1}`),
			['words 1', 'upos 1', 'entities 0'],
		);
	});
});
