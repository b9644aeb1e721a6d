import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SpanColumn } from '../../../src/core/doc/spanColumn';
import { NlpError } from '../../../src/core/errors';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ClassifierLearner } from '../../../src/core/tasks/classification/classifierLearner';
import type { ClassifierHead } from '../../../src/core/tasks/classification/classifierModel';
import { packClassifier } from '../../../src/core/tasks/classification/classifierModel';
import { TextClassifier } from '../../../src/core/tasks/classification/textClassifier';

const OPTIONS = { labelCount: 3, cost: 16, epochs: 20, minCount: 1, keep: 1000, seed: 1 };
const HEAD: ClassifierHead = {
	title: 'fruit',
	kind: 'own',
	method: 'linear',
	languages: ['en', 'zh'],
	labels: ['apple', 'pear', '香蕉'].map(label => ({ label, en: label, zh: label })),
	features: { grams: 2, words: 0, letters: 0, skips: false, marks: true },
	temperature: 1,
	neutralBelow: 0,
};
const TEXTS: readonly (readonly [string, number])[] = [
	['red apple pie', 0],
	['an Apple a day', 0],
	['green pear tree', 1],
	['the pear is soft', 1],
	['黄色的香蕉', 2],
	['香蕉很甜', 2],
];

/** Words that follow one another from the first of these offsets to the last. */
function columnOf(bounds: readonly number[]): SpanColumn {
	return { starts: Int32Array.from(bounds.slice(0, -1)), ends: Int32Array.from(bounds.slice(1)) };
}

async function fruitClassifier(head = HEAD, ratios = false, more: typeof TEXTS = []): Promise<TextClassifier> {
	const learner = new ClassifierLearner(head.features);
	for (const [text, label] of [...TEXTS, ...more]) learner.add(text, label);
	const content = packClassifier('fruit', head, await learner.learn({ ...OPTIONS, ratios }));
	return TextClassifier.from(decodeModel(encodeModel(content), 'fruit.bin'));
}

describe('TextClassifier', () => {
	it('tells what it learned, in both languages, whatever the case', async () => {
		const classifier = await fruitClassifier();
		for (const [text, label] of [
			['APPLE juice', 'apple'],
			['pear', 'pear'],
			['我买了香蕉', '香蕉'],
		]) {
			const answer = await classifier.classify({ text });
			assert.equal(answer?.decision, label);
			assert.equal(answer.probabilities[0].label, label);
			assert.equal(answer.engine, 'linear n-grams (fruit)');
		}
	});

	it('learns with features that count by their ratios, and keeps in its file which features it looks at', async () => {
		const classifier = await fruitClassifier({ ...HEAD, features: { ...HEAD.features, negation: true } }, true);
		assert.equal(classifier.head.features.negation, true);
		assert.equal((await classifier.classify({ text: 'APPLE juice' }))?.decision, 'apple');
		assert.equal((await classifier.classify({ text: 'the pear' }))?.decision, 'pear');
	});

	it('shows the words that spoke for the label, at each place', async () => {
		const classifier = await fruitClassifier();
		const text = 'say apple and apple';
		const answer = await classifier.classify({ text });
		const words = answer?.evidence.slice(0, 2).map(({ start, end }) => [start, text.slice(start, end)]);
		assert.deepEqual(words, [
			[4, 'apple'],
			[14, 'apple'],
		]);
		assert.ok((answer?.evidence[0].weight ?? 0) > 0);
	});

	it('takes words that it is given for evidence', async () => {
		const classifier = await fruitClassifier();
		const text = '我买香蕉';
		const words = { starts: Int32Array.of(0, 1, 2), ends: Int32Array.of(1, 2, 4) };
		const answer = await classifier.classify({ text, words });
		const [{ start, end }] = answer?.evidence ?? [];
		assert.equal(text.slice(start, end), '香蕉');
	});

	it('judges a stretch alone', async () => {
		const classifier = await fruitClassifier();
		const text = 'apple pear';
		assert.equal((await classifier.classify({ text, span: { start: 6, end: 10 } }))?.decision, 'pear');
		assert.equal((await classifier.classify({ text, span: { start: 0, end: 5 } }))?.decision, 'apple');
	});

	it('says nothing about a text without known features', async () => {
		const classifier = await fruitClassifier();
		for (const text of ['', '  \r\n', 'xyzzy', '\ud800', '😀']) {
			assert.equal(await classifier.classify({ text }), undefined);
		}
	});

	it('is neutral below its margin', async () => {
		const classifier = await fruitClassifier({ ...HEAD, neutralBelow: 1 });
		assert.equal((await classifier.classify({ text: 'apple' }))?.decision, 'neutral');
	});

	it('has no clear topic below its margin, and still lists all', async () => {
		const classifier = await fruitClassifier({ ...HEAD, kind: 'topic', unclearBelow: 1 });
		const answer = await classifier.classify({ text: 'apple' });
		assert.equal(answer?.decision, 'unclear');
		assert.equal(answer.probabilities[0].label, 'apple');
		assert.equal(answer.probabilities.length, 3);
	});

	it('gives no marks as reasons for a topic', async () => {
		const text = 'apple, pie.';
		const parts = async (kind: ClassifierHead['kind']): Promise<string[]> => {
			const answer = await (await fruitClassifier({ ...HEAD, kind }, false, [[text, 0]])).classify({ text });
			return (answer?.evidence ?? []).map(({ start, end }) => text.slice(start, end));
		};
		assert.ok((await parts('own')).includes('.'));
		assert.deepEqual((await parts('topic')).sort(), ['apple', 'pie']);
	});

	it('judges by features that a negation reverses, and shows them as evidence', async () => {
		const features = { ...HEAD.features, grams: 1, words: 1, reversal: 1 };
		const texts = [
			['菜好吃', 0],
			['菜难吃', 1],
		] as const;
		const labels = ['good', 'bad'].map(label => ({ label, en: label, zh: label }));
		const learner = new ClassifierLearner(features);
		for (const [text, label] of texts) learner.add(text, label, columnOf([0, 1, 3]));
		const weights = await learner.learn({ ...OPTIONS, labelCount: 2 });
		const content = packClassifier('taste', { ...HEAD, labels, features }, weights);
		const classifier = TextClassifier.from(decodeModel(encodeModel(content), 'taste.bin'));
		assert.equal((await classifier.classify({ text: '难吃', words: columnOf([0, 2]) }))?.decision, 'bad');
		const answer = await classifier.classify({ text: '不难吃', words: columnOf([0, 1, 3]) });
		assert.equal(answer?.decision, 'good');
		assert.ok(answer.evidence.some(({ start, weight }) => start === 1 && weight > 0));
	});

	it('judges a long text as its parts, and can be cancelled', async () => {
		const classifier = await fruitClassifier();
		const text = 'a pear tree. '.repeat(20_000);
		const answer = await classifier.classify({ text });
		assert.equal(answer?.decision, 'pear');
		assert.ok(answer.evidence.length <= 500);
		await assert.rejects(
			classifier.classify({ text }, { signal: { aborted: true } }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
	});

	it('gives probabilities that sum to 1 and evidence inside any text', async () => {
		const classifier = await fruitClassifier();
		const part = fc.constantFrom('apple', ' ', '香', '蕉', '😀', '\ud83d', '\r\n', '１２３', "don't", 'é', '。');
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 40 }), async parts => {
				const text = parts.join('');
				const answer = await classifier.classify({ text });
				if (answer === undefined) return;
				const total = answer.probabilities.reduce((sum, { probability }) => sum + probability, 0);
				assert.ok(Math.abs(total - 1) < 1e-9);
				for (const { start, end } of answer.evidence) assert.ok(start >= 0 && start < end && end <= text.length);
			}),
		);
	});

	it('refuses a file whose parts do not fit', async () => {
		const learner = new ClassifierLearner(HEAD.features);
		for (const [text, label] of TEXTS) learner.add(text, label);
		const content = packClassifier('fruit', HEAD, await learner.learn(OPTIONS));
		const broken: readonly [object, string][] = [
			[{ kind: 'other' }, 'model-version'],
			[{ metadata: { ...content.metadata, labels: ['apple', 'pear'] } }, 'model-malformed'],
			[{ metadata: { ...content.metadata, languages: ['fr'] } }, 'model-malformed'],
			[{ metadata: { ...content.metadata, temperature: 'warm' } }, 'model-malformed'],
			[{ tensors: { ...content.tensors, biases: { type: 'float32', data: new Float32Array(1) } } }, 'model-malformed'],
		];
		for (const [change, code] of broken) {
			const file = decodeModel(encodeModel({ ...content, ...change }), 'fruit.bin');
			assert.throws(
				() => TextClassifier.from(file),
				(error: unknown) => error instanceof NlpError && error.code === code && error.message.includes('fruit.bin'),
			);
		}
	});
});

describe('ClassifierLearner', () => {
	it('keeps the strongest features and still tells the labels apart', async () => {
		const learner = new ClassifierLearner(HEAD.features);
		for (const [text, label] of TEXTS) learner.add(text, label);
		const parts: number[] = [];
		const weights = await learner.learn({ ...OPTIONS, keep: 4 }, { onProgress: part => parts.push(part) });
		assert.equal(weights.rows.length, 4);
		assert.equal(parts.at(-1), 1);
		assert.deepEqual(
			parts,
			[...parts].sort((a, b) => a - b),
		);
	});

	it('lets rare features count more the higher the power of their rarity', async () => {
		const ratioAt = async (rarityPower: number): Promise<number> => {
			const learner = new ClassifierLearner({ ...HEAD.features, grams: 1 });
			for (const text of ['team', 'team', 'team', 'goal']) learner.add(text, 0);
			for (const text of ['nurse', 'pill', 'doctor', 'ward']) learner.add(text, 1);
			const { rows } = await learner.learn({ ...OPTIONS, labelCount: 2, rarityPower });
			const [common, rare] = rows.map(row => Math.abs(row.weights[0]));
			return rare / common;
		};
		assert.ok((await ratioAt(2)) > (await ratioAt(1)));
	});
});
