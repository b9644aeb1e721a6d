import { Uri, l10n, window } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';
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
import type { NamedText, Topics } from '../../topics';
import type { CorpusTopics } from '../../../protocol/keywords';
import type { Command } from '../command';
import { offerCsv } from '../offerCsv';
import { watchedWork } from '../watchedWork';
import { topicsAsCsv, topicsAsMarkdown } from './topicReport';

export interface TopicPorts {
	readonly topics: Topics;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	/** How many topics; 0 leaves it to the number of texts. */
	readonly topics: number;
	readonly token?: CancellationToken;
}

/** Of a longer file this much is read, in UTF-16 code units: topics do not change with more of it. */
const LONGEST = 1_000_000;

/** Numbers of topics to choose from. */
const NUMBERS = [3, 5, 10, 20, 40];

/** Learns the topics of a folder's texts; the result is a document with tables, and a CSV file on demand. */
export function topicsOfFolder(ports: TopicPorts): Command {
	return {
		id: 'nlpLens.topicsOfFolder',
		run: async (given, asked) => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			const wanted = isAsked(asked) ? asked : await askNumber();
			if (!wanted) return undefined;
			try {
				const result = await watchedWork(
					l10n.t('Finding topics'),
					(token, report) => learn(ports.topics, folder, wanted.topics, token, report),
					wanted.token,
				);
				return result && (await show(ports, folder, result));
			} catch (error) {
				ports.log.warn(`Finding topics: ${messageOf(error)}`);
				void showError(l10n.t('No topics were found. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The explorer's menu gives other things as the second argument. */
function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'topics' in given;
}

async function askNumber(): Promise<Asked | undefined> {
	const items: (QuickPickItem & Asked)[] = [
		{ label: l10n.t('As many as suit the folder'), topics: 0 },
		...NUMBERS.map(topics => ({ label: topics.toLocaleString(), topics })),
	];
	return window.showQuickPick(items, { placeHolder: l10n.t('Number of topics') });
}

interface FolderTopics {
	/** Nothing where there is no text. */
	readonly found: CorpusTopics | undefined;
	readonly leftOut: FolderCorpus['leftOut'];
	/** Files of which only the beginning was read. */
	readonly shortened: number;
}

/** The topics of all files of prose; nothing when `token` was cancelled. */
async function learn(
	topics: Topics,
	folder: Uri,
	count: number,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<FolderTopics | undefined> {
	const corpus = new FolderCorpus(folder, isProse);
	const reading = { count: 0, isDone: false };
	let shortened = 0;
	async function* texts(): AsyncGenerator<NamedText> {
		for await (const { name, index, total, portions } of corpus.texts(token)) {
			report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
			const { text, isWhole } = beginningOf(portions, LONGEST);
			reading.count++;
			if (!isWhole) shortened++;
			yield { name, text, format: formatOfName(name) };
		}
		reading.isDone = true;
	}
	const onProgress = (part: number) => report(l10n.t('learning topics, {0} %', Math.round(100 * part)));
	let found: CorpusTopics | undefined;
	try {
		found = await topics.learn(texts(), count, onProgress, token);
	} catch (error) {
		// Only of a folder that was read to its end is it known that it has no text.
		if (!reading.isDone || reading.count > 0) throw error;
	}
	return token.isCancellationRequested ? undefined : { found, leftOut: corpus.leftOut, shortened };
}

/** @returns the topics as CSV, for callers of the command; nothing where there is no text. */
async function show(
	{ policy }: TopicPorts,
	folder: Uri,
	{ found, leftOut, shortened }: FolderTopics,
): Promise<string | undefined> {
	const name = lastName(folder);
	if (!found) {
		void showInformation(l10n.t('There is no file of prose in {0}: no text, Markdown or other document.', name));
		return undefined;
	}
	const notes = leftOutNotes(leftOut);
	if (shortened > 0) notes.push(l10n.t('Files of which only the beginning was read: {0}', shortened.toLocaleString()));
	const content = topicsAsMarkdown(l10n.t('Topics of {0}', name), found, notes);
	await openResult(policy, content);
	const csv = topicsAsCsv(found);
	void offerCsv(l10n.t('The topics are found.'), csv, Uri.joinPath(folder, 'topics.csv'));
	return csv;
}
