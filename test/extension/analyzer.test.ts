import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import * as vscode from 'vscode';
import { PortMessageReader, PortMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import { Analyzer } from '../../src/extension/analyzer';
import type { WorkerLink } from '../../src/extension/workerLink';

/** Workers of a test: each answers `analysis/glossary` as `answer` says, and can be made to crash. */
class FakeWorkers {
	started = 0;
	/** Ends the worker that was started last. */
	crash: (reason: string) => void = () => undefined;
	readonly #answer: (ask: (path: string) => Promise<unknown>) => unknown;

	constructor(answer: (ask: (path: string) => Promise<unknown>) => unknown) {
		this.#answer = answer;
	}

	readonly start = (): Promise<WorkerLink> => {
		this.started++;
		const { port1, port2 } = new MessageChannel();
		const worker = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
		worker.onRequest('analysis/glossary', () => this.#answer(path => worker.sendRequest('model/read', { path })));
		worker.listen();
		return Promise.resolve({
			kind: 'fake',
			reader: new PortMessageReader(port2),
			writer: new PortMessageWriter(port2),
			onFailed: listener => (this.crash = listener),
			terminate: () => port1.close(),
		});
	};
}

describe('The analyzer', () => {
	const log = vscode.window.createOutputChannel('NLP Lens test', { log: true });
	const noModel = () => Promise.reject(new Error('no such model'));
	const never = () => new Promise(() => undefined);

	after(() => log.dispose());

	it('starts one worker for all, on the first request', async () => {
		const workers = new FakeWorkers(() => 'names');
		const analyzer = new Analyzer(workers.start, noModel, log);
		assert.equal(workers.started, 0);
		const answers = await Promise.all([1, 2, 3].map(() => analyzer.request('analysis/glossary', null)));
		assert.deepEqual(answers, ['names', 'names', 'names']);
		assert.equal(workers.started, 1);
		analyzer.dispose();
	});

	it('rejects what is asked when the worker dies, and starts another on the next request', async () => {
		let answer: () => unknown = never;
		const workers = new FakeWorkers(() => answer());
		const analyzer = new Analyzer(workers.start, noModel, log);
		await analyzer.start();
		const asked = analyzer.request('analysis/glossary', null);
		await new Promise(resolve => setTimeout(resolve, 20));
		workers.crash('out of memory');
		await assert.rejects(asked);
		assert.equal(analyzer.state, 'restarting');
		answer = () => 'names';
		let starts = 0;
		analyzer.onDidStart(() => starts++);
		assert.equal(await analyzer.request('analysis/glossary', null), 'names');
		assert.equal(starts, 1);
		assert.equal(workers.started, 2);
		analyzer.dispose();
	});

	it('gives up a worker that only ever dies, until it is asked to start again', async function () {
		this.timeout(20_000);
		const workers = new FakeWorkers(() => 'names');
		const analyzer = new Analyzer(workers.start, noModel, log);
		for (let round = 0; round < 5; round++) {
			await analyzer.start();
			workers.crash('broken');
		}
		assert.equal(analyzer.state, 'failed');
		await assert.rejects(analyzer.request('analysis/glossary', null), /broken/);
		assert.equal(workers.started, 5);
		analyzer.stop();
		assert.equal(await analyzer.request('analysis/glossary', null), 'names');
		analyzer.dispose();
	});

	it('leaves no worker behind that was stopped while it started', async () => {
		const workers = new FakeWorkers(() => 'names');
		const waiting: (() => void)[] = [];
		const ended: number[] = [];
		let number = 0;
		const start = async (): Promise<WorkerLink> => {
			const own = number++;
			await new Promise<void>(resolve => waiting.push(resolve));
			const link = await workers.start();
			return {
				...link,
				terminate: () => {
					ended.push(own);
					link.terminate();
				},
			};
		};
		const analyzer = new Analyzer(start, noModel, log);
		const first = analyzer.request('analysis/glossary', null);
		analyzer.stop();
		const second = analyzer.request('analysis/glossary', null);
		for (const resolve of waiting.reverse()) resolve();
		await assert.rejects(first, /stopped while it started/);
		assert.equal(await second, 'names');
		assert.deepEqual(ended, [0]);
		assert.equal(analyzer.state, 'ready');
		analyzer.dispose();
		assert.deepEqual(ended, [0, 1]);
	});

	it('starts no worker once it is disposed of, not even one that was waited for', async () => {
		const workers = new FakeWorkers(() => 'names');
		const analyzer = new Analyzer(workers.start, noModel, log);
		await analyzer.start();
		workers.crash('broken');
		const asked = analyzer.request('analysis/glossary', null);
		analyzer.dispose();
		await assert.rejects(asked, /stopped before it started/);
		assert.equal(workers.started, 1);
	});

	it('tells the worker why a model cannot be read', async () => {
		const workers = new FakeWorkers(async ask => ask('zh-pos.bin').catch((error: unknown) => (error as Error).message));
		const analyzer = new Analyzer(workers.start, noModel, log);
		assert.equal(await analyzer.request('analysis/glossary', null), 'no such model');
		analyzer.dispose();
	});

	it('hands model files over byte for byte', async () => {
		const bytes = Uint8Array.of(1, 2, 255);
		const workers = new FakeWorkers(ask => ask('a.bin'));
		const analyzer = new Analyzer(workers.start, () => Promise.resolve(bytes), log);
		assert.deepEqual(await analyzer.request('analysis/glossary', null), bytes);
		analyzer.dispose();
	});
});
