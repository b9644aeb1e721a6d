import { l10n, window, workspace } from 'vscode';
import type { Analysis } from '../../analysis';
import type { DocumentPolicy } from '../../documentPolicy';
import type { Log } from '../../log';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Target, Targets } from '../../target';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { summaryAsMarkdown } from './summaryDocument';

export interface AboutPorts {
	readonly analysis: Analysis;
	readonly targets: Targets;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** How many sentences at most. */
const SENTENCES = 5;

/** Summarizes what the selection, or else the document, says about something; the result is a new document. */
export function summarizeAbout(ports: AboutPorts): Command {
	return {
		id: 'nlpLens.summaries.about',
		run: async given => {
			const target = ports.targets.active();
			if (!target) return undefined;
			const query = typeof given === 'string' ? given : await askQuery();
			if (query === undefined || query.trim() === '') return undefined;
			try {
				return await summarize(ports, target, query.trim());
			} catch (error) {
				ports.log.warn(`Summary: ${messageOf(error)}`);
				void showError(l10n.t('The summary was not made. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

function askQuery(): Thenable<string | undefined> {
	return window.showInputBox({
		title: l10n.t('Summary about…'),
		prompt: l10n.t('A word, a name or a question; sentences that say nothing of it are left out'),
	});
}

/** @returns the sentences, for callers of the command; nothing when the person cancelled or the text changed. */
async function summarize(
	{ analysis, policy }: AboutPorts,
	{ document, span }: Target,
	query: string,
): Promise<readonly string[] | undefined> {
	const summary = await watchedWork(l10n.t('Summarizing'), token =>
		analysis.summarize(
			document,
			span,
			{ kind: 'extractive', length: { unit: 'sentences', value: SENTENCES }, query },
			token,
		),
	);
	if (!summary) return undefined;
	if (summary.sentences.length === 0) {
		void showInformation(l10n.t('The text says nothing about “{0}”.', query));
		return [];
	}
	const title = l10n.t('{0} about “{1}”', workspace.asRelativePath(document.uri), query);
	await openResult(policy, summaryAsMarkdown(title, summary.sentences, summary.engine));
	return summary.sentences.map(({ text }) => text);
}
