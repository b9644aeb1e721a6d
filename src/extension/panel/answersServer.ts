import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { AnswerSet, Excerpt } from '../../protocol/answers';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { PanelAnswers } from '../../protocol/panelAnswers';
import { fileTitle } from '../answers/excerptLocation';
import type { FolderLibrary } from '../answers/folderLibrary';
import type { DocumentRequests } from '../documentRequests';
import type { AskedQuestions } from './askedQuestions';
import type { PanelScopes } from './panelScope';
import { answerAbout, inProgress } from './scopedAnswer';

/** So many answers from a document. */
const LIMIT = 5;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveAnswers} needs of the host. */
export interface PanelAnswersSources {
	readonly scopes: PanelScopes;
	readonly requests: DocumentRequests;
	readonly library: FolderLibrary;
	/** Opens a file and selects a place, or where its text stands now. */
	readonly revealExcerpt: (excerpt: Excerpt) => void;
	readonly showQuery: (query: string) => void;
	/** Indexes the folders that are open, as the command does. */
	readonly buildLibrary: () => void;
	readonly asked: AskedQuestions;
}

/** Answers the panel's requests about questions. */
export function serveAnswers(connection: MessageConnection, sources: PanelAnswersSources): void {
	const { library } = sources;
	connection.onRequest('panel/library', () => library.info);
	connection.onRequest('panel/ask', (asked: Params<'panel/ask'>, token: CancellationToken) => {
		sources.asked.add(asked);
		return asked.target === 'folder'
			? inProgress(token, async own => answered(asked, await library.ask(asked.question, asked.source, own)))
			: askDocument(sources, asked, token);
	});
	connection.onNotification('panel/revealFile', (excerpt: PanelWebviewNotifications['panel/revealFile']) =>
		sources.revealExcerpt(excerpt),
	);
	connection.onNotification('panel/showQuery', ({ query }: PanelWebviewNotifications['panel/showQuery']) =>
		sources.showQuery(query),
	);
	connection.onNotification('panel/buildLibrary', sources.buildLibrary);
	connection.onNotification('panel/cancelLibrary', () => library.cancel());
}

function askDocument(
	{ scopes, requests }: PanelAnswersSources,
	asked: Params<'panel/ask'>,
	token: CancellationToken,
): ReturnType<typeof answerAbout<PanelAnswers>> {
	return answerAbout(scopes, asked.scopeId, token, async ({ document, span }, own) => {
		const params = { ...span, question: asked.question, limit: LIMIT };
		const answers = await requests.ask('answers/askDocument', document, params, own);
		return answers && answered(asked, answers);
	});
}

function answered(asked: Params<'panel/ask'>, answers: AnswerSet): PanelAnswers {
	return { asked, answers, titles: Object.fromEntries([...filesOf(answers)].map(file => [file, fileTitle(file)])) };
}

/** The files that answers stand in. */
function filesOf({ documents, knowledge, questions, passages }: AnswerSet): ReadonlySet<string> {
	return new Set([
		...(documents?.answers ?? []).map(({ answer }) => answer.file),
		...(passages ?? []).map(({ file }) => file),
		...(knowledge?.answers ?? []).flatMap(({ facts }) => facts.flatMap(({ source }) => source?.file ?? [])),
		...(questions?.answers ?? []).map(({ question }) => question.file),
	]);
}
