import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const TEXT = 'It is a really nice day. 其实我们去北京。';
const whole = { uri: URI, version: 1, start: 0, end: TEXT.length };

describe('statistics server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	it('answers the figures of a document, with its parts of speech', async () => {
		const answer = await host.ask('statistics/statistics', { ...whole, options: {}, tagged: true });
		assert.ok(!('outdated' in answer));
		const { words, sentences, languages, fillers } = answer.statistics;
		assert.deepEqual([words, sentences], [10, 2]);
		assert.ok(languages.every(({ partsOfSpeech }) => Object.keys(partsOfSpeech).length > 0));
		assert.deepEqual(
			fillers.map(({ start, end }) => TEXT.slice(start, end)),
			['really', '其实'],
		);
	});

	it('lists no more findings than are wanted, and says how many there are', async () => {
		const answer = await host.ask('statistics/statistics', { ...whole, options: {}, tagged: true, listed: 1 });
		assert.ok(!('outdated' in answer));
		assert.equal(answer.statistics.fillers.length, 1);
		assert.deepEqual(answer.found, { longSentences: 0, fillers: 2 });
	});

	it('does without tags where they are not wanted', async () => {
		const answer = await host.ask('statistics/statistics', { ...whole, options: {}, tagged: false });
		assert.ok(!('outdated' in answer));
		assert.ok(answer.statistics.languages.every(({ partsOfSpeech }) => Object.keys(partsOfSpeech).length === 0));
		assert.ok(!host.reads.some(path => /pos/u.test(path)));
	});

	it('counts the words that touch a stretch', async () => {
		const params = { ...whole, start: 8, end: 14, options: {}, tagged: false };
		const answer = await host.ask('statistics/statistics', params);
		assert.ok(!('outdated' in answer));
		assert.deepEqual([answer.statistics.words, answer.statistics.characters], [1, 6]);
	});

	it('takes the limits and speeds that it is given', async () => {
		const options = {
			speed: { englishWords: 6, chineseCharacters: 7 },
			longSentences: { english: 3, chinese: 40 },
			fillers: { added: ['nice day'], ignored: ['really'] },
		};
		const answer = await host.ask('statistics/statistics', { ...whole, options, tagged: false });
		assert.ok(!('outdated' in answer));
		const { readingSeconds, longSentences, fillers } = answer.statistics;
		assert.deepEqual([readingSeconds, longSentences.length], [120, 1]);
		assert.deepEqual(
			fillers.map(({ text }) => text),
			['nice day', '其实'],
		);
	});

	it('says when a text is in neither language, and when it is outdated', async () => {
		const text = 'Кошка сидит на крыше, а собака лежит в доме.';
		host.open(text, 2);
		const params = { ...whole, version: 2, end: text.length, options: {}, tagged: false };
		const answer = await host.ask('statistics/statistics', params);
		assert.ok('isOtherLanguage' in answer && answer.isOtherLanguage);
		assert.deepEqual(await host.ask('statistics/statistics', { ...params, version: 1 }), { outdated: true });
	});

	it('ends when it is cancelled', async () => {
		const source = new CancellationTokenSource();
		const asked = host.ask('statistics/statistics', { ...whole, options: {}, tagged: true }, source);
		source.cancel();
		await assert.rejects(Promise.resolve(asked), /cancelled/u);
	});
});
