import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { packNgramModel } from '../../../src/core/ngram/ngramFile';
import { NgramLearner } from '../../../src/core/ngram/ngramLearner';
import type { ModelChoice } from '../../../src/protocol/ngram';
import { URI, WorkerHost } from '../support/workerHost';

const SHIPPED: ModelChoice = { model: 'shipped', smoothing: 'modifiedKneserNey', order: 3 };
const OWN: ModelChoice = { ...SHIPPED, model: 'document' };

const LINES = [
	'The quick brown fox jumps over the dog.',
	'The quick dog sleeps.',
	'今天天气很好。',
	'The lazy dog sleeps.',
];
const TEXT = LINES.join('\n\n');

/** Models of two languages that were learned from a few sentences. */
async function tinyModels(): Promise<ReadonlyMap<string, Uint8Array>> {
	const texts = {
		'en-lm': ['The quick brown fox jumps .', 'The lazy dog sleeps .', 'A quick cat sleeps .'],
		'zh-lm': ['今天 天气 很 好 。', '今天 下雨 。', '天气 不 好 。'],
	};
	const packed = Object.entries(texts).map(async ([name, sentences]) => {
		const learner = new NgramLearner({ order: 3 });
		for (const sentence of sentences) learner.addSentence(sentence.split(' '));
		const { model } = await learner.learn();
		return [`${name}.bin`, encodeModel(packNgramModel(name, model, { levels: 0 }))] as const;
	});
	return new Map(await Promise.all(packed));
}

describe('n-gram server', () => {
	let models: ReadonlyMap<string, Uint8Array>;
	let host: WorkerHost;
	const whole = (text = TEXT, version = 1) => ({ uri: URI, version, start: 0, end: text.length });

	before(async () => {
		models = await tinyModels();
	});
	beforeEach(() => {
		host = new WorkerHost(path => models.get(path) ?? new Uint8Array(readFileSync(`models/${path}`)));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	it('spells out the chain of the sentence at a place, by the model of its language', async () => {
		const answer = await host.ask('ngram/chain', { ...whole(), choice: SHIPPED, offset: TEXT.indexOf('brown') });
		assert.ok(!('outdated' in answer));
		const words = answer.chain.factors.map(({ word }) => word);
		assert.deepEqual(words, ['The', 'quick', 'brown', 'fox', 'jumps', 'over', 'the', 'dog', '.', '</s>']);
		assert.deepEqual(answer.chain.factors[2].history, ['The', 'quick']);
		assert.equal(TEXT.slice(answer.starts[2], answer.ends[2]), 'brown');
		const product = answer.chain.factors.reduce((all, { probability }) => all * probability, 1);
		assert.ok(Math.abs(Math.log10(product) - answer.chain.log10) < 1e-3);
		const chinese = await host.ask('ngram/chain', { ...whole(), choice: SHIPPED, offset: TEXT.indexOf('天气') });
		assert.ok(!('outdated' in chinese));
		assert.deepEqual(
			chinese.chain.factors.map(({ word }) => word),
			['今天', '天气', '很', '好', '。', '</s>'],
		);
	});

	it('takes the sentence before a place between sentences, and has none of an empty text', async () => {
		const between = await host.ask('ngram/chain', { ...whole(), choice: SHIPPED, offset: LINES[0].length + 1 });
		assert.ok(!('outdated' in between) && between.start === 0);
		host.open(' \n\n', 2);
		const none = await host.ask('ngram/chain', { ...whole(' \n\n', 2), choice: SHIPPED, offset: 1 });
		assert.ok(!('outdated' in none));
		assert.deepEqual(none.chain.factors, []);
	});

	it('has surprisal for every word of a text in two languages, in order', async () => {
		const answer = await host.ask('ngram/surprisal', { ...whole(), choice: SHIPPED });
		assert.ok(!('outdated' in answer));
		const { starts, ends, bits, measures } = answer.columns;
		assert.ok(starts.every((start, word) => word === 0 || start >= ends[word - 1]));
		assert.equal(measures.tokens, starts.length);
		assert.equal(measures.sentences, LINES.length);
		assert.ok(bits.every(each => each >= 0));
		assert.equal(TEXT.slice(starts[0], ends[0]), 'The');
	});

	it('learns from the document, and holds a part out to measure on', async () => {
		const long = Array.from({ length: 60 }, (_, i) => LINES[i % LINES.length]).join('\n\n');
		host.open(long, 2);
		const answer = await host.ask('ngram/measures', { ...whole(long, 2), choice: OWN });
		assert.ok(!('outdated' in answer));
		assert.ok(answer.used.isOfThisText);
		assert.match(answer.used.engine, /trigram/u);
		assert.ok(answer.heldOut !== undefined && answer.heldOut.sentences >= 5);
		assert.ok(answer.measures.perplexity < 3);
		const shipped = await host.ask('ngram/measures', { ...whole(long, 2), choice: SHIPPED });
		assert.ok(!('outdated' in shipped) && shipped.heldOut === undefined && !shipped.used.isOfThisText);
	});

	it('compares smoothings on what is held out, and tells how sparse n-grams get', async () => {
		const long = Array.from({ length: 40 }, (_, i) => LINES[i % LINES.length]).join('\n\n');
		host.open(long, 2);
		const answer = await host.ask('ngram/comparison', { ...whole(long, 2), order: 2 });
		assert.ok(!('outdated' in answer));
		assert.equal(answer.scores.length, 8);
		assert.deepEqual(
			answer.sparsity.map(({ order }) => order),
			[1, 2, 3, 4, 5],
		);
		assert.ok(answer.sparsity[2].shareOfPossible < answer.sparsity[0].shareOfPossible);
		host.open(LINES[0], 3);
		const short = await host.ask('ngram/comparison', { ...whole(LINES[0], 3), order: 2 });
		assert.ok(!('outdated' in short) && short.scores.length === 0 && short.sparsity.length === 5);
	});

	it('suggests words that go on with what is written, or come next', async () => {
		const suggest = async (text: string, version: number) => {
			host.open(text, version);
			const answer = await host.ask('ngram/suggest', {
				...whole(text, version),
				choice: SHIPPED,
				offset: text.length,
				count: 5,
			});
			assert.ok(!('outdated' in answer));
			return answer;
		};
		const begun = await suggest('The qui', 2);
		assert.equal(begun.suggestions[0].word, 'quick');
		assert.equal(begun.suggestions[0].start, 4);
		const next = await suggest('The quick ', 3);
		assert.equal(next.suggestions[0].word, 'brown');
		assert.equal(next.suggestions[0].start, 10);
		const chinese = await suggest('今天', 4);
		assert.ok(chinese.suggestions.some(({ word, start }) => word === '天气' && start === 2));
		assert.deepEqual((await suggest('The dog sleeps. ', 5)).history, []);
		host.open('The quick', 6);
		const params = { ...whole('The quick', 6), choice: SHIPPED, offset: 9, count: 5 };
		const none = await host.ask('ngram/suggest', params);
		const after = await host.ask('ngram/suggest', { ...params, afterWord: true });
		assert.ok('suggestions' in none && none.suggestions.length === 0);
		assert.ok('suggestions' in after && after.suggestions[0].word === 'brown');
	});

	it('suggests nothing in code', async () => {
		const text = '# A\n\n```js\nconst quick = The quick \n```\n';
		host.open(text, 2, { format: 'markdown', language: 'auto', standard: 'pku' });
		const params = { ...whole(text, 2), choice: SHIPPED, offset: text.indexOf('\n```\n'), count: 5 };
		const answer = await host.ask('ngram/suggest', params);
		assert.ok(!('outdated' in answer));
		assert.deepEqual(answer.suggestions, []);
	});

	it('writes the same text for the same seed, with spaces where they belong', async () => {
		const ask = (seed: number) =>
			host.ask('ngram/generate', { ...whole(), choice: SHIPPED, seed, temperature: 1, sentences: 3 });
		const [one, again] = [await ask(7), await ask(7)];
		assert.deepEqual(one, again);
		assert.ok('texts' in one && one.texts.length === 3);
		assert.ok(one.texts.every(text => !/ \.$/u.test(text)));
	});

	it('learns from portions, is saved as ARPA and binary, and is loaded again', async () => {
		const id = 'own:a';
		await host.ask('ngram/learnBegin', { id, title: 'a', options: { order: 2 } });
		await host.ask('ngram/learnAdd', { id, text: `${LINES[0]}\n`, format: 'plain', goesOn: false });
		await host.ask('ngram/learnAdd', { id, text: `# ${LINES[1]}\n`, format: 'markdown', goesOn: false });
		const info = await host.ask('ngram/learnFinish', { id });
		assert.equal(info.report?.sentences, 2);
		assert.deepEqual(info.formats, ['arpa', 'binary']);
		const choice = { ...SHIPPED, model: id };
		const before = await host.ask('ngram/chain', { ...whole(), choice, offset: 0 });
		for (const format of ['arpa', 'binary'] as const) {
			const bytes = await host.ask('ngram/save', { id, format });
			const loaded = `file:${format}`;
			await host.ask('ngram/load', { id: loaded, title: 'b', name: `b.${format}`, bytes });
			const after = await host.ask('ngram/chain', { ...whole(), choice: { ...choice, model: loaded }, offset: 0 });
			assert.ok('chain' in before && 'chain' in after);
			assert.ok(Math.abs(before.chain.log10 - after.chain.log10) < 1e-3);
		}
		const list = await host.ask('ngram/models', null);
		assert.deepEqual(
			list.map(each => [each.id, each.source]),
			[
				['own:a', 'learned'],
				['file:arpa', 'loaded'],
				['file:binary', 'loaded'],
			],
		);
		await host.ask('ngram/remove', { id });
		await assert.rejects(host.ask('ngram/chain', { ...whole(), choice, offset: 0 }), /no longer there/u);
	});

	it('says what is wrong with a file, what is too little to learn from, and what was lost', async () => {
		const bytes = new TextEncoder().encode('\\data\\\nngram 1=2\n\n\\1-grams:\n-1\ta\nx\tb\n\\end\\\n');
		await assert.rejects(host.ask('ngram/load', { id: 'x', title: 'x', name: 'x.arpa', bytes }), /x\.arpa.*6/su);
		await host.ask('ngram/learnBegin', { id: 'y', title: 'y', options: {} });
		await assert.rejects(host.ask('ngram/learnFinish', { id: 'y' }), /nothing to learn/u);
		await assert.rejects(host.ask('ngram/learnFinish', { id: 'y' }), /Begin again/u);
		const gone = { ...whole(), choice: { ...OWN, model: 'gone' } };
		await assert.rejects(host.ask('ngram/measures', gone), /no longer there/u);
		assert.deepEqual(await host.ask('ngram/measures', { ...gone, version: 9 }), { outdated: true });
	});

	it('ends when learning is cancelled', async () => {
		await host.ask('ngram/learnBegin', { id: 'z', title: 'z', options: { order: 5 } });
		const text = Array.from({ length: 30_000 }, (_, i) => `w${(i * 7919) % 10_007}`).join(' ');
		await host.ask('ngram/learnAdd', { id: 'z', text, format: 'plain', goesOn: false });
		const source = new CancellationTokenSource();
		const answer = host.ask('ngram/learnFinish', { id: 'z' }, source);
		source.cancel();
		await assert.rejects(answer, { code: -32800 });
		assert.deepEqual(await host.ask('ngram/models', null), []);
	});
});
