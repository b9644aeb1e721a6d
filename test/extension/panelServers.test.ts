import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type * as vscode from 'vscode';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type { Span } from '../../src/core/text/span';
import { serveKeywords } from '../../src/extension/panel/keywordsServer';
import type { PanelKeywordsSources } from '../../src/extension/panel/keywordsServer';
import { serveTopics } from '../../src/extension/panel/topicsServer';
import type { PanelTopicsSources } from '../../src/extension/panel/topicsServer';
import { wholeDocument } from '../../src/extension/target';
import type { ClassifyResult } from '../../src/protocol/classification';
import type { PanelTopics } from '../../src/protocol/panelTopics';
import type { PanelDocumentTopics, PanelKeywords } from '../../src/protocol/panelKeywords';
import { closeEditors, openText } from './support/editorSession';

const SCOPE = 7;
const TEXT = '😀 The cat sat on the mat.\r\nThe cat slept.';

describe('What answers the panel', () => {
	let page: MessageConnection;
	let host: MessageConnection;
	let document: vscode.TextDocument;

	beforeEach(async () => {
		const [there, back] = [new PassThrough(), new PassThrough()];
		page = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
		host = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
		document = (await openText(TEXT)).document;
	});
	afterEach(async () => {
		page.dispose();
		host.dispose();
		await closeEditors();
	});

	const scopes = { targetOf: (id: number) => (id === SCOPE ? wholeDocument(document) : undefined) };
	const listen = () => {
		host.listen();
		page.listen();
	};

	function topics(overrides: Partial<PanelTopicsSources>): void {
		const classify = (_: vscode.TextDocument, __: Span, classifier: string): Promise<Partial<ClassifyResult>> => {
			if (classifier === 'broken') return Promise.reject(new Error('The model is not there.'));
			const start = document.getText().indexOf('cat');
			const evidence = [{ start, end: start + 3, weight: 1 }];
			const probabilities = [{ label: 'pets', probability: 1 }];
			const classification = { engine: 'e', language: 'en', probabilities, decision: 'pets', evidence } as const;
			return Promise.resolve({ classification, isOtherLanguage: false, failures: [] });
		};
		const classifiers = { classify, classifiers: () => Promise.resolve([]), reports: new Map() };
		serveTopics(host, { scopes, classifiers, shownClassifier: () => 'own:mail', ...overrides } as never);
		listen();
	}

	it('gives evidence its words, and a classifier that fails its reason without harm to the others', async () => {
		topics({});
		const params = { scopeId: SCOPE, classifiers: ['pets', 'broken'] };
		const { answers } = await page.sendRequest<PanelTopics>('panel/topics', params);
		assert.deepEqual(
			answers[0].classification?.evidence.map(({ text }) => text),
			['cat'],
		);
		assert.deepEqual([answers[1].classification, answers[1].failure], [undefined, 'The model is not there.']);
	});

	it('says that a scope is outdated, and names the classifier to be shown', async () => {
		topics({});
		const params = { scopeId: SCOPE + 1, classifiers: ['pets'] };
		assert.deepEqual(await page.sendRequest('panel/topics', params), { outdated: true });
		const known = await page.sendRequest('panel/classifiers', null);
		assert.deepEqual(known, { classifiers: [], reports: {}, shown: 'own:mail' });
	});

	it('passes on what is to be marked and which command to run, but nothing about an older scope', async () => {
		const heard: unknown[] = [];
		topics({
			markEvidence: (_, spans) => void heard.push(spans),
			runClassifierCommand: (command, classifier) => void heard.push([command, classifier]),
		});
		const spans = [{ start: 3, end: 6 }];
		await page.sendNotification('panel/markEvidence', { scopeId: SCOPE + 1, spans });
		await page.sendNotification('panel/markEvidence', { scopeId: SCOPE, spans });
		await page.sendNotification('panel/classifierCommand', { command: 'classifyFolder', classifier: 'own:mail' });
		await page.sendRequest('panel/classifiers', null);
		assert.deepEqual(heard, [spans, ['classifyFolder', 'own:mail']]);
	});

	it('gives keywords as they are found, and passages the beginning of their text', async () => {
		const asked: unknown[] = [];
		const missing: unknown[] = [];
		const failures = [{ layer: 'entities', message: 'No model.' }];
		const ask = (method: string, _: vscode.TextDocument, params: unknown) => {
			asked.push([method, params]);
			const model = { engine: 'lda', topics: [], shares: [[]] };
			const end = document.getText().length;
			return Promise.resolve(
				method === 'keywords/topics'
					? { model, passages: [{ start: 0, end }], failures: [] }
					: { engine: 'e', keywords: [], failures },
			);
		};
		const sources = { scopes, requests: { ask }, missing: { report: (list: unknown) => missing.push(list) } };
		serveKeywords(host, sources as unknown as PanelKeywordsSources);
		listen();
		const params = { scopeId: SCOPE, method: 'tfidf' };
		const answer = await page.sendRequest<PanelKeywords>('panel/keywords', params);
		assert.deepEqual([answer.method, answer.engine, answer.failures], ['tfidf', 'e', failures]);
		const found = await page.sendRequest<PanelDocumentTopics>('panel/documentTopics', { scopeId: SCOPE, topics: 3 });
		assert.deepEqual([found.asked, found.passages[0].text], [3, document.getText()]);
		assert.deepEqual(missing, [failures, []]);
		const span = { start: 0, end: document.getText().length };
		assert.deepEqual(asked, [
			['keywords/keywords', { ...span, method: 'tfidf', count: 50 }],
			['keywords/topics', { ...span, topics: 3 }],
		]);
	});
});
