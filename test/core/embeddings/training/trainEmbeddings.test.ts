import assert from 'node:assert/strict';
import type { EmbeddingOptions } from '../../../../src/core/embeddings/embedding';
import { ScriptNetwork } from '../../../../src/core/embeddings/network/scriptNetwork';
import { EmbeddingCorpus } from '../../../../src/core/embeddings/training/embeddingCorpus';
import { trainEmbeddings } from '../../../../src/core/embeddings/training/trainEmbeddings';
import type { EmbeddingControl } from '../../../../src/core/embeddings/training/embeddingControl';
import { WordVectors } from '../../../../src/core/embeddings/wordVectors';
import { NlpError } from '../../../../src/core/errors';
import { SeededRandom } from '../../../../src/core/numeric/seededRandom';

const ANIMALS = ['cat', 'dog', 'horse', 'cow', 'sheep'];
const TOOLS = ['hammer', 'saw', 'drill', 'wrench', 'plane'];
const OF_ANIMALS = ['eats', 'runs', 'sleeps', 'drinks'];
const OF_TOOLS = ['cuts', 'breaks', 'rusts', 'lies'];

/** Sentences in which words of two kinds have neighbours of two kinds. */
function twoKinds(sentences: number): EmbeddingCorpus {
	const random = new SeededRandom(5);
	const one = (words: readonly string[]): string => words[Math.floor(random.next() * words.length)];
	const corpus = new EmbeddingCorpus();
	for (let i = 0; i < sentences; i++) {
		const [things, acts] = i % 2 === 0 ? [ANIMALS, OF_ANIMALS] : [TOOLS, OF_TOOLS];
		corpus.addSentence([one(things), one(acts), one(things), one(acts)]);
	}
	return corpus;
}

const SMALL: Partial<EmbeddingOptions> = { dimensions: 12, epochs: 10, minCount: 1, subsample: 0, learningRate: 0.1 };

function train(given: Partial<EmbeddingOptions> = {}, control: EmbeddingControl = {}) {
	return trainEmbeddings(twoKinds(600), { ...SMALL, ...given }, control);
}

function refusal(message: RegExp): (error: unknown) => boolean {
	return error => error instanceof NlpError && message.test(error.message);
}

describe('trainEmbeddings', () => {
	for (const architecture of ['cbow', 'skipgram'] as const) {
		for (const objective of ['negativeSampling', 'hierarchicalSoftmax'] as const) {
			it(`brings words with like neighbours together: ${architecture}, ${objective}`, async () => {
				const learned = await train({ architecture, objective });
				const vectors = WordVectors.of({ ...learned, engine: '' });
				for (const word of ANIMALS) {
					const near = vectors.neighbours(word, ANIMALS.length - 1).neighbours.words;
					const isAlike = (other: string): boolean => ANIMALS.includes(other) || OF_ANIMALS.includes(other);
					assert.ok(near.filter(isAlike).length >= 3, `${word}: ${near.join(' ')}`);
				}
				assert.equal(vectors.oddOneOut(['cat', 'dog', 'saw', 'cow']).odd, 2);
				const { loss } = learned.report.curve;
				assert.ok(loss[loss.length - 1] < loss[0]);
			});
		}
	}

	it('gives the same bytes again, by either engine, and others by another seed', async () => {
		for (const given of [{}, { architecture: 'cbow', ngrams: { shortest: 2, longest: 3, buckets: 50 } }] as const) {
			const [one, again, script, other] = [
				await train(given),
				await train(given),
				await train(given, { network: size => new ScriptNetwork(size) }),
				await train({ ...given, seed: 2 }),
			];
			assert.deepEqual(one.rows, again.rows);
			assert.deepEqual(one.rows, script.rows);
			assert.deepEqual(one.ngrams, script.ngrams);
			assert.notDeepEqual(one.rows, other.rows);
			assert.match(script.report.engine, /JavaScript/u);
		}
	});

	it('orders words by their counts and leaves rare ones out', async () => {
		const corpus = twoKinds(300);
		corpus.addSentence(['rare', 'cat']);
		const { words, counts, report } = await trainEmbeddings(corpus, { ...SMALL, minCount: 2 });
		assert.ok(!words.includes('rare'));
		assert.deepEqual(
			[...counts],
			[...counts].sort((a, b) => b - a),
		);
		assert.equal(report.allWords, report.knownWords + 1);
	});

	it('gives unseen words vectors by their n-grams, but none where no n-gram is known', async () => {
		const learned = await train({ ngrams: { shortest: 3, longest: 4, buckets: 5000 } });
		const vectors = WordVectors.of({ ...learned, engine: '' });
		assert.equal(vectors.look('horses').standing, 'unseen');
		assert.equal(vectors.neighbours('horses', 1).neighbours.words[0], 'horse');
		assert.equal(vectors.look('qqq').standing, 'none');
		assert.equal(vectors.look('').standing, 'none');
	});

	it('says what is needed where there is too little text, or one word alone', async () => {
		await assert.rejects(
			trainEmbeddings(new EmbeddingCorpus()),
			refusal(/too little text.*at least|At least 10 different/u),
		);
		const corpus = new EmbeddingCorpus();
		for (let i = 0; i < 1000; i++) corpus.addSentence(['Buffalo', 'buffalo', 'buffalo']);
		await assert.rejects(trainEmbeddings(corpus), refusal(/3000 words, 1 of them different/u));
	});

	it('stops with an advice where numbers grow without bound', async () => {
		await assert.rejects(
			train({ architecture: 'cbow', learningRate: 10, epochs: 200, negatives: 20 }),
			refusal(/diverged.*Lower the learning rate/u),
		);
	});

	it('refuses options out of their ranges', async () => {
		for (const given of [
			{ dimensions: 1 },
			{ dimensions: 2.5 },
			{ window: 0 },
			{ learningRate: NaN },
			{ ngrams: { shortest: 3, longest: 2, buckets: 10 } },
			{ ngrams: { shortest: 1, longest: 11, buckets: 10 } },
		]) {
			await assert.rejects(train(given), refusal(/has to be/u));
		}
	});

	it('is cancelled', async () => {
		await assert.rejects(
			train({}, { signal: { aborted: true } }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
	});

	it('keeps the last whole epoch where it is stopped, and says so where there is none', async () => {
		let epoch = 0;
		const stop = {
			get aborted(): boolean {
				return epoch >= 2;
			},
		};
		const options = { epochs: 5, window: 50 };
		const corpus = twoKinds(30_000);
		const stopped = await trainEmbeddings(
			corpus,
			{ ...SMALL, ...options },
			{ stop, onProgress: state => (epoch = state.epoch) },
		);
		assert.equal(stopped.report.epochs, 2);
		assert.ok(stopped.rows.every(Number.isFinite));
		await assert.rejects(
			trainEmbeddings(corpus, { ...SMALL, ...options }, { stop: { aborted: true } }),
			refusal(/before the end of the first epoch/u),
		);
	});

	it('tells how far it is', async () => {
		const parts: number[] = [];
		await train({}, { onProgress: ({ part }) => parts.push(part) });
		assert.equal(parts.at(-1), 1);
		assert.deepEqual(
			parts,
			[...parts].sort((a, b) => a - b),
		);
	});
});
