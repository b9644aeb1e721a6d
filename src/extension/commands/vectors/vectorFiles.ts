import { Uri, l10n, window, workspace } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';
import type { VectorsFormat, VectorsInfo } from '../../../protocol/embeddings';
import { lastName } from '../../corpus/lastName';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation, showWarning } from '../../notices';
import { joined } from '../../representations/wordVectors';
import type { WordVectors } from '../../representations/wordVectors';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';

export interface VectorFilesPorts {
	readonly wordVectors: WordVectors;
	readonly log: Log;
	readonly showWordVectors: PanelPort['showWordVectors'];
}

/** A larger file cannot be read, in bytes: VS Code gives files as a whole only. */
const MAX_FILE_BYTES = 1_500_000_000;

/** How the names of the formats end. */
const ENDS: Readonly<Record<VectorsFormat, string>> = {
	word2vecText: 'vec',
	word2vecBinary: 'bin',
	model: 'vectors.bin',
};

/** Loads word vectors from a file and shows them. */
export function loadVectors({ wordVectors, log, showWordVectors }: VectorFilesPorts): Command {
	return {
		id: 'nlpLens.vectors.load',
		run: async given => {
			const file = given instanceof Uri ? given : await askForFile();
			if (!file) return undefined;
			const title = lastName(file);
			try {
				const work = () =>
					wordVectors.load({ id: `file:${file.toString()}`, title, file: title, read: () => read(file) });
				const { info, notes } = await watchedWork(l10n.t('Loading word vectors'), work);
				await showWordVectors(info.id);
				if (notes.length > 0) void showWarning([title, ...notes].join(' · '));
				return info;
			} catch (error) {
				tell(log, l10n.t('The word vectors {0} cannot be loaded. {1}', title, messageOf(error)));
				return undefined;
			}
		},
	};
}

/** Saves word vectors as a file of word2vec, text or binary, or of this program. */
export function saveVectors({ wordVectors, log }: VectorFilesPorts): Command {
	return {
		id: 'nlpLens.vectors.save',
		run: async (given, asked) => {
			const model = await pickVectors(wordVectors, given, l10n.t('Word vectors to save'), () => true);
			if (!model) return undefined;
			const wanted = isAsked(asked) ? asked : await askForPlace(model);
			if (!wanted) return undefined;
			try {
				const work = (token: CancellationToken, report: (message: string) => void) =>
					write(wordVectors, model.id, wanted, token, report);
				const isSaved = await watchedWork(l10n.t('Saving word vectors'), work);
				if (isSaved) void showInformation(l10n.t('The vectors are saved in {0}.', wanted.file.path));
				return isSaved;
			} catch (error) {
				tell(log, l10n.t('The word vectors were not saved. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** Lets go of word vectors that were learned or loaded; files stay. */
export function removeVectors({ wordVectors, log }: VectorFilesPorts): Command {
	return {
		id: 'nlpLens.vectors.remove',
		run: async given => {
			const isOwn = ({ origin }: VectorsInfo) => origin !== 'shipped';
			const model = await pickVectors(wordVectors, given, l10n.t('Word vectors to remove'), isOwn);
			if (!model) return undefined;
			try {
				await wordVectors.remove(model.id);
				return true;
			} catch (error) {
				tell(log, messageOf(error));
				return undefined;
			}
		},
	};
}

interface WantedFile {
	readonly file: Uri;
	readonly format: VectorsFormat;
}

/** What callers of the command may say. */
function isAsked(given: unknown): given is WantedFile {
	return typeof given === 'object' && given !== null && 'file' in given && 'format' in given;
}

async function askForFile(): Promise<Uri | undefined> {
	const files = await window.showOpenDialog({
		title: l10n.t('Load Word Vectors'),
		filters: { word2vec: ['vec', 'txt', 'bin'], [l10n.t('All files')]: ['*'] },
	});
	return files?.at(0);
}

/** @throws Error that says how large the file is, where it is too large. */
async function read(file: Uri): Promise<Uint8Array> {
	const { size } = await workspace.fs.stat(file);
	if (size > MAX_FILE_BYTES) {
		throw new Error(
			l10n.t(
				'It has {0} bytes; at most {1} can be read. Cut it to its most frequent words first.',
				size.toLocaleString(),
				MAX_FILE_BYTES.toLocaleString(),
			),
		);
	}
	return workspace.fs.readFile(file);
}

async function askForPlace({ title }: VectorsInfo): Promise<WantedFile | undefined> {
	const items: (QuickPickItem & { readonly format: VectorsFormat })[] = [
		{ label: l10n.t('word2vec, text'), description: l10n.t('read by many programs'), format: 'word2vecText' },
		{ label: l10n.t('word2vec, binary'), description: l10n.t('read by many programs'), format: 'word2vecBinary' },
		{ label: l10n.t('8-bit numbers'), description: l10n.t('small, with character n-grams'), format: 'model' },
	];
	const format = (await window.showQuickPick(items, { placeHolder: l10n.t('Format of the file') }))?.format;
	if (format === undefined) return undefined;
	const folder = workspace.workspaceFolders?.at(0)?.uri;
	const name = title.replace(/\.\w{1,8}$/u, '').replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'vectors';
	const file = await window.showSaveDialog({
		title: l10n.t('Save Word Vectors'),
		...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${ENDS[format]}`) } : {}),
	});
	return file && { file, format };
}

/** @returns whether it was written to its end. */
async function write(
	wordVectors: WordVectors,
	id: string,
	{ file, format }: WantedFile,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<boolean> {
	const portions: Uint8Array[] = [];
	const onPart = (part: number) => report(`${Math.floor(part * 100)} %`);
	for await (const portion of wordVectors.export(id, format, token, onPart)) portions.push(portion);
	if (token.isCancellationRequested) return false;
	await workspace.fs.writeFile(file, joined(portions));
	return true;
}

/** The vectors with the id that was given, or those that a person picks. */
async function pickVectors(
	wordVectors: WordVectors,
	given: unknown,
	placeHolder: string,
	isOffered: (info: VectorsInfo) => boolean,
): Promise<VectorsInfo | undefined> {
	const models = (await wordVectors.models()).filter(isOffered);
	const named = models.find(({ id }) => id === given);
	if (named || models.length === 0) {
		if (!named) void showInformation(l10n.t('There are no word vectors. Learn or load some first.'));
		return named;
	}
	const items = models.map(model => ({ label: model.title, description: model.engine, model }));
	return (await window.showQuickPick(items, { placeHolder }))?.model;
}

function tell(log: Log, message: string): void {
	log.warn(message);
	void showError(message);
}
