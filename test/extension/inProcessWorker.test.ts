import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import { startInProcess } from '../../src/extension/inProcessWorker';

describe('The worker inside the host', () => {
	it('answers where no worker can be had', async () => {
		const extension = vscode.extensions.getExtension('nlp-lens.nlp-lens');
		assert.ok(extension);
		const file = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'worker.browser.js');
		const link = startInProcess(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
		const connection = createMessageConnection(link.reader, link.writer);
		connection.onRequest('model/read', () => Promise.reject(new Error('There are no models here.')));
		connection.listen();
		const settings = { format: 'plain', language: 'en', standard: 'ud' };
		await connection.sendNotification('document/open', { uri: 'a', version: 1, text: 'The cat sits.', settings });
		const params = { uri: 'a', version: 1, start: 0, end: 13, layers: ['sentences', 'tokens'] };
		const answer = await connection.sendRequest<{ readonly version: number }>('analysis/analyze', params);
		assert.equal(answer.version, 1);
		connection.dispose();
		link.terminate();
	});
});
