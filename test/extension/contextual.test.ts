import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { PortMessageReader, PortMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import { Analyzer } from '../../src/extension/analyzer';
import { startInProcess } from '../../src/extension/inProcessWorker';
import type { WorkerLink } from '../../src/extension/workerLink';
import type { AnalysisSettings } from '../../src/protocol/analysis';
import type { ContextsParams, WordContexts } from '../../src/protocol/contextual';

const URI = 'untitled:contexts';
const SETTINGS: AnalysisSettings = { format: 'plain', language: 'auto', standard: 'pku' };
const TEXT = 'We sat on the bank of the river. The bank lent him the money.\n\n他去银行取钱。银行已经关门了。\n'.repeat(
	20,
);

const asked = (word: string): ContextsParams => ({
	uri: URI,
	version: 1,
	start: 0,
	end: TEXT.length,
	id: 'contexts',
	offset: TEXT.indexOf(word),
	layer: 'mix',
	limit: 200,
});

function installed(): vscode.Uri {
	const extension = vscode.extensions.getExtension('nlp-lens.nlp-lens');
	assert.ok(extension);
	return extension.extensionUri;
}

/** A file as the extension gives it to its worker. */
function fileOf(path: string): Thenable<Uint8Array> {
	return vscode.workspace.fs.readFile(vscode.Uri.joinPath(installed(), path.includes('/') ? 'dist' : 'models', path));
}

/** The desktop build's worker, which can be killed. */
class MortalWorker {
	started = 0;
	kill: () => void = () => undefined;

	readonly start = (): Promise<WorkerLink> => {
		this.started++;
		const worker = new Worker(`${installed().fsPath}/dist/worker.node.js`, { execArgv: [] });
		this.kill = () => void worker.terminate();
		return Promise.resolve({
			kind: 'mortal worker',
			reader: new PortMessageReader(worker),
			writer: new PortMessageWriter(worker),
			onFailed: listener => worker.once('exit', code => listener(`exit code ${code}`)),
			terminate: () => void worker.removeAllListeners().terminate(),
		});
	};
}

describe('Contexts of words in the workers of the extension', function () {
	this.timeout(120_000);
	const log = vscode.window.createOutputChannel('NLP Lens contexts test', { log: true });
	after(() => log.dispose());

	it('come from the models that ship, and again after the worker died at it', async () => {
		const mortal = new MortalWorker();
		const analyzer = new Analyzer(mortal.start, path => Promise.resolve(fileOf(path)), log);
		const open = () => analyzer.notify('document/open', { uri: URI, version: 1, text: TEXT, settings: SETTINGS });
		await analyzer.start();
		open();
		const progress = new Promise<number>(resolve => {
			const heard = analyzer.onTold('contextual/progress')(({ part }) => {
				heard.dispose();
				resolve(part);
			});
		});
		const dying = analyzer.request('contextual/contexts', asked('bank'));
		dying.catch(() => undefined);
		assert.ok((await progress) <= 1);
		mortal.kill();
		await assert.rejects(dying);
		await analyzer.start();
		open();
		for (const [word, language] of [
			['bank', 'en'],
			['银行', 'zh'],
		] as const) {
			const contexts = await analyzer.request('contextual/contexts', asked(word));
			assert.ok('total' in contexts, word);
			assert.deepEqual([contexts.total, contexts.language], [40, language]);
		}
		assert.equal(mortal.started, 2);
		await analyzer.request('contextual/release', null);
		analyzer.dispose();
	});

	it('come where no worker can be had', async () => {
		const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(installed(), 'dist', 'worker.browser.js'));
		const link = startInProcess(new TextDecoder().decode(code));
		const connection = createMessageConnection(link.reader, link.writer);
		connection.onRequest('model/read', ({ path }: { readonly path: string }) => fileOf(path));
		connection.listen();
		await connection.sendNotification('document/open', { uri: URI, version: 1, text: TEXT, settings: SETTINGS });
		const contexts = await connection.sendRequest<WordContexts>('contextual/contexts', asked('银行'));
		assert.equal(contexts.total, 40);
		connection.dispose();
		link.terminate();
	});
});
