import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const TEXT = '他在研究生命的起源。\r\nThe mice ran 👍.\n云原生瀑布很好看。';

describe('word server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	async function around(offsets: readonly number[], reach = 2, version = 1): Promise<string[]> {
		const range = { start: Math.min(...offsets), end: Math.max(...offsets) };
		const answer = await host.ask('words/around', { uri: URI, version, ...range, offsets, reach });
		assert.ok('starts' in answer);
		return Array.from(answer.starts, (start, i) => TEXT.slice(start, answer.ends[i]));
	}

	it('tells the words of the sentences around some places, each once and in order', async () => {
		const first = ['他', '在', '研究', '生命', '的', '起源', '。'];
		assert.deepEqual(await around([3]), first);
		assert.deepEqual((await around([TEXT.length, 0])).slice(0, 7), first);
		assert.deepEqual((await around([5, 0, 3, 5], 100)).filter(word => word === '研究').length, 1);
		assert.deepEqual((await around([TEXT.indexOf('mice')])).slice(0, 3), ['The', 'mice', 'ran']);
	});

	it('tells nothing of another version', async () => {
		const params = { uri: URI, version: 7, start: 0, end: 0, offsets: [0], reach: 1 };
		assert.deepEqual(await host.ask('words/around', params), { outdated: true });
	});

	it('traces the sentence at a place, in offsets of the document', async () => {
		const start = TEXT.indexOf('原生');
		const params = { uri: URI, version: 1, start, end: start + 1, standard: 'pku', paths: 3 } as const;
		const answer = await host.ask('words/trace', { ...params, userWords: ['join: 云原生'] });
		assert.ok('trace' in answer && answer.trace);
		const { trace } = answer;
		assert.equal(TEXT.slice(trace.start, trace.end), '云原生瀑布很好看。');
		assert.ok(trace.paths[0].words.some(word => TEXT.slice(word.start, word.end) === '云原生'));
		assert.equal(trace.alternative, undefined, 'what is always joined has no alternative');
		assert.deepEqual(
			trace.rules.map(({ line, holds }) => [line, holds]),
			[['join: 云原生', true]],
		);
		const place = { start: TEXT.indexOf('命'), end: TEXT.indexOf('命') + 1 };
		const other = await host.ask('words/trace', { ...params, ...place });
		assert.ok('trace' in other && other.trace?.alternative);
		const english = await host.ask('words/trace', { ...params, start: TEXT.length + 5, end: TEXT.length + 9 });
		assert.ok('trace' in english && english.trace === undefined);
	});

	it('reads dictionaries', async () => {
		const { entries, problems } = await host.ask('words/dictionary', { text: '云原生 n\n机器 学习' });
		assert.deepEqual(entries, ['云原生 NOUN']);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[2],
		);
	});
});
