import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { smallModel } from '../../core/keywords/support';
import { URI, WorkerHost } from '../support/workerHost';

const TEXT = 'Space probes fly.\n\nA space probe lands. The space probe sends pictures of a spoon.';
const whole = { uri: URI, version: 1, start: 0, end: TEXT.length };

describe('keyword server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(smallModel);
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	for (const [method, engine] of [
		['textrank', 'TextRank'],
		['tfidf', 'TF-IDF'],
		['topics', 'LDA'],
	] as const) {
		it(`answers keywords by ${method}, at their places`, async () => {
			const answer = await host.ask('keywords/keywords', { ...whole, method, count: 4 });
			assert.ok(!('outdated' in answer));
			assert.equal(answer.engine, engine);
			assert.equal(answer.keywords.length, 4);
			for (const { text, occurrences } of answer.keywords) {
				assert.equal(TEXT.slice(occurrences[0].start, occurrences[0].end), text);
			}
		});
	}

	it('tells no more places than are wanted, those of the best keywords, and how many there are', async () => {
		const all = await host.ask('keywords/keywords', { ...whole, method: 'tfidf', count: 4 });
		const some = await host.ask('keywords/keywords', { ...whole, method: 'tfidf', count: 4, places: 2 });
		assert.ok(!('outdated' in all) && !('outdated' in some));
		const places = all.keywords.flatMap(({ occurrences }) => occurrences);
		assert.ok(places.length > 2);
		assert.deepEqual([all.found, some.found], [places.length, places.length]);
		assert.deepEqual(
			some.keywords.flatMap(({ occurrences }) => occurrences),
			places.slice(0, 2),
		);
	});

	it('answers about a stretch alone, and that another version is outdated', async () => {
		const params = { ...whole, end: 17, method: 'tfidf', count: 10 } as const;
		const answer = await host.ask('keywords/keywords', params);
		assert.ok(!('outdated' in answer));
		assert.ok(answer.keywords.every(({ occurrences }) => occurrences.every(({ end }) => end <= 17)));
		assert.deepEqual(await host.ask('keywords/keywords', { ...params, version: 2 }), { outdated: true });
	});

	it('says when a text is in neither language', async () => {
		const german = 'Die Katze ist auf dem Dach und der Hund ist in dem Haus. Das ist nicht gut für die Katze.';
		host.open(german, 2);
		const span = { uri: URI, version: 2, start: 0, end: german.length };
		const keywords = await host.ask('keywords/keywords', { ...span, method: 'tfidf', count: 4 });
		const topics = await host.ask('keywords/topics', { ...span, topics: 2 });
		assert.ok('isOtherLanguage' in keywords && keywords.isOtherLanguage);
		assert.ok('isOtherLanguage' in topics && topics.isOtherLanguage);
		host.open(TEXT, 3);
		const english = await host.ask('keywords/keywords', { ...whole, version: 3, method: 'tfidf', count: 4 });
		assert.ok('isOtherLanguage' in english && !english.isOtherLanguage);
	});

	it('answers the topics of a document by its passages', async () => {
		const answer = await host.ask('keywords/topics', { ...whole, topics: 2 });
		assert.ok(!('outdated' in answer));
		assert.equal(answer.model.topics.length, 2);
		assert.equal(answer.model.shares.length, answer.passages.length);
	});

	it('learns the topics of texts that come one by one', async () => {
		const id = 'folder';
		await host.ask('keywords/corpusBegin', { id, topics: 2 });
		for (const [name, text] of [
			['a.txt', 'rocket moon orbit'],
			['b.md', '# spoon\n\nsoup `code` kitchen'],
		]) {
			await host.ask('keywords/corpusAdd', { id, name, text, format: name.endsWith('md') ? 'markdown' : 'plain' });
		}
		const { model, names } = await host.ask('keywords/corpusFinish', { id });
		assert.deepEqual(names, ['a.txt', 'b.md']);
		const words = model.topics.flatMap(topic => topic.words.map(({ text }) => text));
		assert.ok(words.includes('spoon') && !words.includes('code'));
		await assert.rejects(host.ask('keywords/corpusFinish', { id }), /no longer known/u);
	});

	it('says that texts have no words, forgets what is abandoned, ends when it is cancelled', async () => {
		const id = 'folder';
		await host.ask('keywords/corpusBegin', { id, topics: 0 });
		await host.ask('keywords/corpusAdd', { id, name: 'a', text: '… 😀 \ud800', format: 'plain' });
		await assert.rejects(host.ask('keywords/corpusFinish', { id }), /no words/u);
		await host.ask('keywords/corpusBegin', { id, topics: 0 });
		await host.ask('keywords/corpusAbandon', { id });
		await assert.rejects(
			host.ask('keywords/corpusAdd', { id, name: 'a', text: 'moon', format: 'plain' }),
			/no longer known/u,
		);
		await host.ask('keywords/corpusBegin', { id, topics: 30 });
		for (let i = 0; i < 20; i++) {
			const text = Array.from({ length: 300 }, (_, word) => `word${(word * i) % 211}`).join(' ');
			await host.ask('keywords/corpusAdd', { id, name: String(i), text, format: 'plain' });
		}
		const source = new CancellationTokenSource();
		const answer = host.ask('keywords/corpusFinish', { id }, source);
		source.cancel();
		await assert.rejects(answer, { code: -32800 });
	});
});
