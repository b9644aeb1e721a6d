import { ResponseError, type CancellationToken, type MessageConnection } from 'vscode-jsonrpc/browser';
import type { PanelAnswers, PanelAsk } from '../../../src/protocol/panelAnswers';
import type { Outdated } from '../../../src/protocol/analysis';
import { SAMPLE_LIBRARY, sampleAnswers } from '../support/sampleAnswers';
import type { FakeHost } from './fakeScenario';

/** Answers what the panel asks about questions; a question with the word “slow” is answered when it was cancelled. */
export function serveAnswers(connection: MessageConnection, log: FakeHost['log']): void {
	const { scenario } = globalThis;
	connection.onRequest('panel/library', () => {
		if (scenario.broken?.includes('panel/library') === true) throw new ResponseError(1, 'The index is not readable.');
		return scenario.library ?? SAMPLE_LIBRARY;
	});
	connection.onRequest(
		'panel/ask',
		async (asked: PanelAsk, token: CancellationToken): Promise<PanelAnswers | Outdated> => {
			log.push({ method: 'panel/ask', params: asked });
			if (scenario.broken?.includes('panel/ask') === true) throw new ResponseError(1, 'The index is not readable.');
			if (asked.question.includes('changed') && asked.scopeId === 1) return { outdated: true };
			if (asked.question.includes('slow')) {
				await new Promise<void>(done => void token.onCancellationRequested(() => done()));
				log.push({ method: 'cancelled', params: asked.question });
			}
			const sample = sampleAnswers(asked);
			return { ...sample, answers: { ...sample.answers, ...scenario.answers } };
		},
	);
	for (const method of ['panel/revealFile', 'panel/showQuery', 'panel/buildLibrary', 'panel/cancelLibrary']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}
