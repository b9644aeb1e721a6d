import { l10n, window } from 'vscode';
import type { CancellationToken, QuickPickItem, Uri } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import { FolderCorpus } from '../../corpus/corpus';
import { portionsOf } from '../../corpus/fileText';
import { isProse } from '../../corpus/isProse';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { showInformation } from '../../notices';
import type { LearningPortion } from '../../representations/languageModels';
import { wholeDocument } from '../../target';
import type { Target, Targets } from '../../target';
import { isReadAtOnce, readInSlices } from '../../text/documentText';
import { rangeOfSpan } from '../../text/ranges';

/** Told how many of the files are read. */
export type ReportFiles = (files: number, of: number) => void;

/** What a language model is learned from. */
export interface ModelText {
	/** What the model is named for. */
	readonly title: string;
	/** Whether it is many texts, of which whole ones can be held out. */
	readonly isFolder: boolean;
	/** The text in portions; ends early when `token` is cancelled. */
	portions(token: CancellationToken, report: ReportFiles): AsyncGenerator<LearningPortion>;
}

/** Where a model is learned from. */
export type ModelSource = 'document' | 'selection' | 'folder';

interface SourceItem extends QuickPickItem {
	readonly source: Target | 'folder';
}

/**
 * The text that a person wants a model learned from.
 * @param source asked for where it is undefined.
 * @param folder asked for, where a folder is the source, if it is undefined.
 */
export async function pickModelText(
	targets: Targets,
	policy: DocumentPolicy,
	source: ModelSource | undefined,
	folder: Uri | undefined,
): Promise<ModelText | undefined> {
	const active = window.activeTextEditor?.document;
	const document = active && policy.isText(active) ? wholeDocument(active) : undefined;
	const given = source === 'document' ? document : source === 'selection' ? targets.selection() : source;
	const picked = given ?? (source === undefined ? await pickSource(targets.selection(), document) : undefined);
	if (picked === 'folder') {
		const chosen = await pickFolder(folder);
		return chosen && textOfFolder(chosen);
	}
	if (picked) return textOfTarget(picked, policy);
	if (source !== undefined) void showInformation(l10n.t('Open a text document first.'));
	return undefined;
}

async function pickSource(
	selection: Target | undefined,
	document: Target | undefined,
): Promise<Target | 'folder' | undefined> {
	const items: SourceItem[] = [];
	const describe = ({ span }: Target) => l10n.t('{0} characters', (span.end - span.start).toLocaleString());
	if (selection) items.push({ source: selection, label: l10n.t('The selection'), description: describe(selection) });
	if (document) {
		const description = `${lastName(document.document.uri)}, ${describe(document)}`;
		items.push({ source: document, label: l10n.t('The document'), description });
	}
	items.push({
		source: 'folder',
		label: l10n.t('A folder'),
		description: l10n.t('all its text files, read one after the other'),
	});
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Text to learn a language model from') }))?.source;
}

function textOfTarget({ document, kind, span }: Target, policy: DocumentPolicy): ModelText {
	const { format } = policy.analysisSettings(document);
	const name = lastName(document.uri);
	return {
		title: kind === 'selection' ? l10n.t('selection of {0}', name) : name,
		isFolder: false,
		async *portions() {
			const isLong = kind === 'document' && !isReadAtOnce(document);
			const text = isLong ? await readInSlices(document) : document.getText(rangeOfSpan(document, span));
			yield* textPortions(portionsOf([text]), format);
		},
	};
}

function textOfFolder(folder: Uri): ModelText {
	return {
		title: lastName(folder),
		isFolder: true,
		async *portions(token, report) {
			const corpus = new FolderCorpus(folder, isProse);
			for await (const { name, index, total, portions } of corpus.texts(token)) {
				report(index + 1, total);
				yield* textPortions(portions, formatOfName(name));
			}
		},
	};
}

function* textPortions(portions: Iterable<string>, format: LearningPortion['format']): Generator<LearningPortion> {
	let goesOn = false;
	for (const text of portions) {
		yield { text, format, goesOn };
		goesOn = true;
	}
}
