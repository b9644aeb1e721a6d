import { ResponseError, type MessageConnection } from 'vscode-jsonrpc/browser';
import type { PanelRequests, PanelTokens } from '../../../src/protocol/panel';
import type { PanelClassifiers } from '../../../src/protocol/panelTopics';
import {
	SAMPLE_CLASSIFIERS,
	SAMPLE_REPORT,
	sampleDocumentTopics,
	sampleKeywords,
	sampleRelations,
	sampleTopics,
} from '../support/sampleAbout';
import { sampleStatistics } from '../support/sampleStatistics';
import type { FakeHost } from './fakeScenario';

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** Answers what the panel asks about the text as a whole. */
export function serveAbout(connection: MessageConnection, tokens: () => PanelTokens, log: FakeHost['log']): void {
	const { scenario } = globalThis;
	const answer = <M extends keyof PanelRequests>(
		method: M,
		make: (params: Params<M>) => PanelRequests[M]['result'],
	): void => {
		connection.onRequest(method, (params: Params<M>): unknown => {
			if (scenario.broken?.includes(method) === true) throw new ResponseError(1, `${method} is not answered.`);
			return make(params);
		});
	};
	const text = (): string => tokens().text;
	answer('panel/classifiers', (): PanelClassifiers => {
		return { classifiers: SAMPLE_CLASSIFIERS, reports: { 'own:mail': SAMPLE_REPORT }, shown: '' };
	});
	answer('panel/topics', ({ scopeId, classifiers }) => sampleTopics(text(), scopeId, classifiers));
	answer('panel/keywords', ({ scopeId, method }) => {
		const sample = sampleKeywords(text(), scopeId, method);
		const { moreKeyword } = scenario;
		if (moreKeyword === undefined) return sample;
		const occurrences = [0, 20].map(start => ({ start, end: start + 10 }));
		return { ...sample, keywords: [...sample.keywords, { text: moreKeyword, score: 0.1, occurrences }] };
	});
	answer('panel/documentTopics', ({ scopeId, topics }) =>
		sampleDocumentTopics(text(), scopeId, topics, scenario.passages ?? 24),
	);
	answer('panel/statistics', ({ scopeId }) => sampleStatistics(text(), scopeId, scenario.longSentences));
	answer('panel/relations', ({ scopeId }) => sampleRelations(text(), scopeId, scenario.moreRelations));
	answer('panel/summary', ({ scopeId, options }) => summary(tokens(), scopeId, options));
	answer('panel/exportRelations', params => {
		log.push({ method: 'panel/exportRelations', params });
		return null;
	});
	for (const method of ['panel/markEvidence', 'panel/classifierCommand', 'panel/command']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}

/** The first sentences; an abstractive summary is one sentence of two. */
function summary(
	{ text, range }: PanelTokens,
	scopeId: number,
	options: Params<'panel/summary'>['options'],
): PanelRequests['panel/summary']['result'] {
	const { starts, ends } = range.sentences!;
	const isAbstractive = options.kind === 'abstractive';
	const count = options.length.unit === 'sentences' ? options.length.value : 2;
	const chosen = Array.from(starts.slice(0, isAbstractive ? 1 : count), (start, index) => ({
		start,
		end: ends[index],
		text: text.slice(start, ends[index]),
		score: [0.82, 1, 0.64, 0.41, 0.9, 0.3, 0.2][index % 7],
		sources: [{ start, end: ends[index] }, ...(isAbstractive ? [{ start: starts[1], end: ends[1] }] : [])],
	}));
	const substitutions = isAbstractive ? [{ from: 'awarded', to: 'gave' }] : [];
	const rest = { substitutions, isOtherLanguage: false, failures: [] };
	const engine = isAbstractive ? 'compression and fusion' : 'TextRank';
	return { scopeId, options, summary: { version: 1, engine, sentences: chosen, ...rest } };
}
