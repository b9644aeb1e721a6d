import { env } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Excerpt } from '../../protocol/answers';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { CorpusCommand, PanelCorpus, PanelCorpusPage } from '../../protocol/panelCorpus';
import type { Corpora } from '../corpora/corpora';
import { corpusTitles } from '../corpora/corpusTitles';
import type { DocumentPolicy } from '../documentPolicy';
import { openResult } from '../resultDocument';
import { inProgress } from './scopedAnswer';

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveCorpus} needs of the host. */
export interface PanelCorpusSources {
	readonly corpora: Corpora;
	readonly policy: DocumentPolicy;
	readonly runCorpusCommand: (command: CorpusCommand) => void;
	/** Shows an excerpt in its file. */
	readonly revealExcerpt: (excerpt: Excerpt) => void;
}

/** The languages of documents by the formats of tables. */
const LANGUAGES = { csv: 'plaintext', json: 'json', markdown: 'markdown' } as const;

/** Answers the panel's requests about the corpus. */
export function serveCorpus(connection: MessageConnection, sources: PanelCorpusSources): void {
	const { corpora } = sources;
	connection.onRequest('panel/corpus', () => panelCorpus(corpora));
	connection.onRequest('panel/corpusTable', ({ table }: Params<'panel/corpusTable'>, token: CancellationToken) =>
		inProgress(token, async (own): Promise<PanelCorpusPage> => {
			const { serial } = corpora;
			return { serial, table, page: await corpora.table(table, own) };
		}),
	);
	connection.onRequest('panel/corpusExport', async ({ table, format, target }: Params<'panel/corpusExport'>) => {
		const text = await corpora.export(table, format, corpusTitles());
		if (target === 'clipboard') await env.clipboard.writeText(text);
		else await openResult(sources.policy, text, LANGUAGES[format]);
		return null;
	});
	connection.onNotification('panel/corpusCommand', ({ command }: PanelWebviewNotifications['panel/corpusCommand']) =>
		sources.runCorpusCommand(command),
	);
	connection.onNotification(
		'panel/revealCorpusPlace',
		({ text, start, end, match }: PanelWebviewNotifications['panel/revealCorpusPlace']) => {
			const file = corpora.fileOf(text);
			if (file) sources.revealExcerpt({ file: file.toString(), start, end, text: match });
		},
	);
}

/** The corpus as the panel knows it. */
export function panelCorpus({ serial, corpus, reference, reading, isOlder }: Corpora): PanelCorpus {
	return {
		serial,
		title: corpus?.title ?? '',
		info: corpus?.info,
		notes: corpus?.notes ?? [],
		isOlder,
		reference: reference?.title ?? '',
		reading,
	};
}
