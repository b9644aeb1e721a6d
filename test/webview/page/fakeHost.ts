import {
	AbstractMessageReader,
	AbstractMessageWriter,
	createMessageConnection,
	type DataCallback,
	type Disposable,
	type Message,
	type MessageConnection,
	ResponseError,
} from 'vscode-jsonrpc/browser';
import type { PanelInit, PanelRequests, PanelScope } from '../../../src/protocol/panel';
import { serveAbout } from './fakeAbout';
import { serveAnswers } from './fakeAnswers';
import { serveCorpus } from './fakeCorpus';
import { serveVectors } from './fakeVectors';
import { serveExplain } from './fakeExplain';
import { serveModels } from './fakeModels';
import { serveLanguageModels } from './fakeLanguageModel';
import { serveTranslation } from './fakeTranslation';
import type { FakeHost } from './fakeScenario';
import { SAMPLE_VOCABULARIES, sampleExplanation, sampleSubwords } from '../support/sampleSubwords';
import { SAMPLE_GLOSSARY, sampleTokens } from '../support/sampleText';

class Reader extends AbstractMessageReader {
	listen(callback: DataCallback): Disposable {
		const listener = (event: Event): void => callback((event as CustomEvent<Message>).detail);
		addEventListener('to-host', listener);
		return { dispose: () => removeEventListener('to-host', listener) };
	}
}

class Writer extends AbstractMessageWriter {
	write(message: Message): Promise<void> {
		postMessage(message, location.origin);
		return Promise.resolve();
	}

	end(): void {
		// A window is not ended.
	}
}

function start(): void {
	const log: FakeHost['log'] = [];
	const { scenario } = globalThis;
	let tokens = sampleTokens(1, scenario.least);
	let state = JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown;
	const scope = (id: number): PanelScope => ({
		id,
		title: scenario.uiLanguage === 'zh' ? '居里夫人与鲁迅.md' : 'curie-and-lu-xun.md',
		kind: scenario.kind,
		start: 0,
		end: scenario.isEmpty === true ? 0 : tokens.text.length,
		documentLength: tokens.text.length,
	});
	globalThis.acquireVsCodeApi = () => ({
		postMessage: message => dispatchEvent(new CustomEvent('to-host', { detail: structuredClone(message) })),
		getState: () => state,
		setState: next => {
			state = next;
			sessionStorage.setItem('state', JSON.stringify(next));
		},
	});
	const connection = createMessageConnection(new Reader(), new Writer());
	connection.onRequest('panel/ready', (): PanelInit => ({
		strings: scenario.strings,
		uiLanguage: scenario.uiLanguage,
		glossary: SAMPLE_GLOSSARY,
		scope: scenario.status.kind === 'noDocument' ? undefined : scope(1),
		status: scenario.status,
		tab: scenario.tab,
		asked: scenario.asked ?? [],
	}));
	connection.onRequest('panel/tokens', ({ scopeId }: { scopeId: number }) => {
		const failures =
			scenario.failing === true ? [{ layer: 'xpos', message: 'zh-pos.bin: the checksum is wrong.' }] : [];
		const { text, range } = tokens;
		return { text, scopeId, clipped: scenario.clipped ?? false, range: { ...range, failures } };
	});
	connection.onRequest('panel/entities', ({ scopeId }: { scopeId: number }) => ({
		scopeId,
		entities: tokens.entities,
	}));
	serveAbout(connection, () => tokens, log);
	serveAnswers(connection, log);
	serveCorpus(connection, log);
	serveVectors(connection, log);
	serveLanguageModels(connection, () => tokens.text, log);
	serveTranslation(connection, log);
	serveExplain(connection, log);
	serveModels(connection, log);
	connection.onRequest('panel/export', (params: unknown) => {
		log.push({ method: 'panel/export', params });
		return null;
	});
	for (const method of ['panel/reveal', 'panel/analyzeAnyway', 'panel/analyzeSelection', 'panel/tabShown']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
	serveSubwords(connection, () => tokens.text, log);
	connection.listen();
	globalThis.fakeHost = {
		log,
		classifiers: changed => void connection.sendNotification('panel/classifiersChanged', changed),
		library: changed => void connection.sendNotification('panel/libraryChanged', changed),
		question: put => void connection.sendNotification('panel/question', put),
		languageModels: changed => void connection.sendNotification('panel/languageModelsChanged', changed),
		wordVectors: changed => void connection.sendNotification('panel/wordVectorsChanged', changed),
		showVectors: show => void connection.sendNotification('panel/showVectors', show),
		corpus: changed => void connection.sendNotification('panel/corpusChanged', changed),
		showCorpus: show => void connection.sendNotification('panel/showCorpus', show),
		marksCleared: () => void connection.sendNotification('panel/marksCleared', null),
		showHow: ability => void connection.sendNotification('panel/showHow', { ability }),
		cursor: offset => void connection.sendNotification('panel/cursor', { offset }),
		scope: id => {
			tokens = { ...sampleTokens(id, scenario.least) };
			void connection.sendNotification('panel/scope', { scope: scope(id), status: scenario.status });
		},
	};
}

function serveSubwords(connection: MessageConnection, text: () => string, log: FakeHost['log']): void {
	connection.onRequest('panel/vocabularies', () => SAMPLE_VOCABULARIES);
	connection.onRequest(
		'panel/subwords',
		({ scopeId, vocabulary, other, specialTokens }: PanelRequests['panel/subwords']['params']) => {
			if (vocabulary === scenario.brokenVocabulary) throw new ResponseError(1, `${vocabulary} is damaged.`);
			const clipped = scenario.clipped ?? false;
			return { ...sampleSubwords(text(), scopeId, vocabulary, other), clipped, specialTokens };
		},
	);
	connection.onRequest(
		'panel/subwordStatistics',
		({ scopeId, vocabulary }: PanelRequests['panel/subwordStatistics']['params']) => {
			const { ids } = sampleSubwords(text(), scopeId, vocabulary).first;
			const unknown = ids.filter(id => id === 0).length;
			const statistics = { version: 1, tokens: ids.length, unknown, characters: text().length, words: 66 };
			return { scopeId, vocabulary, statistics };
		},
	);
	connection.onRequest(
		'panel/explanation',
		({ scopeId, vocabulary, offset }: PanelRequests['panel/explanation']['params']) => ({
			scopeId,
			explanation: sampleExplanation(text(), vocabulary, offset),
		}),
	);
	for (const method of ['panel/vocabularyChosen', 'panel/subwordCommand']) {
		connection.onNotification(method, (params: unknown) => void log.push({ method, params }));
	}
}

start();
