import assert from 'node:assert/strict';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { chooseUnclearMargin, scoreDecided } from '../../training/classification/unclearMargin';
import { toyTopics } from '../core/classification/support/toyClassifier';

const TOPICS = ['match', 'team', 'goal'].map(text => ({ text, label: 'sports' }));
const NONE = ['match doctor', 'team nurse', 'goal pill'].map(text => ({ text, label: '' }));

async function open(unclearBelow?: number): Promise<TextClassifier> {
	const change = unclearBelow === undefined ? {} : { unclearBelow };
	return TextClassifier.from(decodeModel(await toyTopics(change), 'toy.bin'));
}

describe('chooseUnclearMargin', () => {
	it('lies between texts about a topic and texts about none', async () => {
		const margin = chooseUnclearMargin(await open(), { topics: TOPICS, none: NONE });
		const classifier = await open(margin);
		assert.deepEqual(scoreDecided(classifier, TOPICS), { decided: 100, precision: 100 });
		assert.equal(scoreDecided(classifier, NONE).decided, 0);
	});

	it('is 0 where all decisions are right', async () => {
		assert.equal(chooseUnclearMargin(await open(), { topics: TOPICS, none: TOPICS }), 0);
	});
});
