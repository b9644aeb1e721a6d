import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildTokenizer } from '../../../../src/core/subword/buildTokenizer';
import type { UnigramDefinition } from '../../../../src/core/subword/definition/tokenizerDefinition';
import { characterCorpus } from '../../../../src/core/subword/learners/characterCorpus';
import { ExpectedCounts } from '../../../../src/core/subword/learners/expectedCounts';
import { LearningPace } from '../../../../src/core/subword/learners/learningPace';
import { seedPieces } from '../../../../src/core/subword/learners/seedPieces';
import { SuffixOrder } from '../../../../src/core/subword/learners/suffixOrder';
import { UnigramLearner } from '../../../../src/core/subword/learners/unigramLearner';
import { SPACED_WORDS } from '../../../../src/core/subword/learners/wordCutter';
import { WordCounts } from '../../../../src/core/subword/learners/wordCounts';
import { WordLattices } from '../../../../src/core/subword/learners/wordLattices';

const PACE = new LearningPace();

const WORDS = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), minLength: 1, maxLength: 12 }), {
	minLength: 1,
	maxLength: 12,
});

function counted(words: readonly string[]): WordCounts {
	const counts = new WordCounts();
	for (const word of words) counts.add(word, 0, word.length);
	return counts;
}

function occurrences(words: readonly string[], piece: readonly string[]): number {
	return words.reduce((sum, word) => {
		const characters = Array.from(word);
		return sum + characters.filter((_, i) => piece.every((character, k) => characters[i + k] === character)).length;
	}, 0);
}

async function learn(text: string, vocabularySize: number): Promise<UnigramDefinition> {
	const learner = new UnigramLearner({ vocabularySize, allowSmaller: true }, SPACED_WORDS);
	learner.add(text);
	const { model } = await learner.learn();
	assert.ok(model.type === 'Unigram');
	return model;
}

describe('SuffixOrder', () => {
	it('sorts places by what follows, up to its depth and not over gaps', () =>
		fc.assert(
			fc.asyncProperty(WORDS, async words => {
				const corpus = await characterCorpus(counted(words), 1, PACE);
				const order = await SuffixOrder.of(corpus, 16, PACE);
				const ahead = (place: number): string =>
					Array.from(corpus.points.subarray(place, place + Math.min(16, order.rests[place])), point =>
						String.fromCodePoint(0x10000 + point),
					).join('');
				const texts = Array.from(order.places, ahead);
				assert.deepEqual(texts, [...texts].sort());
				assert.equal(order.places.length, corpus.points.filter(point => point >= 0).length);
			}),
			{ seed: 2, numRuns: 40 },
		));
});

describe('seedPieces', () => {
	it('counts each substring as often as it occurs, and has all characters', () =>
		fc.assert(
			fc.asyncProperty(WORDS, async words => {
				const corpus = await characterCorpus(counted(words), 1, PACE);
				const order = await SuffixOrder.of(corpus, 4, PACE);
				const seeds = await seedPieces(corpus, order, { longest: 4, limit: 1000 }, PACE);
				const found = new Map<string, number>();
				for (let i = 0; i < seeds.size; i++) {
					const place = order.places[seeds.firsts[i]];
					const points = Array.from(corpus.points.subarray(place, place + seeds.lengths[i]));
					const piece = points.map(point => String.fromCodePoint(point));
					assert.equal(seeds.counts[i], occurrences(words, piece), piece.join(''));
					assert.ok(!found.has(piece.join('')));
					found.set(piece.join(''), seeds.counts[i]);
				}
				for (const character of words.join('')) assert.ok(found.has(character));
			}),
			{ seed: 3, numRuns: 40 },
		));

	it('has a word that stands alone but often', async () => {
		const corpus = await characterCorpus(counted(['abc', 'abc']), 1, PACE);
		const order = await SuffixOrder.of(corpus, 16, PACE);
		const seeds = await seedPieces(corpus, order, { longest: 16, limit: 10 }, PACE);
		assert.ok(Array.from(seeds.lengths).includes(3));
	});
});

describe('ExpectedCounts', () => {
	it('expects as many characters as there are, also where a word is long and unlikely', () =>
		fc.assert(
			fc.asyncProperty(WORDS, fc.double({ min: -30, max: -0.1, noNaN: true }), async (words, score) => {
				const all = [...words, 'abc'.repeat(400)];
				const corpus = await characterCorpus(counted(all), 1, PACE);
				const order = await SuffixOrder.of(corpus, 16, PACE);
				const seeds = await seedPieces(corpus, order, { longest: 16, limit: 1000 }, PACE);
				const lattices = await WordLattices.of(corpus, order, seeds, PACE);
				const scores = seeds.counts.map((_, i) => score - (i % 3));
				const counts = await new ExpectedCounts(lattices).of({ lengths: seeds.lengths, scores }, PACE);
				const expected = counts.reduce((sum, count, i) => sum + count * seeds.lengths[i], 0);
				const characters = all.reduce((sum, word) => sum + Array.from(word).length, 0);
				assert.ok(Math.abs(expected / characters - 1) < 1e-9, `${expected} for ${characters}`);
			}),
			{ seed: 4, numRuns: 10 },
		));
});

describe('UnigramLearner', () => {
	it('finds the words that a text is made of', async () => {
		const model = await learn('lowlow lownew newest lowest newlow newnew lowlow '.repeat(5), 12);
		const pieces = model.vocab.map(([piece]) => piece);
		assert.ok(pieces.includes('▁newest') && pieces.includes('▁lowest'), pieces.join(' '));
		assert.equal(pieces[0], '<unk>');
		assert.equal(model.vocab.length, 12);
	});

	it('sorts pieces by score, and gives probabilities that sum to at most 1', async () => {
		const { vocab } = await learn('the cat and the dog and the cow '.repeat(20), 30);
		const scores = vocab.slice(1).map(([, score]) => score);
		assert.deepEqual(
			scores,
			[...scores].sort((a, b) => b - a),
		);
		assert.ok(scores.reduce((sum, score) => sum + Math.exp(score), 0) < 1.01);
	});

	it('writes what can be built and comes back as it was', async () => {
		const learner = new UnigramLearner({ vocabularySize: 40, allowSmaller: true }, SPACED_WORDS);
		learner.add('the cat and the dog\nthe cow and 👩‍👩‍👧 the cat\n');
		const tokenizer = buildTokenizer(await learner.learn());
		assert.equal(tokenizer.decode(tokenizer.encode('the cat and 👩‍👩‍👧').ids), 'the cat and 👩‍👩‍👧');
	});
});
