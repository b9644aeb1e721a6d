import { ResponseError, type MessageConnection } from 'vscode-jsonrpc/browser';
import type { PanelExplain, PanelExplanation } from '../../../src/protocol/panelExplain';
import { SAMPLE_EXPLAINED_TEXT, SAMPLE_EXPLANATION } from '../support/sampleExplain';
import type { FakeHost } from './fakeScenario';

/** Answers what the panel asks about how things come about. */
export function serveExplain(connection: MessageConnection, log: FakeHost['log']): void {
	const { scenario } = globalThis;
	connection.onRequest('panel/explain', (params: PanelExplain): PanelExplanation => {
		log.push({ method: 'panel/explain', params });
		if (scenario.broken?.includes('panel/explain') === true) throw new ResponseError(1, 'The model is damaged.');
		const { scopeId, at } = params;
		const told = scenario.explained ?? { explanation: SAMPLE_EXPLANATION, text: SAMPLE_EXPLAINED_TEXT };
		const { explanation } = told;
		if (explanation === undefined) return { scopeId, text: '', failures: [] };
		const focus = explanation.choices.find(({ end }) => end > at) ?? explanation.choices.at(-1);
		return { scopeId, failures: [], text: told.text, explanation: { ...explanation, ...(focus ? { focus } : {}) } };
	});
}
