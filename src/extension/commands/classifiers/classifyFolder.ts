import { Uri, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import type { ClassifierInfo } from '../../../protocol/classification';
import type { Classifiers } from '../../classifiers';
import { beginningOf } from '../../corpus/beginningOf';
import { FolderCorpus } from '../../corpus/corpus';
import { classesAsCsv, classesAsMarkdown } from '../../corpus/fileClasses';
import type { FileClass } from '../../corpus/fileClasses';
import { lastName } from '../../corpus/lastName';
import { leftOutNotes } from '../../corpus/leftOutNotes';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Command } from '../command';
import { offerCsv } from '../offerCsv';
import { watchedWork } from '../watchedWork';
import { classifierName, labelName } from './labelName';
import { pickClassifier } from './pickClassifier';

export interface ClassifyFolderPorts {
	readonly classifiers: Classifiers;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	/** The id of a classifier. */
	readonly classifier: string;
	readonly token: CancellationToken;
}

interface FolderClasses {
	readonly classes: readonly FileClass[];
	readonly leftOut: FolderCorpus['leftOut'];
	/** Files of which only the beginning was judged. */
	readonly shortened: number;
}

/** Of a longer file this much is judged, in UTF-16 code units. */
const LONGEST = 200_000;

/** Classifies all text files of a folder; the result is a table in a new document, with a CSV file on demand. */
export function classifyFolder(ports: ClassifyFolderPorts): Command {
	return {
		id: 'nlpLens.classifiers.classifyFolder',
		run: async (given, second) => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			const asked: Partial<Asked> = typeof second === 'object' && second !== null ? second : {};
			const named = typeof given === 'string' ? given : asked.classifier;
			const info = await pickClassifier(ports.classifiers, named, l10n.t('Classifier to ask'));
			if (!info) return undefined;
			try {
				const result = await watchedWork(
					l10n.t('Classifying'),
					(token, report) => classify(ports.classifiers, folder, info.id, token, report),
					asked.token,
				);
				return result && (await show(ports, folder, info, result));
			} catch (error) {
				ports.log.warn(`Classifying: ${messageOf(error)}`);
				void showError(l10n.t('The files were not classified. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The classes of all files; nothing when `token` was cancelled. */
async function classify(
	classifiers: Classifiers,
	folder: Uri,
	classifier: string,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<FolderClasses | undefined> {
	const corpus = new FolderCorpus(folder);
	const classes: FileClass[] = [];
	let shortened = 0;
	for await (const { name, index, total, portions } of corpus.texts(token)) {
		report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
		const { text, isWhole } = beginningOf(portions, LONGEST);
		if (!isWhole) shortened++;
		const texts = [{ text, format: formatOfName(name) }];
		const [classification] = await unlessCancelled(classifiers.classifyTexts(classifier, texts, token), token);
		if (token.isCancellationRequested) return undefined;
		classes.push({ file: name, classification });
	}
	return token.isCancellationRequested ? undefined : { classes, leftOut: corpus.leftOut, shortened };
}

async function unlessCancelled<T>(answer: Promise<readonly T[]>, token: CancellationToken): Promise<readonly T[]> {
	try {
		return await answer;
	} catch (error) {
		if (token.isCancellationRequested) return [];
		throw error;
	}
}

/** @returns the classes as CSV, for callers of the command; nothing where there is no text file. */
async function show(
	{ policy }: ClassifyFolderPorts,
	folder: Uri,
	info: ClassifierInfo,
	{ classes, leftOut, shortened }: FolderClasses,
): Promise<string | undefined> {
	const name = lastName(folder);
	if (classes.length === 0) {
		void showInformation(l10n.t('There is no text file in {0}.', name));
		return undefined;
	}
	const notes = leftOutNotes(leftOut);
	if (shortened > 0) notes.push(l10n.t('Files of which only the beginning was read: {0}', shortened.toLocaleString()));
	const title = l10n.t('Files of {0} by {1}', name, classifierName(info));
	const content = classesAsMarkdown(title, classes, label => labelName(info, label), notes);
	await openResult(policy, content);
	const csv = classesAsCsv(
		classes,
		info.labels.map(({ label }) => label),
	);
	void offerCsv(l10n.t('The files are classified.'), csv, Uri.joinPath(folder, 'classes.csv'));
	return csv;
}
