import { Uri, l10n, window, workspace } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import type { Analyzer } from '../../analyzer';
import type { AnswerFiles } from '../../answers/answerFiles';
import { KnowledgeText } from '../../answers/knowledgeText';
import { EMPTY_PLAN, workspaceFolders } from '../../answers/libraryPlan';
import { readAnswerFile } from '../../answers/readAnswerFile';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import type { LibraryPorts } from './libraryPorts';

/** What the command needs. */
export interface KnowledgePorts extends LibraryPorts {
	readonly analyzer: Analyzer;
	readonly answerFiles: AnswerFiles;
	readonly policy: DocumentPolicy;
}

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly file?: Uri;
	readonly token?: CancellationToken;
}

/** Where the texts come from: the active document, or a folder. */
type Source = { readonly document: Uri } | { readonly folder: Uri };

/** Where the knowledge of a folder goes unless a person wants it elsewhere. */
const PROPOSED = ['.nlp-lens', 'knowledge.ttl'];

/** Writes the relations that the texts of a folder, or the document, state as a file of knowledge, and has it asked from then on. */
export function knowledgeFromFolder(ports: KnowledgePorts): Command {
	return {
		id: 'nlpLens.answers.knowledgeFromFolder',
		run: async (given, asked) => {
			const source = await pickSource(given, ports.policy);
			if (!source) return undefined;
			const { file, token } = isAsked(asked) ? asked : { file: undefined, token: undefined };
			try {
				const title = l10n.t('Extracting knowledge');
				const written = await watchedWork(
					title,
					(own, report) => unlessCancelled(own, extract(ports, source, own, report)),
					token,
				);
				return written && (await save(ports, source, written, file));
			} catch (error) {
				ports.log.warn(`Extracting knowledge: ${messageOf(error)}`);
				void showError(l10n.t('No knowledge was extracted. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The explorer's menu gives other things as the second argument. */
function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && ('file' in given || 'token' in given);
}

async function pickSource(given: unknown, policy: DocumentPolicy): Promise<Source | undefined> {
	const active = window.activeTextEditor?.document;
	const document = active && policy.isText(active) ? active.uri : undefined;
	if (given instanceof Uri || !document) {
		const folder = await pickFolder(given);
		return folder && { folder };
	}
	const items: (QuickPickItem & { readonly source: Source })[] = [
		...workspaceFolders().map(folder => ({ label: lastName(folder), description: folder.path, source: { folder } })),
		{ label: l10n.t('This document'), description: lastName(document), source: { document } },
	];
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Texts that knowledge is extracted from') }))?.source;
}

/** Nothing where work ended because `token` was cancelled. */
async function unlessCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		throw error;
	}
}

/** Undefined when `token` was cancelled. */
async function extract(
	{ analyzer, answerFiles, log }: KnowledgePorts,
	source: Source,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<KnowledgeText | undefined> {
	const knowledge = new KnowledgeText(analyzer);
	if ('document' in source) {
		const document = await workspace.openTextDocument(source.document);
		const format = document.languageId === 'markdown' ? 'markdown' : 'plain';
		await knowledge.add({ uri: document.uri, text: document.getText(), format }, token);
		return token.isCancellationRequested ? undefined : knowledge;
	}
	const files = await answerFiles.of({ ...EMPTY_PLAN, folders: [source.folder] }, token);
	const texts = [...files.values()].filter(({ kind }) => kind === 'text');
	for (const [index, found] of texts.entries()) {
		if (token.isCancellationRequested) return undefined;
		report(l10n.t('file {0} of {1}', (index + 1).toLocaleString(), texts.length.toLocaleString()));
		const read = await readAnswerFile(found);
		if (typeof read === 'string') log.info(`Extracting knowledge: ${found.uri.toString()} is left out, ${read}.`);
		else await knowledge.add({ uri: found.uri, text: read.text, format: formatOfName(found.uri.path) }, token);
	}
	return token.isCancellationRequested ? undefined : knowledge;
}

/** Writes the file where the person wants it, shows it, and adds it to what can be asked. */
async function save(
	{ library, log }: KnowledgePorts,
	source: Source,
	{ turtle, relations }: KnowledgeText,
	given: Uri | undefined,
): Promise<Uri | undefined> {
	if (relations === 0) {
		void showInformation(l10n.t('These texts state no relations that are known.'));
		return undefined;
	}
	const place = 'folder' in source ? source.folder : (workspaceFolders().at(0) ?? Uri.joinPath(source.document, '..'));
	const defaultUri = Uri.joinPath(place, ...PROPOSED);
	const file = given ?? (await window.showSaveDialog({ defaultUri, filters: { Turtle: ['ttl'] } }));
	if (!file) return undefined;
	await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
	await workspace.fs.writeFile(file, new TextEncoder().encode(turtle));
	log.info(`Knowledge: ${relations} mentions of relations are written to ${file.toString()}.`);
	await window.showTextDocument(file, { preview: false });
	await library.add('knowledge', [file]);
	return file;
}
