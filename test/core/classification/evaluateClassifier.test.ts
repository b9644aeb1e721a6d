import assert from 'node:assert/strict';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import type { Classification } from '../../../src/core/tasks/classification/classification';
import { evaluateClassifier } from '../../../src/core/tasks/classification/evaluation/evaluateClassifier';
import type { Example } from '../../../src/core/tasks/classification/examples/example';
import { ExampleSet } from '../../../src/core/tasks/classification/examples/exampleSet';
import { testExamples } from '../../../src/core/tasks/classification/examples/testExamples';
import { learnClassifier } from '../../../src/core/tasks/classification/learning/learnClassifier';
import { TextClassifier } from '../../../src/core/tasks/classification/textClassifier';

const KNOWN = ['sport', 'news'];

/** Decides what the text says; nothing for an empty decision. */
function says(text: string): Promise<Classification | undefined> {
	const decision = text.split(' ')[0];
	const found: Classification = { engine: 'test', language: 'en', probabilities: [], decision, evidence: [] };
	return Promise.resolve(decision === '-' ? undefined : found);
}

const evaluate = (examples: readonly Example[]) => evaluateClassifier(testExamples(examples), KNOWN, says);

describe('evaluateClassifier', () => {
	it('counts what each label was taken for', async () => {
		const report = await evaluate([
			{ text: 'sport 1', label: 'sport' },
			{ text: 'sport 2', label: 'sport' },
			{ text: 'news 3', label: 'sport' },
			{ text: 'news 4', label: 'news' },
			{ text: ' ', label: 'news' },
		]);
		assert.deepEqual([report.labels, report.counts, report.heldOut], [KNOWN, [3, 1], 4]);
		assert.deepEqual(report.confusion, [
			[2, 1],
			[0, 1],
		]);
		assert.equal(report.accuracy, 0.75);
		assert.ok(Math.abs(report.macroF1 - (0.8 + 2 / 3) / 2) < 1e-12);
		assert.deepEqual(report.notes, [{ kind: 'emptyTexts', count: 1, labels: [] }]);
	});

	it('counts texts without an answer, or neutral, in a column of their own that the mean F1 leaves out', async () => {
		const report = await evaluate([
			{ text: 'sport 1', label: 'sport' },
			{ text: '- 2', label: 'news' },
			{ text: 'neutral 3', label: 'news' },
		]);
		assert.deepEqual(report.labels, ['sport', 'news', '—']);
		assert.deepEqual(report.counts, [1, 2, 0]);
		assert.deepEqual(report.confusion, [
			[1, 0, 0],
			[0, 0, 2],
			[0, 0, 0],
		]);
		assert.equal(report.macroF1, 0.5);
	});

	it('knows a label in the spellings that learning takes for one', async () => {
		const set = new ExampleSet();
		for (const turn of [1, 2, 3]) {
			set.add({ text: `a match and a goal ${turn}`, label: 'Sport' });
			set.add({ text: `a vote on the law ${turn}`, label: 'Hard news' });
		}
		set.add({ text: 'a goal in the last match', label: 'Ｓport' });
		const { bytes, head } = await learnClassifier(set.clean(), { title: 'News', method: 'centroids' });
		const classifier = TextClassifier.from(decodeModel(bytes, 'own.bin'));
		const examples = testExamples([
			{ text: 'the goal of the match', label: 'Ｓport' },
			{ text: 'a match', label: ' sport' },
			{ text: 'the law', label: 'Hard  news' },
			{ text: 'the vote', label: 'HARD NEWS' },
		]);
		assert.deepEqual(examples.labels, ['Ｓport', 'Hard  news']);
		const known = head.labels.map(({ label }) => label);
		const report = await evaluateClassifier(examples, known, text => classifier.classify({ text }));
		assert.deepEqual([report.labels, report.counts, report.accuracy], [['Sport', 'Hard news'], [2, 2], 1]);
	});

	it('names a label that the classifier has not', async () => {
		await assert.rejects(evaluate([{ text: 'x', label: 'weather' }]), {
			code: 'input-malformed',
			message: /no label "weather"; its labels are sport, news/u,
		});
	});

	it('tells of each example', async () => {
		const told: number[][] = [];
		const examples = testExamples([
			{ text: 'sport', label: 'sport' },
			{ text: 'news', label: 'news' },
		]);
		await evaluateClassifier(examples, KNOWN, says, (judged, of) => told.push([judged, of]));
		assert.deepEqual(told, [
			[1, 2],
			[2, 2],
		]);
	});
});
