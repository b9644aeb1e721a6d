import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EmbeddingCorpus } from '../../../../src/core/embeddings/training/embeddingCorpus';
import { IdStream, SENTENCE_END } from '../../../../src/core/embeddings/training/idStream';

/** The sentences of a stream. */
function sentencesOf(stream: IdStream): number[][] {
	return [...stream.chunks()].flatMap(chunk =>
		Array.from(chunk)
			.join(' ')
			.split(` ${SENTENCE_END}`)
			.filter(sentence => sentence.trim() !== '')
			.map(sentence => sentence.trim().split(' ').map(Number)),
	);
}

describe('EmbeddingCorpus', () => {
	it('leaves out marks, control characters, halves of surrogate pairs and what is too long', () => {
		const corpus = new EmbeddingCorpus();
		corpus.addSentence(['Ein', ',', '\ud800', 'a\u0000', 'b c', 'x'.repeat(101), '👑', '3', '国王', '']);
		assert.deepEqual(corpus.vocabulary(1, 100).words, ['ein', '3', '国王']);
		const marks = new EmbeddingCorpus({ keepMarks: true, keepCase: true });
		marks.addSentence(['Ein', ',', '\ud800', '👑', 'ein']);
		assert.deepEqual(marks.vocabulary(1, 100).words, ['Ein', ',', '👑', 'ein']);
	});

	it('cuts long sentences and takes no more words than it may', () => {
		const corpus = new EmbeddingCorpus({ maxWords: 2500 });
		corpus.addSentence(new Array<string>(3000).fill('word'));
		assert.deepEqual([corpus.words, corpus.sentences, corpus.isFull], [2500, 3, true]);
		assert.deepEqual(
			sentencesOf(corpus.stream).map(sentence => sentence.length),
			[1000, 1000, 500],
		);
	});

	it('counts words without regard to case', () => {
		const corpus = new EmbeddingCorpus();
		corpus.addSentence(['The', 'the', 'THE', 'İ', 'dog']);
		const { words, counts, knownWords } = corpus.vocabulary(2, 10);
		assert.deepEqual([words, [...counts], knownWords], [['the'], [3], 3]);
	});
});

describe('IdStream', () => {
	it('gives back the sentences across chunks', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 100_000, max: 400_000 }), { minLength: 1, maxLength: 12 }), lengths => {
				const stream = new IdStream();
				lengths.forEach((length, id) => stream.push(new Int32Array(length).fill(id)));
				const found: number[][] = [];
				for (const chunk of stream.chunks()) {
					let start = 0;
					for (let end = chunk.indexOf(SENTENCE_END); end >= 0; end = chunk.indexOf(SENTENCE_END, start)) {
						found.push([chunk[start], end - start]);
						start = end + 1;
					}
				}
				assert.deepEqual(
					found,
					lengths.map((length, id) => [id, length]),
				);
			}),
			{ numRuns: 8 },
		);
	});
});
