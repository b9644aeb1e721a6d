import { l10n, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CorpusFormat, CorpusTable } from '../../../protocol/corpus';
import { corpusTitles } from '../../corpora/corpusTitles';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import type { CorpusPorts } from './readCorpus';
import { askQuery } from './searchCorpus';

/** So many rows at most. */
const MOST_ROWS = 200_000;

/** Words on each side of a line of a concordance, and of the company of a word. */
const CONTEXT = 10;
const COMPANY = 5;

/** Pairs and key words that are rarer are left out. */
const MIN_COUNT = 3;

const FORMATS: readonly { readonly label: string; readonly format: CorpusFormat; readonly ending: string }[] = [
	{ label: 'CSV', format: 'csv', ending: 'csv' },
	{ label: 'JSON', format: 'json', ending: 'json' },
	{ label: 'Markdown', format: 'markdown', ending: 'md' },
];

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly table: CorpusTable;
	readonly format: CorpusFormat;
	readonly file: Uri;
}

/** Writes a table of the corpus, whole, as a file. */
export function exportCorpus({ corpora, log }: CorpusPorts): Command {
	return {
		id: 'nlpLens.corpus.export',
		run: async (given): Promise<Uri | undefined> => {
			const { corpus } = corpora;
			if (!corpus) {
				void showInformation(l10n.t('No folder was read as a corpus. Read one first.'));
				return undefined;
			}
			try {
				const asked = isAsked(given) ? given : await ask(corpus.folder, corpus.title);
				if (!asked) return undefined;
				const text = await corpora.export(asked.table, asked.format, corpusTitles());
				await workspace.fs.writeFile(asked.file, new TextEncoder().encode(text));
				return asked.file;
			} catch (error) {
				log.warn(`Exporting a corpus: ${messageOf(error)}`);
				void showError(l10n.t('The table could not be written. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'table' in given && 'file' in given;
}

async function ask(folder: Uri, title: string): Promise<Asked | undefined> {
	const table = await askTable();
	if (!table) return undefined;
	const picked = await window.showQuickPick(FORMATS, { placeHolder: l10n.t('Format of the file') });
	if (!picked) return undefined;
	const { format, ending, label } = picked;
	const file = await window.showSaveDialog({
		defaultUri: Uri.joinPath(folder, `${title}-${table.kind}.${ending}`),
		filters: { [label]: [ending] },
	});
	return file && { table, format, file };
}

async function askTable(): Promise<CorpusTable | undefined> {
	const kinds: readonly (QuickPickItem & { readonly kindOf: CorpusTable['kind'] })[] = [
		{ label: l10n.t('Words by frequency'), kindOf: 'words' },
		{ label: l10n.t('Concordance'), kindOf: 'concordance' },
		{ label: l10n.t('Key words'), kindOf: 'keyWords' },
		{ label: l10n.t('Collocations'), kindOf: 'collocations' },
	];
	const picked = await window.showQuickPick(kinds, { placeHolder: l10n.t('Table of the corpus') });
	const shared = { offset: 0, limit: MOST_ROWS, unit: 'form', filter: {} } as const;
	switch (picked?.kindOf) {
		case undefined:
			return undefined;
		case 'words':
			return { kind: 'words', ...shared, order: 'count' };
		case 'keyWords':
			return { kind: 'keyWords', ...shared, direction: 'more', minCount: MIN_COUNT, order: 'logLikelihood' };
		case 'concordance': {
			const query = await askQuery();
			const place = { before: CONTEXT, after: CONTEXT, order: 'text' } as const;
			return query === undefined ? undefined : { kind: 'concordance', ...shared, query, ...place };
		}
		case 'collocations': {
			const node = await askQuery();
			const company = { before: COMPANY, after: COMPANY, minCount: MIN_COUNT, by: 'logLikelihood' } as const;
			return node === undefined ? undefined : { kind: 'collocations', ...shared, node, ...company };
		}
	}
}
