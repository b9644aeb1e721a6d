import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { AnnotatedRange, Outdated } from '../../src/protocol/analysis';
import { inCheckout } from '../support/checkout';
import { URI, WorkerHost } from './support/workerHost';

const TEXT = "The cat sat.\n\nI don't know.";

const missing = (path: string): never => {
	throw new Error(`no ${path} here`);
};
const whole = (version: number, length = TEXT.length) => ({ uri: URI, version, start: 0, end: length });

function expectRange(answer: AnnotatedRange | Outdated): AnnotatedRange {
	assert.ok(!('outdated' in answer));
	return answer;
}

/** No two blocks are alike, so that none is answered from the cache and the analysis takes many slices. */
const LONG_TEXT = Array.from({ length: 20_000 }, (_, index) => `Some words ${index} that go on and on. `).join('');

describe('analysis server', () => {
	let host: WorkerHost;
	afterEach(() => host.dispose());

	it('answers with typed arrays at the version that was asked for', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		const answer = expectRange(await host.ask('analysis/analyze', { ...whole(1), layers: ['tokens'] }));
		assert.equal(answer.version, 1);
		assert.ok(answer.tokens?.starts instanceof Int32Array);
		assert.ok(answer.tokens.joined instanceof Uint8Array);
		const { starts, ends } = answer.tokens;
		const words = Array.from(starts, (start, token) => TEXT.slice(start, ends[token]));
		assert.deepEqual(words, ['The', 'cat', 'sat', '.', 'I', 'do', "n't", 'know', '.']);
	});

	it('names the model file that a layer lacks and goes on without it', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		const layers = ['sentences', 'tokens', 'upos', 'entities'] as const;
		const answer = expectRange(await host.ask('analysis/analyze', { ...whole(1), layers }));
		assert.ok(answer.tokens);
		assert.equal(answer.upos, undefined);
		const failures = answer.failures.filter(({ layer }) => layer === 'upos').map(({ message }) => message);
		assert.ok(failures.some(message => message.includes('en-pos.bin')));
	});

	it('says of a malformed model file what is wrong', async () => {
		host = new WorkerHost(() => new Uint8Array([1, 2, 3]));
		host.open(TEXT);
		const answer = expectRange(await host.ask('analysis/analyze', { ...whole(1), layers: ['upos'] }));
		assert.ok(answer.failures.some(({ message }) => message.includes('en-pos.bin')));
		assert.equal(host.reads.filter(path => path === 'en-pos.bin').length, 1);
	});

	it('follows edits that are sent ahead of a request', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		host.notify('document/change', {
			uri: URI,
			baseVersion: 1,
			version: 2,
			changes: [{ start: 4, end: 7, text: 'dogs' }],
		});
		const answer = expectRange(await host.ask('analysis/analyze', { ...whole(2), layers: ['tokens'] }));
		assert.deepEqual(Array.from(answer.tokens?.ends ?? []).slice(0, 3), [3, 8, 12]);
	});

	it('asks for the text when it is unknown, behind, or an edit does not fit', async () => {
		host = new WorkerHost(missing);
		const outdated = { outdated: true };
		assert.deepEqual(await host.ask('analysis/statistics', whole(1)), outdated);
		assert.deepEqual(host.needed, [URI]);
		host.open(TEXT);
		assert.deepEqual(await host.ask('analysis/statistics', whole(2)), outdated);
		assert.equal(host.needed.length, 2);
		host.open(TEXT);
		host.notify('document/change', { uri: URI, baseVersion: 7, version: 8, changes: [] });
		assert.deepEqual(await host.ask('analysis/statistics', whole(8)), outdated);
		host.open(TEXT);
		host.notify('document/change', {
			uri: URI,
			baseVersion: 1,
			version: 2,
			changes: [{ start: 99, end: 100, text: '' }],
		});
		assert.deepEqual(await host.ask('analysis/statistics', whole(2)), outdated);
		assert.deepEqual(new Set(host.needed), new Set([URI]));
		host.open(TEXT, 5);
		const counts = await host.ask('analysis/statistics', whole(5));
		assert.deepEqual(counts, { version: 5, tokens: 9, sentences: 2, languages: ['en'] });
	});

	it('takes a long text in parts, begins anew with the first, and asks for it where one is missing', async () => {
		host = new WorkerHost(missing);
		const settings = { format: 'plain', language: 'auto', standard: 'pku' } as const;
		const open = (parts: readonly (readonly [number, string])[], count: number, version: number): void => {
			for (const [index, text] of parts) host.notify('document/part', { uri: URI, index, text });
			host.notify('document/open', { uri: URI, version, text: '', parts: count, settings });
		};
		const [first, second] = [TEXT.slice(0, 5), TEXT.slice(5)];
		open(
			[
				[0, 'changed meanwhile'],
				[1, 'so'],
				[0, first],
				[1, second],
			],
			2,
			1,
		);
		const counts = await host.ask('analysis/statistics', whole(1));
		assert.deepEqual(counts, { version: 1, tokens: 9, sentences: 2, languages: ['en'] });
		open([[1, second]], 2, 2);
		assert.deepEqual(await host.ask('analysis/statistics', whole(2)), { outdated: true });
		assert.deepEqual(new Set(host.needed), new Set([URI]));
	});

	it('numbers sentences from the beginning of the document unless that is not wanted', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		const params = { uri: URI, version: 1, start: 0, end: TEXT.length, layers: ['sentences'] as const };
		assert.equal(expectRange(await host.ask('analysis/analyze', params)).firstSentence, 0);
		const unnumbered = expectRange(await host.ask('analysis/analyze', { ...params, isNumbered: false }));
		assert.equal(unnumbered.firstSentence, -1);
		assert.equal(unnumbered.sentences?.starts.length, 2);
	});

	it('answers that an older version is outdated, without asking for the text', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT, 4);
		assert.deepEqual(await host.ask('analysis/statistics', whole(3)), { outdated: true });
		assert.deepEqual(host.needed, []);
	});

	it('gives up an analysis when the document changes or closes meanwhile', async () => {
		host = new WorkerHost(missing);
		const text = LONG_TEXT;
		host.open(text);
		const changed = host.ask('analysis/statistics', whole(1, text.length));
		host.notify('document/change', {
			uri: URI,
			baseVersion: 1,
			version: 2,
			changes: [{ start: 0, end: 1, text: 'X' }],
		});
		assert.deepEqual(await changed, { outdated: true });
		const closed = host.ask('analysis/statistics', whole(2, text.length));
		host.notify('document/close', { uri: URI });
		assert.deepEqual(await closed, { outdated: true });
	});

	it('ends a cancelled request between two slices', async () => {
		host = new WorkerHost(missing);
		const text = LONG_TEXT;
		host.open(text);
		const source = new CancellationTokenSource();
		const request = host.ask('analysis/statistics', whole(1, text.length), source);
		source.cancel();
		await assert.rejects(request, { code: -32800 });
	});

	it('answers a small request while a large one is under way', async () => {
		host = new WorkerHost(missing);
		const text = LONG_TEXT;
		host.open(text);
		const order: string[] = [];
		const large = host.ask('analysis/statistics', whole(1, text.length)).then(() => order.push('large'));
		const small = host
			.ask('analysis/analyze', { ...whole(1, 100), layers: ['tokens'] })
			.then(() => order.push('small'));
		await Promise.all([large, small]);
		assert.deepEqual(order, ['small', 'large']);
	});

	it('summarizes texts as one, and what they say about something', async () => {
		host = new WorkerHost(missing);
		const texts = ['The cat sat. Dogs bark at night.', '', 'Rain fell.'].map((text, index) => ({
			name: `${index}.txt`,
			text,
			format: 'plain' as const,
		}));
		const length = { unit: 'sentences', value: 2 } as const;
		const all = await host.ask('summaries/summarizeTexts', { texts, options: { kind: 'extractive', length } });
		assert.equal(all.sentences.length, 2);
		for (const { name, start, end, text } of all.sentences) {
			assert.equal(texts.find(each => each.name === name)?.text.slice(start, end), text);
		}
		const options = { kind: 'extractive', length, query: 'rain' } as const;
		const about = await host.ask('summaries/summarizeTexts', { texts, options });
		assert.deepEqual(
			about.sentences.map(({ text }) => text),
			['Rain fell.'],
		);
	});

	it('writes a summary anew, and says what it put in place of what', async () => {
		host = new WorkerHost(path => readFileSync(inCheckout(`models/${path}`)));
		const text =
			'However, the company (founded in 1990) utilizes new tools in order to make cars. It was a rainy day in the town.';
		host.open(text);
		const options = { kind: 'abstractive', length: { unit: 'sentences', value: 2 } } as const;
		const summary = await host.ask('summaries/summarize', { ...whole(1, text.length), options });
		assert.ok(!('outdated' in summary));
		assert.equal(summary.engine, 'Compression and fusion');
		assert.deepEqual(summary.failures, []);
		assert.equal(summary.sentences[0].text, 'The company uses new tools to make cars.');
		assert.deepEqual(summary.substitutions, [
			{ from: 'in order to', to: 'to' },
			{ from: 'utilizes', to: 'uses' },
		]);
		for (const { start, end, sources } of summary.sentences)
			assert.deepEqual([start, end], [sources[0].start, sources[0].end]);
	});

	it('writes a summary anew without models as far as it can', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		const options = { kind: 'abstractive', length: { unit: 'sentences', value: 1 } } as const;
		const summary = await host.ask('summaries/summarize', { ...whole(1), options });
		assert.ok(!('outdated' in summary));
		assert.equal(summary.sentences.length, 1);
		assert.ok(summary.failures.length > 0);
	});

	it('summarizes, exports and names tags', async () => {
		host = new WorkerHost(missing);
		host.open(TEXT);
		const summary = await host.ask('summaries/summarize', {
			...whole(1),
			options: { kind: 'extractive', length: { unit: 'sentences', value: 1 } },
		});
		assert.ok(!('outdated' in summary));
		assert.equal(summary.sentences.length, 1);
		assert.equal(summary.engine, 'TextRank with MMR');
		assert.ok(summary.failures.some(({ message }) => message.includes('summary-sentences')));
		const exported = await host.ask('analysis/export', { ...whole(1), format: 'conllu' });
		assert.ok(!('outdated' in exported));
		assert.match(exported.text, /^# sent_id = 1\n# text = The cat sat\.\n1\tThe\t/u);
		assert.match(exported.text, /\n2-3\tdon't\t/u);
		const glossary = await host.ask('analysis/glossary', null);
		assert.ok(glossary.upos);
	});
});
