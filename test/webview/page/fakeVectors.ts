import type { MessageConnection } from 'vscode-jsonrpc/browser';
import { ResponseError } from 'vscode-jsonrpc/browser';
import type { PanelRequests } from '../../../src/protocol/panel';
import {
	SAMPLE_SIMILAR,
	SAMPLE_VECTOR,
	SAMPLE_WORD_VECTORS,
	sampleContexts,
	sampleHeat,
	sampleNearest,
	sampleNeighbours,
	sampleSpace,
	sampleSpaceMap,
	sampleWordMap,
} from '../support/sampleVectors';
import type { FakeHost } from './fakeScenario';

/** Answers about vectors, and keeps what was asked. */
export function serveVectors(connection: MessageConnection, log: FakeHost['log']): void {
	const serve = <M extends keyof PanelRequests>(
		method: M,
		answer: (params: PanelRequests[M]['params']) => PanelRequests[M]['result'],
	): void => {
		connection.onRequest(method, (params: PanelRequests[M]['params']) => {
			log.push({ method, params });
			if (scenario.broken?.includes(method) === true) throw new ResponseError(1, `${method} is broken.`);
			const result: unknown = answer(params);
			return result;
		});
	};
	serve('panel/space', ({ source }) => (source === 'folder' ? null : sampleSpace()));
	serve('panel/spaceVector', () => SAMPLE_VECTOR);
	serve('panel/spaceSimilar', () => SAMPLE_SIMILAR);
	serve('panel/spaceHeat', () => sampleHeat());
	serve('panel/spaceMap', () => sampleSpaceMap());
	serve('panel/wordVectors', () => SAMPLE_WORD_VECTORS);
	serve('panel/neighbours', ({ word }) => sampleNeighbours(word));
	serve('panel/analogy', ({ a, b, c }) => ({
		asked: [a, b, c].map(word => sampleNeighbours(word).asked),
		answers: sampleNeighbours(a).neighbours,
	}));
	serve('panel/oddOneOut', ({ words }) => ({
		asked: words.map(word => sampleNeighbours(word).asked),
		fits: Float32Array.from(words, (_, index) => 0.9 - index / 5),
		odd: words.length - 1,
	}));
	serve('panel/wordMap', () => sampleWordMap());
	serve('panel/contexts', ({ scopeId }) => sampleContexts(scopeId));
	serve('panel/nearestContexts', () => sampleNearest());
	for (const method of ['panel/vectorCommand', 'panel/train', 'panel/stopTraining', 'panel/revealText']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}
