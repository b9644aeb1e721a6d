import { commands, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { AnswerSource } from '../../../protocol/answers';
import type { PanelAnswerHostNotifications } from '../../../protocol/panelAnswers';
import type { FolderLibrary } from '../../answers/folderLibrary';
import type { DocumentPolicy } from '../../documentPolicy';
import { showInformation } from '../../notices';
import type { Command } from '../command';
import { pickQuestion } from './pickQuestion';

/** So many questions of the session are kept to be asked again. */
const KEPT = 50;

/** Where a person looks for answers. */
type Choice = 'automatic' | 'document' | AnswerSource;

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly question: string;
	readonly source?: Choice;
}

/** What the command needs. */
export interface AskPorts {
	readonly library: FolderLibrary;
	readonly policy: DocumentPolicy;
	/** Opens the panel with a question, and has it asked. */
	readonly ask: (question: PanelAnswerHostNotifications['panel/question']) => Promise<void>;
}

/** Asks a question of the document, or of the folder, and shows the answers in the panel. */
export function ask(ports: AskPorts): Command {
	const history: string[] = [];
	return {
		id: 'nlpLens.ask',
		run: async given => {
			const asked = isAsked(given) ? given : undefined;
			const question = (asked?.question ?? (await pickQuestion(history)))?.trim();
			if (question === undefined || question === '') return undefined;
			remember(history, question);
			const choice = asked ? (asked.source ?? 'automatic') : await pickSource(ports);
			const where = choice && (await resolved(ports, choice));
			if (!where) return undefined;
			const wanted = { question, ...where };
			await ports.ask(wanted);
			return wanted;
		},
	};
}

/** The editor's menus give an address. */
function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'question' in given && typeof given.question === 'string';
}

/** The question asked last comes first. */
function remember(history: string[], question: string): void {
	const known = history.indexOf(question);
	if (known >= 0) history.splice(known, 1);
	history.unshift(question);
	history.splice(KEPT);
}

async function pickSource({ library, policy }: AskPorts): Promise<Choice | undefined> {
	const { passages, statements, pairs } = library.info;
	const count = (number: number) => (library.plan ? number.toLocaleString() : l10n.t('not indexed yet'));
	const items: (QuickPickItem & { readonly choice: Choice })[] = [
		{ label: l10n.t('Automatic'), description: l10n.t('Wherever the surest answer is'), choice: 'automatic' },
		...(hasDocument(policy) ? [{ label: l10n.t('This document'), choice: 'document' } as const] : []),
		{ label: l10n.t('Texts of the folder'), description: count(passages), choice: 'documents' },
		{ label: l10n.t('Knowledge base'), description: count(statements), choice: 'knowledge' },
		{ label: l10n.t('Asked questions'), description: count(pairs), choice: 'questions' },
	];
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Where to look for answers') }))?.choice;
}

/** Automatic is the folder once it is indexed, and else the document; what is not indexed yet is offered to be. */
async function resolved(
	{ library, policy }: AskPorts,
	choice: Choice,
): Promise<Pick<PanelAnswerHostNotifications['panel/question'], 'target' | 'source'> | undefined> {
	if (choice === 'document' || (choice === 'automatic' && !library.plan && hasDocument(policy)))
		return { target: 'document' };
	if (!library.plan && !(await offerIndex(library))) return undefined;
	return choice === 'automatic' ? { target: 'folder' } : { target: 'folder', source: choice };
}

async function offerIndex(library: FolderLibrary): Promise<boolean> {
	const index = l10n.t('Index Folder');
	const message = l10n.t('Nothing is indexed yet. Index the folder first.');
	if ((await showInformation(message, index)) !== index) return false;
	await commands.executeCommand('nlpLens.answers.index');
	return library.plan !== undefined;
}

function hasDocument(policy: DocumentPolicy): boolean {
	const document = window.activeTextEditor?.document;
	return document !== undefined && policy.isText(document);
}
