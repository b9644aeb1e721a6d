import { Uri, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { FolderCorpus } from '../../corpus/corpus';
import { lastName } from '../../corpus/lastName';
import { leftOutNotes } from '../../corpus/leftOutNotes';
import { pickFolder } from '../../corpus/pickFolder';
import { countsAsCsv, countsAsMarkdown } from '../../corpus/tokenCounts';
import type { TokenCount } from '../../corpus/tokenCounts';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Subwords } from '../../subwords';
import type { ChosenVocabularies } from '../../vocabularies/chosenVocabularies';
import type { Command } from '../command';
import { offerCsv } from '../offerCsv';
import { watchedWork } from '../watchedWork';

export interface CountPorts {
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

interface FolderCounts {
	readonly counts: readonly TokenCount[];
	readonly leftOut: FolderCorpus['leftOut'];
}

/** Counts the tokens of all text files of a folder; the result is a table in a new document, with a CSV file on demand. */
export function countFolder(ports: CountPorts): Command {
	return {
		id: 'nlpLens.subwords.countFolder',
		run: async (given, cancelled) => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			const vocabulary = typeof given === 'string' ? given : ports.chosen.vocabulary;
			try {
				const result = await watchedWork(
					l10n.t('Counting tokens'),
					(token, report) => count(ports.subwords, folder, vocabulary, token, report),
					isToken(cancelled) ? cancelled : undefined,
				);
				return result && (await show(ports, folder, vocabulary, result));
			} catch (error) {
				ports.log.warn(`Counting tokens: ${messageOf(error)}`);
				void showError(l10n.t('The tokens were not counted. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** A caller of the command may cancel it, as the person can; the explorer's menu gives other things there. */
function isToken(given: unknown): given is CancellationToken {
	return typeof given === 'object' && given !== null && 'isCancellationRequested' in given;
}

/** The counts of all files; nothing when `token` was cancelled. */
async function count(
	subwords: Subwords,
	folder: Uri,
	vocabulary: string,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<FolderCounts | undefined> {
	const corpus = new FolderCorpus(folder);
	const counts: TokenCount[] = [];
	for await (const { name, index, total, portions } of corpus.texts(token)) {
		report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
		let [characters, tokens] = [0, 0];
		for (const portion of portions) {
			if (token.isCancellationRequested) return undefined;
			const [counted] = await subwords.countTexts(vocabulary, [portion]);
			characters += counted.characters;
			tokens += counted.tokens;
		}
		counts.push({ file: name, characters, tokens });
	}
	return token.isCancellationRequested ? undefined : { counts, leftOut: corpus.leftOut };
}

/** @returns the counts as CSV, for callers of the command; nothing where there is no text file. */
async function show(
	{ subwords, policy }: CountPorts,
	folder: Uri,
	vocabulary: string,
	{ counts, leftOut }: FolderCounts,
): Promise<string | undefined> {
	const name = lastName(folder);
	if (counts.length === 0) {
		void showInformation(l10n.t('There is no text file in {0}.', name));
		return undefined;
	}
	const used = (await subwords.vocabularies()).find(({ id }) => id === vocabulary);
	const title = l10n.t('Tokens of {0} by {1}', name, used?.title ?? vocabulary);
	const content = countsAsMarkdown(title, counts, leftOutNotes(leftOut));
	await openResult(policy, content);
	const csv = countsAsCsv(counts);
	void offerCsv(l10n.t('The tokens are counted.'), csv, Uri.joinPath(folder, 'tokens.csv'));
	return csv;
}
