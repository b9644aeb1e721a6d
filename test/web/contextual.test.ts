import * as vscode from 'vscode';
import { createMessageConnection } from 'vscode-jsonrpc/browser';
import { startWebWorker } from '../../src/extension/workerLink.browser';
import type { NearestContexts, WordContexts } from '../../src/protocol/contextual';

const URI = 'untitled:contexts';
const TEXT = 'We sat on the bank of the river. The bank lent him the money.\n\n他去银行取钱。银行已经关门了。\n';

describe('Contexts of words in the browser host', function () {
	this.timeout(120_000);

	it('are read in the worker, with nothing fetched', async () => {
		const extension = vscode.extensions.getExtension('nlp-lens.nlp-lens');
		if (extension === undefined) throw new Error('The extension is not there.');
		const { extensionUri } = extension;
		const link = await startWebWorker(extensionUri);
		const connection = createMessageConnection(link.reader, link.writer);
		connection.onRequest('model/read', ({ path }: { readonly path: string }) =>
			vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path.includes('/') ? 'dist' : 'models', path)),
		);
		connection.listen();
		const settings = { format: 'plain', language: 'auto', standard: 'pku' };
		await connection.sendNotification('document/open', { uri: URI, version: 1, text: TEXT, settings });
		for (const word of ['bank', '银行']) {
			const offset = TEXT.indexOf(word);
			const params = { uri: URI, version: 1, start: 0, end: TEXT.length, id: word, offset, layer: 'mix', limit: 9 };
			const contexts = await connection.sendRequest<WordContexts>('contextual/contexts', params);
			if (contexts.total !== 2) throw new Error(JSON.stringify(contexts));
			const near = await connection.sendRequest<NearestContexts>('contextual/nearest', { ...params, count: 3 });
			if (!(near.occurrences[0].cosines.mix < 1)) throw new Error(JSON.stringify(near.occurrences));
		}
		connection.dispose();
		link.terminate();
	});
});
