import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ExampleSet } from '../../../src/core/tasks/classification/examples/exampleSet';
import { CentroidLearner } from '../../../src/core/tasks/classification/learning/centroidLearner';
import type { OwnClassifier } from '../../../src/core/tasks/classification/learning/learnClassifier';
import { learnClassifier } from '../../../src/core/tasks/classification/learning/learnClassifier';
import { OWN_FEATURES } from '../../../src/core/tasks/classification/learning/textLearner';
import { TextClassifier } from '../../../src/core/tasks/classification/textClassifier';

const SUBJECTS = ['the printer', 'my screen', '键盘', 'an old laptop', '😀 the mouse', 'this cable'];
const BROKEN = ['is broken again', 'does not work', '坏了', 'stopped and smells of smoke'];
const PRAISE = ['is wonderful', 'works well, thank you', '很好用', 'arrived early and we love it'];

function examples(limit = Infinity) {
	const set = new ExampleSet();
	for (const [label, ends] of [
		['complaint', BROKEN],
		['praise', PRAISE],
	] as const) {
		for (const [index, subject] of SUBJECTS.entries()) {
			if (index < limit) for (const end of ends) set.add({ text: `${subject} ${end}`, label });
		}
	}
	return set.clean();
}

const open = ({ bytes }: OwnClassifier) => TextClassifier.from(decodeModel(bytes, 'own.bin'));

describe('learnClassifier', () => {
	for (const method of ['linear', 'centroids'] as const) {
		it(`learns ${method}, judges by examples held out, and knows texts that are new`, async () => {
			const learned = await learnClassifier(examples(), { title: 'Post', method });
			const { report, head } = learned;
			assert.deepEqual(
				[report.labels, report.counts],
				[
					['complaint', 'praise'],
					[24, 24],
				],
			);
			assert.deepEqual([report.heldOut, report.folds], [48, 5]);
			assert.ok(report.accuracy > 0.9, String(report.accuracy));
			assert.equal(
				report.confusion.flat().reduce((sum, count) => sum + count),
				48,
			);
			assert.deepEqual([head.kind, head.method, head.languages], ['own', method, ['en', 'zh']]);
			const classifier = open(learned);
			assert.equal((await classifier.classify({ text: 'Our printer smells of smoke' }))?.decision, 'complaint');
			assert.equal((await classifier.classify({ text: '这个很好用' }))?.decision, 'praise');
			assert.equal(await classifier.classify({ text: '…' }), undefined);
		});
	}

	it('gives the same file for the same examples', async () => {
		const learn = () => learnClassifier(examples(), { title: 'Post', method: 'linear' });
		assert.deepEqual((await learn()).bytes, (await learn()).bytes);
	});

	it('learns from one example a label, and then has nothing to judge by', async () => {
		const set = new ExampleSet();
		set.add({ text: 'a match and a goal', label: 'sport' });
		set.add({ text: 'a vote on the law', label: 'politics' });
		const learned = await learnClassifier(set.clean(), { title: 'News', method: 'centroids' });
		assert.deepEqual([learned.report.heldOut, learned.report.folds, learned.report.accuracy], [0, 0, 0]);
		assert.deepEqual(learned.report.notes, []);
		const answer = await open(learned).classify({ text: 'the goal of the match' });
		assert.equal(answer?.decision, 'sport');
		assert.ok(answer.probabilities[0].probability < 1);
	});

	it('takes texts of any kind: lone surrogates, line ends of all kinds, a long one without white space', async () => {
		const set = new ExampleSet();
		for (let turn = 0; turn < 3; turn++) {
			set.add({ text: `\ud83d lone\r\nline ${turn}`, label: 'a' });
			set.add({ text: `${'x'.repeat(60_000)}${turn}`, label: 'b' });
		}
		const learned = await learnClassifier(set.clean(), { title: 'Odd', method: 'linear' });
		assert.equal(learned.report.heldOut, 6);
		assert.equal((await open(learned).classify({ text: 'lone line' }))?.decision, 'a');
	});

	for (const method of ['linear', 'centroids'] as const) {
		it(`tells how far it is with ${method} and never goes back; stops when it is cancelled`, async () => {
			const parts: number[] = [];
			await learnClassifier(examples(), { title: 'Post', method }, { onProgress: part => parts.push(part) });
			assert.ok(parts.length > 2 && parts.every((part, at) => part >= (parts[at - 1] ?? 0) && part <= 1));
			const cancelled = learnClassifier(examples(), { title: 'Post', method }, { signal: { aborted: true } });
			await assert.rejects(cancelled, (error: unknown) => error instanceof NlpError && error.code === 'cancelled');
		});
	}

	it('learns centroids from many examples without the features that come once', async () => {
		const learnFrom = async (count: number) => {
			const set = new ExampleSet();
			set.add({ text: 'goal ξψω', label: 'sport' });
			for (let turn = 1; turn < count; turn++) {
				const number = turn.toString(36);
				set.add({
					text: turn % 2 === 0 ? `goal ${number}` : `vote ${number}`,
					label: turn % 2 === 0 ? 'sport' : 'law',
				});
			}
			return open(await learnClassifier(set.clean(), { title: 'News', method: 'centroids' }));
		};
		assert.ok((await learnFrom(40)).scores('ξψω') !== undefined);
		const classifier = await learnFrom(2000);
		assert.equal((await classifier.classify({ text: 'a goal' }))?.decision, 'sport');
		assert.equal(classifier.scores('ξψω'), undefined);
	});

	it('keeps so many features of centroids at most, those of the most examples', () => {
		const learner = new CentroidLearner(OWN_FEATURES);
		for (const [label, text] of ['common one', 'common two', 'common three'].entries()) learner.add(text, label);
		const all = new Set(learner.learn(3).rows.map(({ key }) => key));
		const { rows } = learner.learn(3, 1, 4);
		assert.equal(rows.length, 4);
		assert.ok(rows.every(({ key, weights }) => all.has(key) && weights.every(weight => weight > 0)));
	});
});
