import type { CancellationToken, TextDocument } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { PanelRequests } from '../../protocol/panel';
import type { PanelFinding, PanelStatistics } from '../../protocol/panelStatistics';
import type { Statistics } from '../statistics/statistics';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** So many long sentences, and so many fillers, are listed. */
const MAX_LISTED = 500;

/** So much of a finding's text is sent, in UTF-16 code units. */
const TEXT_LENGTH = 160;

/** What {@link serveStatistics} needs of the host. */
export interface PanelStatisticsSources {
	readonly scopes: PanelScopes;
	readonly statistics: Statistics;
}

/** Answers the panel's request about the figures of the text. */
export function serveStatistics(connection: MessageConnection, { scopes, statistics }: PanelStatisticsSources): void {
	type Params = PanelRequests['panel/statistics']['params'];
	connection.onRequest('panel/statistics', ({ scopeId }: Params, token: CancellationToken) =>
		answerAbout<PanelStatistics>(scopes, scopeId, token, async ({ document, span }, own) => {
			const answer = await statistics.of(document, span, true, own, MAX_LISTED);
			if (!answer) return undefined;
			const { longSentences, fillers, ...figures } = answer.statistics;
			const { speed, longSentences: limits } = statistics.options;
			return {
				scopeId,
				statistics: figures,
				longSentences: longSentences.map(sentence => findingOf(document, sentence, sentence.words)),
				fillers: fillers.map(filler => findingOf(document, filler, 0)),
				found: answer.found,
				speed,
				limits,
				isOtherLanguage: answer.isOtherLanguage,
				failures: answer.failures,
			};
		}),
	);
}

function findingOf(document: TextDocument, { start, end }: Span, words: number): PanelFinding {
	const text = document.getText(rangeOfSpan(document, { start, end: Math.min(end, start + TEXT_LENGTH) }));
	return { start, end, text, words };
}
