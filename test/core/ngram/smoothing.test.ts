import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NgramOptions, NgramSmoothing } from '../../../src/core/ngram/ngram';
import { chainProbability } from '../../../src/core/ngram/chainProbability';
import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import { pruneNgrams } from '../../../src/core/ngram/pruneNgrams';
import { BEGIN_ID } from '../../../src/core/ngram/ngramVocabulary';
import { fixture, learn } from './support';

const PROBABILISTIC: readonly NgramSmoothing[] = ['modifiedKneserNey', 'addK', 'katz'];

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const corpus = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

/** The sum over all words of P(word | history). */
function sumAfter(model: NgramModel, history: readonly number[]): number {
	const walk = model.walk();
	walk.startAfter(history);
	let sum = 0;
	for (let id = 0; id < model.vocabulary.size; id++) if (id !== BEGIN_ID) sum += 10 ** walk.logOf(id);
	return sum;
}

describe('smoothing', () => {
	for (const smoothing of PROBABILISTIC) {
		it(`${smoothing}: probabilities after any history sum to 1`, async () => {
			await fc.assert(
				fc.asyncProperty(corpus, fc.array(word, { maxLength: 3 }), async (sentences, history) => {
					const text = sentences.map(words => words.join(' ')).join('\n');
					const { model } = await learn(text, { order: 3, smoothing });
					for (const ids of [[BEGIN_ID, ...model.idsOf(history)], [...model.idsOf(history)]]) {
						const sum = sumAfter(model, ids.slice(-2));
						assert.ok(Math.abs(sum - 1) < 1e-4, `the sum after ${ids.join(' ')} is ${sum}`);
					}
				}),
				{ numRuns: 60 },
			);
		});
	}

	it('sums to 1 after n-grams were pruned', async () => {
		const { model } = await learn(fixture('scandal.txt'), { order: 3 });
		const pruned = pruneNgrams(model, { threshold: 1e-6 });
		assert.ok(pruned.trie.sizes[3] < model.trie.sizes[3]);
		for (const history of [[], ['of', 'the'], ['in', 'his'], ['the'], ['he', 'was']]) {
			const sum = sumAfter(pruned, [...pruned.idsOf(history)]);
			assert.ok(Math.abs(sum - 1) < 1e-3, `the sum after ${history.join(' ')} is ${sum}`);
		}
	});

	it('gives shares of counts by add-k, worked out by hand', async () => {
		const { model } = await learn('a b\na c\na b', { order: 2, smoothing: 'addK', k: 0.5 });
		// “a b” came twice of three; there are five words that can come: a, b, c, </s> and <unk>.
		const { factors } = chainProbability(model, ['a', 'b'], { begins: false, ends: false });
		assert.ok(Math.abs(factors[1].probability - 2.5 / (3 + 5 * 0.5)) < 1e-6);
	});

	it('gives shares of counts with a weight by stupid backoff', async () => {
		const { model } = await learn('a b\na c\na b', { order: 2, smoothing: 'stupidBackoff' });
		const scoreOf = (words: readonly string[]): number =>
			chainProbability(model, words, { begins: false, ends: false }).factors[1].probability;
		assert.ok(Math.abs(scoreOf(['a', 'b']) - 2 / 3) < 1e-6);
		// Nine words with the ends; “a” never followed “a”.
		assert.ok(Math.abs(scoreOf(['a', 'a']) - (0.4 * 3) / 9) < 1e-6);
	});

	it('learns from one repeated word', async () => {
		for (const smoothing of [...PROBABILISTIC, 'stupidBackoff'] as const) {
			const { model } = await learn('ha ha ha ha ha ha', { order: 3, smoothing });
			const { log10, factors } = chainProbability(model, ['ha', 'ha', 'never']);
			assert.ok(Number.isFinite(log10), smoothing);
			assert.ok(factors[1].probability > factors[2].probability, smoothing);
		}
	});

	it('explains each probability by terms that sum to it', async () => {
		const cases: NgramOptions[] = (['modifiedKneserNey', 'addK', 'katz', 'stupidBackoff'] as const).map(smoothing => ({
			smoothing,
			order: 3,
		}));
		for (const options of cases) {
			const { model } = await learn(fixture('scandal.txt'), options);
			for (const words of [
				['To', 'Sherlock', 'Holmes', 'she', 'is'],
				['the', 'elephant', 'of', 'the', 'room'],
			]) {
				for (const { terms, probability } of chainProbability(model, words).factors) {
					const sum = terms.reduce((total, { contribution }) => total + contribution, 0);
					assert.ok(Math.abs(sum - probability) < 1e-6, `${options.smoothing}: ${sum} is not ${probability}`);
				}
			}
		}
	});

	it('explains an interpolated probability by its counts', async () => {
		const { model, report } = await learn(fixture('scandal.txt'), { order: 3 });
		const { factors } = chainProbability(model, ['It', 'was', 'not'], { begins: false, ends: false });
		const [trigram, bigram] = factors[2].terms;
		assert.ok(trigram.counts !== undefined && bigram.counts !== undefined);
		const { count, adjusted, total, discount } = trigram.counts;
		assert.equal(adjusted, count);
		assert.ok(Math.abs(trigram.discounted - (adjusted - discount) / total) < 1e-6);
		assert.equal(bigram.counts.discount, report.discounts[1].discounts[Math.min(3, bigram.counts.adjusted) - 1]);
	});
});
