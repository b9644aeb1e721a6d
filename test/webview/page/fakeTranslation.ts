import { ResponseError, type CancellationToken, type MessageConnection } from 'vscode-jsonrpc/browser';
import type { PanelRequests } from '../../../src/protocol/panel';
import type { PanelTranslated } from '../../../src/protocol/panelTranslation';
import { SAMPLE_TRANSLATION_SETTINGS, sampleSentences } from '../support/sampleTranslation';
import type { FakeHost } from './fakeScenario';

/** Sentences that are told at once. */
const PORTION = 25;

/** Answers what the panel asks about translation. */
export function serveTranslation(connection: MessageConnection, log: FakeHost['log']): void {
	const { scenario } = globalThis;
	connection.onRequest('panel/translationSettings', () => ({
		...SAMPLE_TRANSLATION_SETTINGS,
		...scenario.translation?.settings,
	}));
	connection.onRequest(
		'panel/translate',
		async (params: PanelRequests['panel/translate']['params'], token: CancellationToken) => {
			log.push({ method: 'panel/translate', params });
			if (scenario.broken?.includes('panel/translate') === true)
				throw new ResponseError(1, 'The phrase table is damaged.');
			const sentences = sampleSentences(scenario.translation?.sentences ?? 2);
			for (let told = 0; told < sentences.length; told += PORTION) {
				if (token.isCancellationRequested) return { outdated: true };
				await connection.sendNotification('panel/translatedSentences', {
					run: params.run,
					sentences: sentences.slice(told, told + PORTION),
				});
				await new Promise(resolve => setTimeout(resolve, scenario.translation?.pause ?? 0));
			}
			const done: PanelTranslated = {
				scopeId: params.scopeId,
				run: params.run,
				engine: 'phrase-based zh-en',
				direction: 'zh-en',
				notes: scenario.translation?.notes ?? [],
			};
			return done;
		},
	);
	connection.onRequest('panel/useTranslation', (params: unknown) => {
		log.push({ method: 'panel/useTranslation', params });
		return null;
	});
	for (const method of ['panel/translationChosen', 'panel/translationCommand']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}
