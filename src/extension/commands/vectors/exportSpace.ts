import { Uri, l10n, window, workspace } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';
import type { SpaceFormat } from '../../../protocol/vectorSpace';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { VectorSpaces } from '../../representations/vectorSpaces';
import type { Settings } from '../../settings';
import { mayAnalyzeWhole } from '../../sizeNotice';
import type { Targets } from '../../target';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';

export interface ExportSpacePorts {
	readonly vectorSpaces: VectorSpaces;
	readonly targets: Targets;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Whose vectors are exported. */
type Source = 'document' | 'folder';

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly source: Source;
	readonly format: SpaceFormat;
	readonly file: Uri;
}

/** A longer file is not written: VS Code takes files as a whole only. In bytes. */
const MAX_BYTES = 200_000_000;

const EXTENSIONS: Readonly<Record<SpaceFormat, string>> = { csv: 'csv', libsvm: 'txt', json: 'json' };

/** Saves the sparse vectors of a document's sentences, or of the folder that was read last, as a file. */
export function exportSpace(ports: ExportSpacePorts): Command {
	return {
		id: 'nlpLens.vectors.exportSpace',
		run: async given => {
			const asked = isAsked(given) ? given : await askAll(ports);
			if (!asked) return undefined;
			try {
				const isSaved = await watchedWork(l10n.t('Exporting vectors'), token => save(ports, asked, token));
				if (isSaved) void showInformation(l10n.t('The vectors are saved in {0}.', asked.file.path));
				return isSaved;
			} catch (error) {
				ports.log.warn(`Exporting vectors: ${messageOf(error)}`);
				void showError(l10n.t('The vectors were not exported. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'file' in given && 'format' in given && 'source' in given;
}

interface SourceItem extends QuickPickItem {
	readonly source: Source;
	/** The folder that the file would go to, where there is one. */
	readonly beside: Uri | undefined;
}

interface FormatItem extends QuickPickItem {
	readonly format: SpaceFormat;
}

async function askAll({ vectorSpaces, targets }: ExportSpacePorts): Promise<Asked | undefined> {
	const sources = sourceItems(vectorSpaces, targets);
	if (sources.length === 0) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	const placeHolder = l10n.t('Whose vectors are exported');
	const source = sources.length === 1 ? sources[0] : await window.showQuickPick(sources, { placeHolder });
	const formats: FormatItem[] = [
		{ format: 'csv', label: 'CSV', description: l10n.t('one row for each word of each text') },
		{ format: 'libsvm', label: 'LIBSVM', description: l10n.t('one sparse vector a line') },
		{ format: 'json', label: 'JSON', description: l10n.t('vocabulary and vectors in one object') },
	];
	const picked = source && (await window.showQuickPick(formats, { placeHolder: l10n.t('Format of the vectors') }));
	const file = picked && (await askFile(source.beside, picked));
	return file && { source: source.source, format: picked.format, file };
}

function sourceItems({ folder }: VectorSpaces, targets: Targets): SourceItem[] {
	const target = targets.active();
	const items: SourceItem[] = [];
	if (target) {
		const { uri, isUntitled } = target.document;
		const beside = isUntitled ? undefined : Uri.joinPath(uri, '..');
		items.push({ source: 'document', label: l10n.t('The sentences of the document'), beside });
	}
	if (folder) {
		const label = l10n.t('The files of the folder');
		items.push({ source: 'folder', label, description: folder.title, beside: folder.folder });
	}
	return items;
}

async function askFile(beside: Uri | undefined, { format, label }: FormatItem): Promise<Uri | undefined> {
	const extension = EXTENSIONS[format];
	const proposed = beside && { defaultUri: Uri.joinPath(beside, `vectors.${extension}`) };
	return window.showSaveDialog({ ...proposed, filters: { [label]: [extension] } });
}

/** @returns whether the file was written: not when the person cancelled. */
async function save(ports: ExportSpacePorts, asked: Asked, token: CancellationToken): Promise<boolean> {
	const id = asked.source === 'folder' ? ports.vectorSpaces.folder?.id : await documentSpace(ports, token);
	const bytes = id === undefined ? undefined : await collect(ports.vectorSpaces.export(id, asked.format, token));
	if (!bytes || token.isCancellationRequested) return false;
	await workspace.fs.writeFile(asked.file, bytes);
	return true;
}

/** @throws Error when the pieces are too long together. */
async function collect(texts: AsyncIterable<string>): Promise<Uint8Array> {
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const text of texts) {
		const piece = encoder.encode(text);
		pieces.push(piece);
		length += piece.length;
		if (length > MAX_BYTES) {
			throw new Error(l10n.t('The file would be too long. Choose a smaller folder, or the command line.'));
		}
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** The id of the space of the selection, or else of the document. */
async function documentSpace(
	{ vectorSpaces, targets, policy, settings }: ExportSpacePorts,
	token: CancellationToken,
): Promise<string | undefined> {
	const target = targets.active();
	if (!target) throw new Error(l10n.t('Open a text document first.'));
	const { document, span, kind } = target;
	const isAllowed =
		kind === 'selection' || (await mayAnalyzeWhole(document, policy, settings.of(document).maxFileSize));
	return isAllowed ? (await vectorSpaces.ofDocument(document, span, {}, token))?.id : undefined;
}
