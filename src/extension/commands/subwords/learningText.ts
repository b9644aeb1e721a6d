import { TabInputText, l10n, window, workspace } from 'vscode';
import type { CancellationToken, QuickPickItem, TextDocument, Uri } from 'vscode';
import { FolderCorpus } from '../../corpus/corpus';
import { portionsOf } from '../../corpus/fileText';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { showInformation } from '../../notices';
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
	/** Where it stands; undefined for a folder. */
	readonly document?: TextDocument;
	/** The text in portions; ends early when `token` is cancelled. */
	portions(token: CancellationToken, report: ReportRead): AsyncGenerator<string>;
}

/** Code units in which the characters of a text are counted. */
const SAMPLE_LENGTH = 100_000;

interface SourceItem extends QuickPickItem {
	/** The folder is asked for afterwards. */
	readonly source: Target | 'folder';
}

/**
 * The text that a person wants to learn from.
 * @param source asked for where it is undefined.
 * @param folder asked for, where a folder is the source, if it is undefined.
 */
export async function pickLearningText(
	targets: Targets,
	policy: DocumentPolicy,
	source: LearningSource | undefined,
	folder: Uri | undefined,
): Promise<LearningText | undefined> {
	const selection = targets.selection();
	const documents = documentsAtHand(policy).map(wholeDocument);
	const given = source === 'selection' ? selection : source === 'document' ? documents.at(0) : source;
	const picked = given ?? (source === undefined ? await pickSource(selection, documents) : undefined);
	if (picked === 'folder') {
		const chosen = await pickFolder(folder);
		return chosen && textOfFolder(chosen);
	}
	if (picked) return textOfTarget(picked);
	if (source === undefined) return undefined;
	const message = source === 'selection' ? l10n.t('Select some text first.') : l10n.t('Open a text document first.');
	void showInformation(message);
	return undefined;
}

/**
 * The active document. Where there is none, as beside a walkthrough, the texts that are in view or else those that are open in
 * tabs.
 */
function documentsAtHand(policy: DocumentPolicy): readonly TextDocument[] {
	const active = window.activeTextEditor?.document;
	if (active) return [active];
	const visible = window.visibleTextEditors.map(({ document }) => document);
	const tabs = window.tabGroups.all.flatMap(group => group.tabs.map(({ input }) => input));
	const addresses = new Set(tabs.flatMap(input => (input instanceof TabInputText ? [input.uri.toString()] : [])));
	const inTabs = workspace.textDocuments.filter(({ uri }) => addresses.has(uri.toString()));
	return [...new Set([...visible, ...inTabs])].filter(document => policy.isText(document));
}

async function pickSource(
	selection: Target | undefined,
	documents: readonly Target[],
): Promise<Target | 'folder' | undefined> {
	const items: SourceItem[] = documents.map(document => ({
		source: document,
		label: l10n.t('The document'),
		description: `${nameOf(document)}, ${lengthOf(document)}`,
	}));
	if (selection) items.unshift({ source: selection, label: l10n.t('The selection'), description: lengthOf(selection) });
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

function textOfTarget(target: Target): LearningText {
	const { document, kind, span } = target;
	return {
		title: kind === 'selection' ? l10n.t('selection of {0}', nameOf(target)) : nameOf(target),
		extent: extentOf(target),
		document,
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
