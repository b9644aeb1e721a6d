import type { MessageConnection } from 'vscode-jsonrpc/browser';
import { ResponseError } from 'vscode-jsonrpc/browser';
import type { PanelRequests } from '../../../src/protocol/panel';
import type { PanelCorpus } from '../../../src/protocol/panelCorpus';
import { sampleCorpus, sampleCorpusPage } from '../support/sampleCorpus';
import type { FakeHost } from './fakeScenario';

const NO_CORPUS: PanelCorpus = {
	serial: 0,
	title: '',
	info: undefined,
	notes: [],
	isOlder: false,
	reference: '',
	reading: undefined,
};

/** Answers about a corpus, and keeps what was asked. */
export function serveCorpus(connection: MessageConnection, log: FakeHost['log']): void {
	connection.onRequest('panel/corpus', () => (scenario.corpus === 'none' ? NO_CORPUS : sampleCorpus(scenario.corpus)));
	connection.onRequest('panel/corpusTable', ({ table, serial }: PanelRequests['panel/corpusTable']['params']) => {
		log.push({ method: 'panel/corpusTable', params: table });
		if (scenario.broken?.includes('panel/corpusTable') === true) throw new ResponseError(1, 'The corpus is broken.');
		return sampleCorpusPage(table, serial);
	});
	connection.onRequest('panel/corpusExport', (params: unknown) => {
		log.push({ method: 'panel/corpusExport', params });
		return null;
	});
	for (const method of ['panel/corpusCommand', 'panel/revealCorpusPlace'])
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
}
