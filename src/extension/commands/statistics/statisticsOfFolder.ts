import { CancellationError, Uri, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import { beginningOf } from '../../corpus/beginningOf';
import { FolderCorpus } from '../../corpus/corpus';
import { isProse } from '../../corpus/isProse';
import { lastName } from '../../corpus/lastName';
import { leftOutNotes } from '../../corpus/leftOutNotes';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import { figuresOfFile } from '../../statistics/fileFigures';
import type { FileFigures } from '../../statistics/fileFigures';
import { figuresAsCsv, figuresAsMarkdown } from '../../statistics/figuresReport';
import type { Statistics } from '../../statistics/statistics';
import type { Command } from '../command';
import { offerCsv } from '../offerCsv';
import { watchedWork } from '../watchedWork';

export interface FolderStatisticsPorts {
	readonly statistics: Statistics;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** Of a longer file this much is counted, in UTF-16 code units; the result says so. */
const LONGEST = 5_000_000;

interface FolderFigures {
	readonly files: readonly FileFigures[];
	readonly leftOut: FolderCorpus['leftOut'];
	/** Files of which only the beginning was read. */
	readonly shortened: number;
}

/** The figures of all files of prose in a folder; the result is a table in a new document, with a CSV file on demand. */
export function statisticsOfFolder(ports: FolderStatisticsPorts): Command {
	return {
		id: 'nlpLens.statisticsOfFolder',
		run: async (given, cancelled) => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			try {
				const result = await watchedWork(
					l10n.t('Counting words'),
					(token, report) => countFolder(ports.statistics, folder, token, report),
					isToken(cancelled) ? cancelled : undefined,
				);
				return result && (await show(ports, folder, result));
			} catch (error) {
				if (error instanceof CancellationError) return undefined;
				ports.log.warn(`Statistics: ${messageOf(error)}`);
				void showError(l10n.t('The words were not counted. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** A caller of the command may cancel it, as the person can; the explorer's menu gives other things there. */
function isToken(given: unknown): given is CancellationToken {
	return typeof given === 'object' && given !== null && 'isCancellationRequested' in given;
}

/** The figures of all files; nothing when `token` was cancelled. */
async function countFolder(
	statistics: Statistics,
	folder: Uri,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<FolderFigures | undefined> {
	const corpus = new FolderCorpus(folder, isProse);
	const files: FileFigures[] = [];
	let shortened = 0;
	for await (const { uri, name, index, total, portions } of corpus.texts(token)) {
		report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
		const { text, isWhole } = beginningOf(portions, LONGEST);
		if (!isWhole) shortened++;
		const answer = await statistics.ofFile(uri, text, formatOfName(name), token);
		files.push(figuresOfFile(name, answer.statistics));
	}
	return token.isCancellationRequested ? undefined : { files, leftOut: corpus.leftOut, shortened };
}

/** @returns the figures as CSV, for callers of the command; nothing where there is no text. */
async function show(
	{ policy }: FolderStatisticsPorts,
	folder: Uri,
	{ files, leftOut, shortened }: FolderFigures,
): Promise<string | undefined> {
	const name = lastName(folder);
	if (files.length === 0) {
		void showInformation(l10n.t('There is no file of prose in {0}: no text, Markdown or other document.', name));
		return undefined;
	}
	const notes = leftOutNotes(leftOut);
	if (shortened > 0) notes.push(l10n.t('Files of which only the beginning was read: {0}', shortened.toLocaleString()));
	await openResult(policy, figuresAsMarkdown(l10n.t('Statistics of {0}', name), files, notes));
	const csv = figuresAsCsv(files);
	void offerCsv(l10n.t('The words are counted.'), csv, Uri.joinPath(folder, 'statistics.csv'));
	return csv;
}
