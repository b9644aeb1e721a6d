import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PanelExplain, PanelExplanation } from '../../protocol/panelExplain';
import type { DocumentRequests } from '../documentRequests';
import type { MissingParts } from '../missingParts';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** What {@link serveExplanations} needs of the host. */
export interface PanelExplainSources {
	readonly scopes: PanelScopes;
	readonly requests: DocumentRequests;
	/** Is told of the failures of every answer. */
	readonly missing: MissingParts;
}

/** Answers the panel's requests about how things come about. */
export function serveExplanations(connection: MessageConnection, sources: PanelExplainSources): void {
	const { scopes, requests, missing } = sources;
	connection.onRequest('panel/explain', (params: PanelExplain, token: CancellationToken) =>
		answerAbout<PanelExplanation>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { scopeId, ability, at, details = {} } = params;
			const answer = await requests.ask('explain/explain', document, { ...span, ability, at, details }, own);
			if (!answer) return undefined;
			const { explanation, failures } = answer;
			missing.report(failures);
			if (explanation === undefined) return { scopeId, text: '', failures };
			return { scopeId, explanation, text: document.getText(rangeOfSpan(document, explanation.span)), failures };
		}),
	);
}
