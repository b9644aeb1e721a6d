import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { NlpError } from '../../../src/core/errors';
import type { ContextsParams } from '../../../src/protocol/contextual';
import { shippedFile } from '../../support/onnx/modelSources';
import { tinyElmo } from '../../support/onnx/tinyElmo';
import { URI, WorkerHost } from '../support/workerHost';

/** Both models are made; all other files are those that ship. */
function fileOf(path: string): Uint8Array {
	return path.endsWith('-elmo.bin') ? tinyElmo({ language: path.slice(0, 2) }) : shippedFile(path);
}

const TEXT = `The bank of the river was steep. We sat on the bank. The bank closed its doors.

他去银行取钱。银行已经关门了。`;

const params = (word: string, changes: Partial<ContextsParams> = {}): ContextsParams => ({
	uri: URI,
	version: 1,
	start: 0,
	end: TEXT.length,
	id: 'one',
	offset: TEXT.indexOf(word),
	layer: 'mix',
	limit: 100,
	...changes,
});

describe('contextual server', () => {
	let host: WorkerHost;
	let files: (path: string) => Uint8Array;
	beforeEach(() => {
		files = fileOf;
		host = new WorkerHost(path => files(path));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	const readsOf = (name: string) => host.reads.filter(path => path === name).length;

	it('finds the contexts of a word, by the model of its language', async () => {
		const english = await host.ask('contextual/contexts', params('bank'));
		assert.ok(!('outdated' in english));
		assert.equal(english.total, 3);
		assert.deepEqual(
			[...english.starts].map((start, index) => TEXT.slice(start, english.ends[index])),
			['bank', 'bank', 'bank'],
		);
		assert.equal(english.version, 1);
		assert.equal(english.engine, 'elmo/en-elmo');
		const chinese = await host.ask('contextual/contexts', params('银行'));
		assert.ok(!('outdated' in chinese));
		assert.deepEqual([chinese.total, chinese.language, chinese.engine], [2, 'zh', 'elmo/zh-elmo']);
		const parts = host.contexts.map(({ part }) => part);
		assert.ok(parts.length > 0 && parts.every(part => part >= 0 && part <= 1));
	});

	it('lists what is nearest without reading anew', async () => {
		await host.ask('contextual/contexts', params('bank'));
		const told = host.contexts.length;
		const near = await host.ask('contextual/nearest', { ...params('bank.'), count: 5 });
		assert.ok(!('outdated' in near));
		assert.equal(near.occurrences.length, 2);
		assert.ok(near.occurrences.every(({ cosines }) => Math.abs(cosines.token - 1) < 1e-6 && cosines.first < 1));
		assert.ok(near.otherWords.length > 0 && near.otherWords.length <= 5);
		assert.equal(host.contexts.length, told);
		assert.equal(readsOf('en-elmo.bin'), 1);
	});

	it('answers for another version as outdated, also when an edit comes between', async () => {
		assert.ok('outdated' in (await host.ask('contextual/contexts', params('bank', { version: 7 }))));
		host.open(TEXT);
		const running = host.ask('contextual/contexts', params('bank'));
		host.notify('document/change', {
			uri: URI,
			version: 2,
			baseVersion: 1,
			changes: [{ start: 0, end: 0, text: 'x' }],
		});
		assert.ok('outdated' in (await running));
	});

	it('ends when it is cancelled, and answers the next request', async () => {
		const source = new CancellationTokenSource();
		const running = host.ask('contextual/contexts', params('bank'), source);
		source.cancel();
		await assert.rejects(running, (error: { code?: number }) => error.code === -32800);
		assert.ok('total' in (await host.ask('contextual/contexts', params('bank'))));
	});

	it('says what to do where no word stands, and in an empty document', async () => {
		await assert.rejects(host.ask('contextual/contexts', params('\n')), /put the cursor into a word/u);
		host.open('');
		await assert.rejects(host.ask('contextual/contexts', params('', { end: 0 })), /put the cursor into a word/u);
	});

	it('names what is missing or broken, and recovers when it is mended', async () => {
		const missing = (name: string) => (path: string) => {
			if (path.endsWith(name)) throw new NlpError('model-missing', 'it is not there. Install the extension again.');
			return fileOf(path);
		};
		files = missing('en-elmo.bin');
		await assert.rejects(host.ask('contextual/contexts', params('bank')), /en-elmo\.bin.*Install/u);
		files = missing('.wasm');
		await assert.rejects(host.ask('contextual/contexts', params('bank')), /onnx\/.*\.wasm.*Install/u);
		files = fileOf;
		assert.ok('total' in (await host.ask('contextual/contexts', params('bank'))));
	});

	it('names a model whose parts do not fit together', async () => {
		files = path => (path === 'en-elmo.bin' ? tinyElmo({}, { metadata: { longest: 1 } }) : fileOf(path));
		const running = host.ask('contextual/contexts', params('bank'));
		await assert.rejects(running, /en-elmo\.bin is malformed: metadata "longest"/u);
	});

	it('names a network that cannot be loaded, and runs another', async () => {
		files = path => {
			const onnx = { type: 'uint8', data: Uint8Array.of(1) } as const;
			return path === 'zh-elmo.bin' ? tinyElmo({ language: 'zh' }, { tensors: { onnx } }) : fileOf(path);
		};
		await assert.rejects(host.ask('contextual/contexts', params('银行')), /zh-elmo\.bin is malformed/u);
		assert.ok('total' in (await host.ask('contextual/contexts', params('bank'))));
	});

	it('gives memory back, also while it reads, and reads again', async () => {
		await host.ask('contextual/contexts', params('bank'));
		const running = host.ask('contextual/contexts', params('银行'));
		await host.ask('contextual/release', null);
		assert.ok('total' in (await running));
		assert.ok('total' in (await host.ask('contextual/contexts', params('bank'))));
	});

	it('takes odd text: lone surrogates, emoji, CRLF, a megabyte without white space', async () => {
		const odd = `bank \ud83d 😀bank\r\nbank ${'字x'.repeat(5_000)}bank`;
		host.open(odd);
		const contexts = await host.ask('contextual/contexts', params('bank', { offset: 0, end: odd.length }));
		assert.ok('total' in contexts && contexts.total >= 2);
		const long = `bank ${'x'.repeat(1_000_000)} bank`;
		host.open(long);
		const two = await host.ask('contextual/contexts', params('bank', { offset: 0, end: long.length }));
		assert.ok('total' in two && two.total === 2);
	});
});
