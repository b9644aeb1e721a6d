import assert from 'node:assert/strict';
import type { CorpusPage, CorpusTable } from '../../../src/protocol/corpus';
import { smallModel } from '../../core/keywords/support';
import { WorkerHost } from '../support/workerHost';

const ROWS = { offset: 0, limit: 50, unit: 'form', filter: {} } as const;
const WORDS: CorpusTable = { kind: 'words', ...ROWS, order: 'count' };
const KEYS: CorpusTable = { kind: 'keyWords', ...ROWS, direction: 'more', minCount: 1, order: 'logLikelihood' };
const FIRST = 'The old whale swims. ';
const SECOND = 'A whale sings.\n';

describe('corpus server', () => {
	let host: WorkerHost;
	beforeEach(() => (host = new WorkerHost(smallModel)));
	afterEach(() => host.dispose());

	async function read(id: string, ...texts: readonly string[]): Promise<void> {
		await host.ask('corpus/begin', { id, isTagged: false });
		for (const [number, text] of texts.entries())
			await host.ask('corpus/add', { id, name: `${number}.txt`, text, format: 'plain', offset: 0 });
		await host.ask('corpus/finish', { id });
	}

	it('counts the words of texts that come in portions, and finds where they stand', async () => {
		await host.ask('corpus/begin', { id: 'a', isTagged: false });
		const part = { id: 'a', name: 'a.txt', format: 'plain' } as const;
		await host.ask('corpus/add', { ...part, text: FIRST, offset: 0 });
		const info = await host.ask('corpus/add', { ...part, text: SECOND, offset: FIRST.length });
		assert.deepEqual([info.texts, info.words, info.isFull], [1, 7, false]);
		const query = { query: 'whale', before: 2, after: 1, order: 'text' } as const;
		const page = await host.ask('corpus/table', { id: 'a', table: { kind: 'concordance', ...ROWS, ...query } });
		assert.ok(page.kind === 'concordance');
		const text = FIRST + SECOND;
		assert.deepEqual(
			page.rows.map(({ start, end, name }) => [text.slice(start, end), name]),
			[
				['whale', 'a.txt'],
				['whale', 'a.txt'],
			],
		);
	});

	it('compares with another corpus, and writes tables', async () => {
		await read('a', FIRST, SECOND);
		await read('b', 'The old town has a street.');
		const page: CorpusPage = await host.ask('corpus/table', { id: 'a', table: KEYS, reference: 'b' });
		assert.ok(page.kind === 'keyWords');
		assert.equal(page.rows[0].word, 'whale');
		const params = { id: 'a', table: WORDS, format: 'csv', titles: {} } as const;
		assert.match(await host.ask('corpus/export', params), /^word,count.*\r\nwhale,2,2/su);
	});

	it('says that a corpus is not known, or that nothing ships to compare with', async () => {
		await assert.rejects(host.ask('corpus/table', { id: 'none', table: WORDS }), /no longer known/u);
		await read('a', FIRST);
		await assert.rejects(host.ask('corpus/table', { id: 'a', table: KEYS }), /en-word-counts/u);
		await assert.rejects(host.ask('corpus/table', { id: 'a', table: KEYS, reference: 'none' }), /no longer known/u);
		await host.ask('corpus/close', { id: 'a' });
		await assert.rejects(host.ask('corpus/finish', { id: 'a' }), /Read its folder again/u);
	});

	it('leaves out what is no prose of Markdown', async () => {
		await host.ask('corpus/begin', { id: 'a', isTagged: false });
		const text = '# Whale\n\n```\ncode code\n```\n\nA [ship](http://sea.example).\n';
		await host.ask('corpus/add', { id: 'a', name: 'a.md', text, format: 'markdown', offset: 0 });
		const page = await host.ask('corpus/table', { id: 'a', table: WORDS });
		assert.ok(page.kind === 'words');
		assert.deepEqual(page.rows.map(({ word }) => word).sort(), ['a', 'ship', 'whale']);
	});
});
