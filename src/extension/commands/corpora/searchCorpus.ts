import { l10n, window } from 'vscode';
import type { CorpusTable } from '../../../protocol/corpus';
import type { Command } from '../command';
import { wordAtCursor } from '../wordAtCursor';
import type { WordPorts } from '../wordAtCursor';
import { readFolder } from './readCorpus';
import type { CorpusPorts } from './readCorpus';

/** Shows each place of the selection, the word at the cursor or what is typed in the corpus, with what stands around it. */
export function findInCorpus(ports: CorpusPorts & WordPorts): Command {
	return { id: 'nlpLens.corpus.concordance', run: given => search(ports, 'concordance', given) };
}

/** Shows what stands together with it more often than by chance. */
export function collocationsInCorpus(ports: CorpusPorts & WordPorts): Command {
	return { id: 'nlpLens.corpus.collocations', run: given => search(ports, 'collocations', given) };
}

async function search(ports: CorpusPorts & WordPorts, kind: CorpusTable['kind'], given: unknown): Promise<void> {
	const found = typeof given === 'string' ? given : await wordAtCursor(ports);
	const query = found.trim() === '' ? await askQuery() : found;
	if (query === undefined || query.trim() === '') return;
	if (!ports.corpora.corpus && !(await readFolder(ports, 'corpus', undefined, undefined))) return;
	await ports.showCorpus({ kind, query: query.trim().replace(/\s+/gu, ' ') });
}

/** What is looked for, from a person. */
export function askQuery(): Thenable<string | undefined> {
	return window.showInputBox({
		title: l10n.t('Find in the corpus'),
		prompt: l10n.t('Words parted by spaces: * any one word, un* a beginning, run_VERB a part of speech, a|b either.'),
	});
}
