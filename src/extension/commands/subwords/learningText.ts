import { l10n, window } from 'vscode';
import type { CancellationToken, QuickPickItem, Uri } from 'vscode';
import { FolderCorpus } from '../../corpus/corpus';
import { portionsOf } from '../../corpus/fileText';
import { pickFolder } from '../../corpus/pickFolder';
import type { Target, Targets } from '../../target';
import { wholeDocument } from '../../target';
import { isReadAtOnce, readInSlices } from '../../text/documentText';
import { rangeOfSpan } from '../../text/ranges';

/** What a vocabulary is learned from. */
export type LearningSource = 'selection' | 'document' | 'folder';

/** Told how many of the files of a corpus are read. */
export type ReportRead = (files: number, of: number) => void;

/** How much there is to learn from. */
export interface TextExtent {
	/** In UTF-16 code units. */
	readonly length: number;
	/** Different characters in the first part of the text. */
	readonly alphabet: number;
}

/** A text to learn from. */
export interface LearningText {
	/** What the vocabulary is named for. */
	readonly title: string;
	/** What its size and alphabet are; undefined for a folder, of which nothing is known beforehand. */
	readonly extent: TextExtent | undefined;
	/** The text in portions; ends early when `token` is cancelled. */
	portions(token: CancellationToken, report: ReportRead): AsyncGenerator<string>;
}

/** Code units in which the characters of a text are counted. */
const SAMPLE_LENGTH = 100_000;

interface SourceItem extends QuickPickItem {
	readonly source: LearningSource;
}

/**
 * The text that a person wants to learn from.
 * @param source asked for where it is undefined.
 * @param folder asked for, where a folder is the source, if it is undefined.
 */
export async function pickLearningText(
	targets: Targets,
	source: LearningSource | undefined,
	folder: Uri | undefined,
): Promise<LearningText | undefined> {
	const selection = targets.selection();
	const active = window.activeTextEditor && wholeDocument(window.activeTextEditor.document);
	const picked = source ?? (await pickSource(selection, active));
	if (picked === 'folder') {
		const chosen = await pickFolder(folder);
		return chosen && textOfFolder(chosen);
	}
	if (picked === undefined) return undefined;
	const target = picked === 'selection' ? selection : active;
	if (target) return textOfTarget(target);
	const message = picked === 'selection' ? l10n.t('Select some text first.') : l10n.t('Open a text document first.');
	void window.showInformationMessage(message);
	return undefined;
}

async function pickSource(
	selection: Target | undefined,
	document: Target | undefined,
): Promise<LearningSource | undefined> {
	const items: SourceItem[] = [];
	if (selection) items.push({ source: 'selection', label: l10n.t('The selection'), description: lengthOf(selection) });
	if (document)
		items.push({
			source: 'document',
			label: l10n.t('The document'),
			description: `${nameOf(document)}, ${lengthOf(document)}`,
		});
	items.push({
		source: 'folder',
		label: l10n.t('A folder'),
		description: l10n.t('all its text files, read one after the other'),
	});
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Text to learn a tokenizer from') }))?.source;
}

function lengthOf({ span }: Target): string {
	return l10n.t('{0} characters', (span.end - span.start).toLocaleString());
}

function nameOf({ document }: Target): string {
	return lastName(document.uri);
}

function lastName(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function textOfTarget(target: Target): LearningText {
	const { document, kind, span } = target;
	return {
		title: kind === 'selection' ? l10n.t('selection of {0}', nameOf(target)) : nameOf(target),
		extent: extentOf(target),
		async *portions() {
			const isWhole = kind === 'document' && !isReadAtOnce(document);
			yield* portionsOf([isWhole ? await readInSlices(document) : document.getText(rangeOfSpan(document, span))]);
		},
	};
}

function extentOf({ document, span: { start, end } }: Target): TextExtent {
	const sample = document.getText(rangeOfSpan(document, { start, end: Math.min(end, start + SAMPLE_LENGTH) }));
	return { length: end - start, alphabet: new Set(sample).size };
}

function textOfFolder(folder: Uri): LearningText {
	return {
		title: lastName(folder),
		extent: undefined,
		async *portions(token, report) {
			for await (const { index, total, portions } of new FolderCorpus(folder).texts(token)) {
				report(index, total);
				yield* portions;
			}
		},
	};
}
