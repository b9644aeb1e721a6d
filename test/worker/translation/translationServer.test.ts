import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { toyFile, toyModels } from '../../core/translation/toyModels';
import { URI, WorkerHost } from '../support/workerHost';

const TEXT = '我喜欢猫。我看狗。\r\n\r\n汤姆看我。\r\n';

describe('translation server', () => {
	let toys: ReadonlyMap<string, Uint8Array>;
	let host: WorkerHost;

	before(async () => (toys = await toyModels()));
	beforeEach(() => (host = new WorkerHost(path => toyFile(toys, path))));
	afterEach(() => host.dispose());

	it('translates a text, tells of its paragraphs in order, and names the engine', async () => {
		const params = { id: 'a', text: TEXT, format: 'plain' } as const;
		const { text, engine, direction, paragraphs, failures } = await host.ask('translation/translate', params);
		assert.equal(text, 'I like cats. I see dogs.\r\n\r\nTom see I.\r\n');
		assert.deepEqual([engine, direction, failures], ['phrase-based zh-en', 'zh-en', []]);
		assert.deepEqual(
			host.paragraphs.map(({ id, paragraph }) => [id, paragraph.text]),
			[
				['a', 'I like cats. I see dogs.\r\n\r\n'],
				['a', 'Tom see I.\r\n'],
			],
		);
		assert.equal(paragraphs.length, 2);
	});

	it('translates a stretch of a document, in the other direction too, by the terms that it is given', async () => {
		host.open('Intro.\n\nI like cats.\n');
		const glossary = [{ source: '小猫', target: 'cats' }];
		const range = { uri: URI, version: 1, start: 8, end: 20 };
		const answer = await host.ask('translation/translateRange', { ...range, id: 'r', glossary });
		assert.ok(!('outdated' in answer));
		assert.deepEqual([answer.text, answer.version], ['我喜欢小猫。', 1]);
		assert.deepEqual(answer.sentences[0].source, { start: 8, end: 20 });
	});

	it('says that it is out of date for another version, and ends with an edit', async () => {
		host.open(TEXT.repeat(200));
		const range = { uri: URI, version: 1, start: 0, end: TEXT.length * 200, id: 'v' };
		assert.deepEqual(await host.ask('translation/translateRange', { ...range, version: 7 }), { outdated: true });
		host.open(TEXT.repeat(200));
		const asked = host.ask('translation/translateRange', range);
		const changes = [{ start: 0, end: 1, text: '你' }];
		host.notify('document/change', { uri: URI, baseVersion: 1, version: 2, changes });
		assert.deepEqual(await asked, { outdated: true });
	});

	it('is cancelled midway', async () => {
		const source = new CancellationTokenSource();
		const params = { id: 'c', text: TEXT.repeat(500), format: 'plain' } as const;
		const asked = host.ask('translation/translate', params, source);
		setTimeout(() => source.cancel(), 20);
		await assert.rejects(asked, { code: -32800 });
		assert.ok(host.paragraphs.length < 1000);
	});

	it('says what to do where a model is missing or a text is too long', async () => {
		host.dispose();
		host = new WorkerHost(path => {
			if (path === 'mt-phrases.bin') throw new Error('no such file');
			return toyFile(toys, path);
		});
		const ask = (text: string) => host.ask('translation/translate', { id: 'm', text, format: 'plain' });
		await assert.rejects(ask(TEXT), { code: -32602, message: /mt-phrases\.bin could not be read/u });
		await assert.rejects(ask('x'.repeat(1_000_001)), { message: /at most 1000000/u });
	});

	it('reads glossaries, tells of its engines and gives their memory back', async () => {
		const reading = await host.ask('translation/glossary', { name: 'g.csv', text: '猫,kitten\nbroken\n' });
		assert.deepEqual(reading.terms, [{ source: '猫', target: 'kitten' }]);
		assert.equal(reading.problems[0].line, 2);
		await host.ask('translation/translate', { id: 'e', text: '我', format: 'plain' });
		const loaded = async () => (await host.ask('translation/engines', null)).map(({ isLoaded }) => isLoaded);
		assert.deepEqual(await loaded(), [true, false]);
		await host.ask('translation/release', null);
		assert.deepEqual(await loaded(), [false, false]);
	});
});
