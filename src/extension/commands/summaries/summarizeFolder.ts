import { l10n } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import type { FolderSummarySentence, SourceText, SummaryLength } from '../../../protocol/summaries';
import type { Analyzer } from '../../analyzer';
import { beginningOf } from '../../corpus/beginningOf';
import { FolderCorpus } from '../../corpus/corpus';
import { lastName } from '../../corpus/lastName';
import { leftOutNotes } from '../../corpus/leftOutNotes';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import type { Log } from '../../log';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { askLength } from './askLength';
import { folderSummaryAsMarkdown } from './summaryDocument';

export interface FolderSummaryPorts {
	readonly analyzer: Analyzer;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** Code units that are summarized together at most; the rest of a larger folder is left out, and the result says so. */
const MOST_CODE_UNITS = 5_000_000;

interface FolderSummary {
	readonly engine: string;
	readonly sentences: readonly FolderSummarySentence[];
	readonly files: number;
	readonly leftOut: FolderCorpus['leftOut'];
	/** Files that did not fit beside the others any more. */
	readonly unfit: number;
}

/** Summarizes all text files of a folder as one text; the result is a new document. */
export function summarizeFolder(ports: FolderSummaryPorts): Command {
	return {
		id: 'nlpLens.summaries.folder',
		run: async given => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			const length = await askLength();
			if (!length) return undefined;
			try {
				const summary = await watchedWork(l10n.t('Summarizing'), (token, report) =>
					summarize(ports.analyzer, folder, length, token, report),
				);
				return summary && (await show(ports, folder, summary));
			} catch (error) {
				ports.log.warn(`Summary: ${messageOf(error)}`);
				void showError(l10n.t('The summary was not made. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The summary; nothing when `token` was cancelled. */
async function summarize(
	analyzer: Analyzer,
	folder: Uri,
	length: SummaryLength,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<FolderSummary | undefined> {
	const corpus = new FolderCorpus(folder);
	const texts: SourceText[] = [];
	let [units, unfit] = [0, 0];
	for await (const { name, index, total, portions } of corpus.texts(token)) {
		report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
		const { text, isWhole } = beginningOf(portions, MOST_CODE_UNITS - units);
		if (!isWhole || units + text.length > MOST_CODE_UNITS) {
			unfit++;
			continue;
		}
		units += text.length;
		texts.push({ name, text, format: formatOfName(name) });
	}
	if (token.isCancellationRequested) return undefined;
	const options = { kind: 'extractive', length } as const;
	const answer = await unlessCancelled(analyzer.request('summaries/summarizeTexts', { texts, options }, token), token);
	return answer && { ...answer, files: texts.length, leftOut: corpus.leftOut, unfit };
}

async function unlessCancelled<T>(answer: Promise<T>, token: CancellationToken): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		throw error;
	}
}

/** @returns the sentences, for callers of the command. */
async function show(
	{ policy }: FolderSummaryPorts,
	folder: Uri,
	{ engine, sentences, files, leftOut, unfit }: FolderSummary,
): Promise<readonly string[]> {
	const name = lastName(folder);
	if (sentences.length === 0) {
		void showInformation(l10n.t('There is no text to summarize in {0}.', name));
		return [];
	}
	const title = l10n.t('Summary of {0} ({1} files)', name, files.toLocaleString());
	const notes = leftOutNotes(leftOut);
	if (unfit > 0)
		notes.push(l10n.t('Files left out, more text than is summarized at once: {0}', unfit.toLocaleString()));
	await openResult(policy, folderSummaryAsMarkdown(title, sentences, engine, notes));
	return sentences.map(({ text }) => text);
}
