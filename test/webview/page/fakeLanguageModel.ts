import { ResponseError, type MessageConnection } from 'vscode-jsonrpc/browser';
import type { PanelRequests } from '../../../src/protocol/panel';
import {
	SAMPLE_MODELS,
	sampleChain,
	sampleComparison,
	sampleGenerated,
	sampleMeasures,
	sampleNextWords,
} from '../support/sampleLanguageModel';
import type { FakeHost } from './fakeScenario';

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** Answers what the panel asks about language models. */
export function serveLanguageModels(connection: MessageConnection, text: () => string, log: FakeHost['log']): void {
	const { scenario } = globalThis;
	connection.onRequest('panel/languageModels', () => scenario.languageModels ?? SAMPLE_MODELS);
	connection.onRequest('panel/chain', ({ scopeId, choice, offset }: Params<'panel/chain'>) => {
		if (scenario.broken?.includes('panel/chain') === true) throw new ResponseError(1, 'The model is damaged.');
		return sampleChain(scopeId, text(), choice, offset);
	});
	connection.onRequest('panel/modelMeasures', ({ scopeId, choice }: Params<'panel/modelMeasures'>) => {
		if (scenario.broken?.includes('panel/modelMeasures') === true) throw new ResponseError(1, 'The model is damaged.');
		return sampleMeasures(scopeId, choice);
	});
	connection.onRequest('panel/smoothings', ({ scopeId, order }: Params<'panel/smoothings'>) =>
		sampleComparison(scopeId, order),
	);
	connection.onRequest('panel/nextWords', ({ scopeId, choice, offset }: Params<'panel/nextWords'>) =>
		sampleNextWords(scopeId, choice, offset),
	);
	connection.onRequest('panel/generated', ({ scopeId, choice, seed }: Params<'panel/generated'>) =>
		sampleGenerated(scopeId, choice, seed),
	);
	for (const method of ['panel/languageModelChosen', 'panel/languageModelCommand', 'panel/insertWord']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}
