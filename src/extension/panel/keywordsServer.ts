import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PanelRequests } from '../../protocol/panel';
import type { PanelDocumentTopics, PanelKeywords } from '../../protocol/panelKeywords';
import type { DocumentRequests } from '../documentRequests';
import type { MissingParts } from '../missingParts';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** So many keywords are asked for. */
const KEYWORD_COUNT = 50;

/** So much of a passage's text is sent, in UTF-16 code units. */
const PASSAGE_LENGTH = 160;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveKeywords} needs of the host. */
export interface PanelKeywordsSources {
	readonly scopes: PanelScopes;
	readonly requests: DocumentRequests;
	/** Is told of the failures of every answer. */
	readonly missing: MissingParts;
}

/** Answers the panel's requests about keywords and the topics of the text. */
export function serveKeywords(connection: MessageConnection, sources: PanelKeywordsSources): void {
	const { scopes } = sources;
	connection.onRequest('panel/keywords', ({ scopeId, method }: Params<'panel/keywords'>, token: CancellationToken) =>
		answerAbout<PanelKeywords>(scopes, scopeId, token, async ({ document, span }, own) => {
			const params = { ...span, method, count: KEYWORD_COUNT };
			const answer = await sources.requests.ask('keywords/keywords', document, params, own);
			if (!answer) return undefined;
			const { engine, keywords, isOtherLanguage, failures } = answer;
			sources.missing.report(failures);
			return { scopeId, method, engine, keywords, isOtherLanguage, failures };
		}),
	);
	connection.onRequest('panel/documentTopics', (params: Params<'panel/documentTopics'>, token: CancellationToken) =>
		answerAbout(scopes, params.scopeId, token, (target, own) => documentTopics(sources, target, params, own)),
	);
}

async function documentTopics(
	{ requests, missing }: PanelKeywordsSources,
	{ document, span }: Target,
	{ scopeId, topics }: Params<'panel/documentTopics'>,
	token: CancellationToken,
): Promise<PanelDocumentTopics | undefined> {
	const answer = await requests.ask('keywords/topics', document, { ...span, topics }, token);
	if (!answer) return undefined;
	const { model, isOtherLanguage, failures } = answer;
	missing.report(failures);
	const passages = answer.passages.map(({ start, end }) => {
		const beginning = { start, end: Math.min(end, start + PASSAGE_LENGTH) };
		return { start, end, text: document.getText(rangeOfSpan(document, beginning)) };
	});
	return { scopeId, asked: topics, model, passages, isOtherLanguage, failures };
}
