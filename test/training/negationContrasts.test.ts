import assert from 'node:assert/strict';
import { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { measureClassifier } from '../../training/classification/measureClassifier';
import { negationContrasts } from '../../training/classification/negationContrasts';
import { readModel } from '../../training/support/modelReader';

describe('zh-sentiment', () => {
	it('tells opinions from the same ones under a negation', () => {
		const texts = negationContrasts('zh');
		assert.equal(texts.length, 60);
		assert.equal(texts.filter(({ label }) => label === 'positive').length, 30);
		assert.ok(measureClassifier(TextClassifier.from(readModel('zh-sentiment')), texts).accuracy >= 85);
	});
});
