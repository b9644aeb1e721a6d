import assert from 'node:assert/strict';
import { NgramLearner } from '../../../src/core/ngram/ngramLearner';
import { TextMeasurer } from '../../../src/core/ngram/textMeasures';
import { fixture, learn, sentencesOf } from './support';

describe('learning n-grams', () => {
	it('says what a corpus without words lacks', async () => {
		await assert.rejects(new NgramLearner().learn(), /no word, so that there is nothing to learn/u);
		const learner = new NgramLearner({ minCount: 3 });
		learner.addSentence(['a', 'b']);
		await assert.rejects(learner.learn(), /No word of the corpus was seen 3 times/u);
	});

	it('refuses options out of their range', () => {
		assert.throws(() => new NgramLearner({ order: 6 as never }), /whole number from 1 to 5/u);
		assert.throws(() => new NgramLearner({ k: 0 }), /number above 0/u);
		assert.throws(() => new NgramLearner({ heldOut: 0.9 }), /0 to 0\.5/u);
	});

	it('counts what is sparse', async () => {
		const { report } = await learn('a b\na c\na b', { order: 2 });
		assert.deepEqual([report.sentences, report.tokens, report.types], [3, 6, 3]);
		const [unigrams, bigrams] = report.sparsity;
		assert.deepEqual([unigrams.tokens, unigrams.types, unigrams.seenOnce], [9, 4, 1]);
		// <s> a, a b, a c, b </s>, c </s>
		assert.deepEqual([bigrams.tokens, bigrams.types, bigrams.seenOnce], [9, 5, 2]);
		assert.equal(bigrams.heldOutUnseen, undefined);
	});

	it('cuts rare words off and takes words in lower case', async () => {
		const { model, report } = await learn('The cat\nthe dog\nTHE cat', { order: 2, minCount: 2, lowerCase: true });
		assert.deepEqual(model.vocabulary.words.slice(3), ['the', 'cat']);
		assert.equal(report.typesCut, 1);
		assert.equal(model.idOf('Cat'), model.idOf('cat'));
		assert.equal(model.vocabulary.wordOf(model.idOf('dog')), '<unk>');
	});

	it('holds sentences out and measures on them', async () => {
		const { report } = await learn(fixture('scandal.txt'), { order: 2, heldOut: 0.1 });
		assert.equal(report.heldOut?.sentences, 8);
		assert.equal(report.sentences, 72);
		assert.ok((report.sparsity[1].heldOutUnseen ?? 0) > (report.sparsity[0].heldOutUnseen ?? 1));
		assert.ok(report.heldOut.unknown > 0);
	});

	it('holds whole texts out', async () => {
		const learner = new NgramLearner({ heldOut: 0.5, heldOutUnit: 'text' });
		for (const text of ['a b', 'c d', 'a d', 'b c']) {
			learner.beginText();
			learner.addSentence(text.split(' '));
			learner.addSentence(text.split(' '));
		}
		const { report } = await learner.learn();
		assert.equal(report.heldOut?.sentences, 4);
	});

	it('drops what was seen once when there is no room, and says so', async () => {
		const sentences = Array.from(
			{ length: 2000 },
			(_, i) => `w${i % 7} x${i % 11} y${(i * i) % 1009} z${(i * 7) % 997}`,
		);
		const options = { order: 3, maxNgrams: 3000 } as const;
		const { model, report } = await learn(sentences.join('\n'), options);
		assert.ok(report.dropped.length > 0 && report.dropped.every(({ order, ngrams }) => order > 1 && ngrams > 0));
		assert.ok(model.trie.sizes[2] + model.trie.sizes[3] <= 3000);
		const measurer = new TextMeasurer(model);
		measurer.takeWords(['w1', 'x1', 'y1', 'z7']);
		assert.ok(Number.isFinite(measurer.measures.perplexity));
	});

	it('takes what looks like a marker for an unknown word', async () => {
		const { model } = await learn('<s> a </s>\n<unk> a', { order: 2 });
		assert.deepEqual(model.vocabulary.words.slice(3), ['a']);
	});

	it('ends when it is cancelled', async () => {
		const learner = new NgramLearner();
		for (const words of sentencesOf(fixture('scandal.txt'))) learner.addSentence(words);
		await assert.rejects(learner.learn({ signal: { aborted: true } }), /cancelled/u);
	});

	it('takes any text: lone surrogates, emoji, words with white space', async () => {
		const learner = new NgramLearner({ order: 2 });
		learner.addSentence(['\ud800', '😀', 'New York', '\u0000']);
		const { model } = await learner.learn();
		assert.equal(model.vocabulary.wordOf(model.idOf('New York')), 'New_York');
		assert.equal(model.vocabulary.wordOf(model.idOf('\ud800')), '\ud800');
	});
});
