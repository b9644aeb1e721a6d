import assert from 'node:assert/strict';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ModelStore } from '../../../src/core/model/modelStore';
import { findKeywords } from '../../../src/core/tasks/keywords/findKeywords';
import { findTopics, TopicCorpus } from '../../../src/core/tasks/keywords/findTopics';
import type { KeywordMethod } from '../../../src/core/tasks/keywords/keyword';
import { KeywordRanker, packKeywordRanker } from '../../../src/core/tasks/keywords/keywordRanker';
import { KeywordModels } from '../../../src/core/tasks/keywords/keywordResources';
import { phraseCandidates } from '../../../src/core/tasks/keywords/phraseCandidates';
import { FEATURES } from '../../../src/core/tasks/keywords/phraseFeatures';
import { textWords } from '../../../src/core/tasks/keywords/textWords';
import { rankWords } from '../../../src/core/tasks/keywords/wordGraph';
import { tfIdfWeights } from '../../../src/core/tasks/keywords/wordWeights';
import { finish } from '../../../src/core/steps';
import { smallModels, tagged } from './support';

const models = new KeywordModels(new ModelStore(smallModels));
const METHODS: readonly KeywordMethod[] = ['textrank', 'tfidf', 'topics'];

const SOURCE =
	'space/NOUN probe/NOUN lands/VERB on/ADP mars/PROPN\n' +
	'the/DET space/NOUN probe/NOUN sends/VERB pictures/NOUN of/ADP mars/PROPN\n' +
	'a/DET text/NOUN tells/VERB of/ADP the/DET space/NOUN probe/NOUN';

async function find(source: string, method: KeywordMethod, count = 5) {
	const { text, annotation } = tagged(source);
	return { text, found: await findKeywords({ text, prose: text }, annotation, { method, count }, models) };
}

describe('findKeywords', () => {
	for (const method of METHODS) {
		it(`finds phrases at their places by ${method}, the best first with the score 1`, async () => {
			const { text, found } = await find(SOURCE, method);
			assert.equal(found.length, 5);
			assert.equal(found[0].score, 1);
			for (const [i, { text: form, score, occurrences }] of found.entries()) {
				assert.ok(score > 0 && (i === 0 || score <= found[i - 1].score));
				for (const { start, end } of occurrences) assert.equal(text.slice(start, end), form);
			}
			const probe = found.find(({ text: form }) => form === 'space probe');
			assert.equal(probe?.occurrences.length, 3);
		});
	}

	it('finds nothing where there is nothing, without a model', async () => {
		for (const source of ['./PUNCT', '\ud800/PUNCT 😀/SYM']) assert.deepEqual((await find(source, 'tfidf')).found, []);
	});

	it('pauses the more often the longer the text is, and ends at the pause at which it is cancelled', async () => {
		const long = tagged(Array.from({ length: 1500 }, (_, line) => `${SOURCE}\nnumber${line}/NOUN`).join('\n'));
		const search = async (method: KeywordMethod, last: number): Promise<number> => {
			let pauses = 0;
			const signal = {
				get aborted(): boolean {
					return pauses >= last;
				},
			};
			const pause = (): Promise<void> => {
				pauses++;
				return Promise.resolve();
			};
			const source = { text: long.text, prose: long.text };
			const options = { method, count: 5 };
			const found = findKeywords(source, long.annotation, options, models, { signal, pause });
			if (last === Infinity) await found;
			else await assert.rejects(found, { code: 'cancelled' });
			return pauses;
		};
		for (const method of ['textrank', 'tfidf'] as const) {
			const all = await search(method, Infinity);
			assert.ok(all > 30, `${method}: ${all}`);
			for (const last of [1, 10, all - 1, all]) assert.equal(await search(method, last), last);
		}
	});

	it('leaves the rarest out of very many candidates', () => {
		const { text, annotation } = tagged(SOURCE);
		const words = finish(textWords(text, annotation));
		const all = finish(phraseCandidates(words, 1));
		const frequent = finish(phraseCandidates(words, 1, 4));
		assert.ok(frequent.length > 0 && frequent.length <= 4);
		assert.ok(frequent.every(({ firsts }) => firsts.length > 1));
		assert.ok(all.length > 4);
	});

	it('opens the models of a language once', async () => {
		const models = new KeywordModels(new ModelStore(smallModels));
		const [first, second] = [await models.load('en'), await models.load('en')];
		assert.equal(first.frequencies, second.frequencies);
		assert.equal(first.ranker, second.ranker);
	});

	it('passes on that a model is missing', async () => {
		const none = new KeywordModels(new ModelStore({ read: () => Promise.reject(new Error('no file')) }));
		const { text, annotation } = tagged(SOURCE);
		await assert.rejects(
			findKeywords({ text, prose: text }, annotation, { method: 'tfidf', count: 1 }, none),
			/no file/u,
		);
	});
});

describe('weights of words', () => {
	const { text, annotation } = tagged(SOURCE);
	const words = finish(textWords(text, annotation));

	it('are ranks of sum 1, the largest for a word among many others', () => {
		const ranks = finish(rankWords(words));
		assert.ok(Math.abs(ranks.reduce((sum, rank) => sum + rank, 0) - 1) < 1e-6);
		const best = words.terms[ranks.indexOf(Math.max(...ranks))];
		assert.ok(best === 'space' || best === 'probe');
		assert.equal(ranks[words.terms.indexOf('on')], 0);
		const nothing = tagged('./PUNCT');
		assert.deepEqual([...finish(rankWords(finish(textWords(nothing.text, nothing.annotation))))], [0]);
	});

	it('are larger for words that are frequent here and rare elsewhere', () => {
		const { importance } = finish(tfIdfWeights(words, term => (term === 'text' ? 1 : 5)));
		const of = (term: string) => importance[words.terms.indexOf(term)];
		assert.equal(of('space'), 1);
		assert.ok(of('mars') > of('text'));
	});
});

describe('KeywordRanker', () => {
	const weights = new Float32Array(FEATURES.length);
	const packed = packKeywordRanker('xx-keywords', { textrank: weights, tfidf: weights, topics: weights });

	it('says what is wrong with a file', () => {
		const read = (change: object) => () => KeywordRanker.from(new ModelFile({ ...packed, ...change }, 'xx.bin'));
		assert.throws(read({ kind: 'other/1' }), { code: 'model-version' });
		const { features } = packed.tensors;
		assert.throws(read({ tensors: { features } }), { code: 'model-malformed' });
		const short = { type: 'float32', data: new Float32Array(2) };
		assert.throws(read({ tensors: { ...packed.tensors, tfidf: short } }), { message: /2 weights for "tfidf"/u });
		const other = { type: 'text', data: new Uint8Array([97, 10]) };
		assert.throws(read({ tensors: { ...packed.tensors, features: other } }), { message: /features/u });
	});
});

describe('findTopics', () => {
	it('gives each passage shares of sum 1', async () => {
		const { text, annotation } = tagged(SOURCE);
		const { model, passages } = await findTopics(text, annotation, 2, models);
		assert.equal(model.topics.length, 2);
		assert.equal(passages.length, 3);
		assert.equal(model.shares.length, 3);
		assert.ok(model.topics[0].words.every(({ text: word }) => !['the', 'of', 'thing'].includes(word)));
	});

	it('takes texts together, in the order in which they were added', async () => {
		const corpus = new TopicCorpus();
		for (const source of [SOURCE, 'soup/NOUN spoon/NOUN kitchen/NOUN', './PUNCT']) {
			const { text, annotation } = tagged(source);
			await corpus.add(text, annotation, models);
		}
		assert.ok(corpus.words > 5);
		const { shares, topics } = await corpus.learn(2);
		assert.deepEqual([shares.length, topics.length], [3, 2]);
	});
});
