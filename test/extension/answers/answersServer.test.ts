import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import * as vscode from 'vscode';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { AskedQuestions } from '../../../src/extension/panel/askedQuestions';
import { serveAnswers } from '../../../src/extension/panel/answersServer';
import { revealExcerpt } from '../../../src/extension/panel/revealExcerpt';
import { wholeDocument } from '../../../src/extension/target';
import type { AnswerSet } from '../../../src/protocol/answers';
import type { PanelAnswers } from '../../../src/protocol/panelAnswers';
import { AnsweredDialogs } from '../support/dialogs';
import { closeEditors, openText } from '../support/editorSession';
import { openedFolder } from '../support/testFolder';

const SCOPE = 7;
const TEXT = 'The cat sat.\r\nThe dog slept. 猫坐在垫子上。';

function answersFrom(file: string): AnswerSet {
	const excerpt = { file, start: 0, end: 12, text: 'The cat sat.' };
	const question = { language: 'en', kind: 'thing', asking: { start: 0, end: 0 }, focus: undefined } as const;
	return { question, passages: [excerpt], best: undefined, isOtherLanguage: false };
}

describe('What answers the panel’s questions', () => {
	let page: MessageConnection;
	let host: MessageConnection;
	let document: vscode.TextDocument;
	let heard: unknown[];
	let asked: AskedQuestions;
	let given: AnswerSet | undefined;

	beforeEach(async () => {
		const [there, back] = [new PassThrough(), new PassThrough()];
		page = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
		host = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
		document = (await openText(TEXT)).document;
		heard = [];
		given = undefined;
		asked = new AskedQuestions();
		const note = (what: string) => (value: unknown) => void heard.push([what, value]);
		const root = openedFolder();
		serveAnswers(host, {
			scopes: { targetOf: (id: number) => (id === SCOPE ? wholeDocument(document) : undefined) },
			requests: {
				ask: (method: string, _: unknown, params: unknown) => {
					heard.push([method, params]);
					return Promise.resolve(given ?? answersFrom(document.uri.toString()));
				},
			},
			library: {
				info: { state: 'none' },
				ask: (question: string, source: unknown) =>
					question === ''
						? Promise.reject(new Error('Nothing is indexed yet.'))
						: Promise.resolve(answersFrom(vscode.Uri.joinPath(root, 'in', String(source)).toString())),
				cancel: () => heard.push(['cancel', null]),
			},
			revealExcerpt: note('reveal'),
			asked,
			showQuery: note('query'),
			buildLibrary: () => heard.push(['build', null]),
		} as never);
		host.listen();
		page.listen();
	});
	afterEach(async () => {
		page.dispose();
		host.dispose();
		await closeEditors();
	});

	it('asks the document of the scope, and says that another scope is outdated', async () => {
		const params = { scopeId: SCOPE, question: 'Who sat?', target: 'document' } as const;
		const { answers, titles } = await page.sendRequest<PanelAnswers>('panel/ask', params);
		assert.equal(answers.passages?.[0].text, 'The cat sat.');
		assert.deepEqual(titles, { [document.uri.toString()]: document.uri.path });
		const { length } = document.getText();
		assert.deepEqual(heard, [['answers/askDocument', { start: 0, end: length, question: 'Who sat?', limit: 5 }]]);
		assert.deepEqual(await page.sendRequest('panel/ask', { ...params, scopeId: SCOPE + 1 }), { outdated: true });
	});

	it('asks the folder whatever the scope is, and passes on why that cannot be', async () => {
		const params = { scopeId: 0, question: 'Who?', target: 'folder', source: 'questions' } as const;
		const { asked: same, titles } = await page.sendRequest<PanelAnswers>('panel/ask', params);
		assert.deepEqual(same, params);
		assert.deepEqual(Object.values(titles), ['in/questions']);
		await assert.rejects(page.sendRequest('panel/ask', { ...params, question: '' }), /Nothing is indexed yet/u);
		assert.equal(asked.all[0].question, 'Who?');
	});

	it('gives answers also from documents that a knowledge file names in its own way', async () => {
		const facts = [
			{ subject: 'a', predicate: 'b', object: 'c', source: { file: '文档:3', start: 0, end: 1, text: 'a' } },
		];
		const knowledge = { engine: 'x', answers: [{ values: ['c'], query: '', facts, probability: 0.5 }] };
		given = { ...answersFrom('第一章'), knowledge: { ...knowledge, isSure: true, probability: 0.5, failures: [] } };
		const params = { scopeId: SCOPE, question: 'b?', target: 'document' } as const;
		const { titles } = await page.sendRequest<PanelAnswers>('panel/ask', params);
		assert.deepEqual(titles, { 第一章: '第一章', '文档:3': '文档:3' });
	});

	it('passes on what is to be done', async () => {
		await page.sendNotification('panel/buildLibrary', null);
		await page.sendNotification('panel/cancelLibrary', null);
		await page.sendNotification('panel/showQuery', { query: 'ASK {}' });
		const excerpt = { file: 'a', start: 0, end: 1, text: 'x' };
		await page.sendNotification('panel/revealFile', excerpt);
		assert.deepEqual(await page.sendRequest('panel/library', null), { state: 'none' });
		assert.deepEqual(heard, [
			['build', null],
			['cancel', null],
			['query', 'ASK {}'],
			['reveal', excerpt],
		]);
	});
});

describe('The place of an answer', () => {
	let dialogs: AnsweredDialogs;
	beforeEach(() => {
		dialogs = new AnsweredDialogs();
		for (const dialog of ['showErrorMessage', 'showInformationMessage'] as const)
			dialogs.answer(dialog, () => undefined);
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
	});

	const selected = () => {
		const editor = vscode.window.activeTextEditor;
		return editor?.document.getText(editor.selection);
	};

	it('is selected in its file, also where the text changed since', async () => {
		const uri = vscode.Uri.joinPath(openedFolder(), 'reveal-test 猫.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
		const excerpt = { file: uri.toString(), start: 14, end: 28, text: 'The dog slept.' };
		try {
			const places: unknown[] = [];
			await revealExcerpt(excerpt, (_, span) => places.push(span));
			assert.equal(selected(), 'The dog slept.');
			assert.deepEqual(places, [{ start: 14, end: 28 }]);
			const editor = vscode.window.activeTextEditor;
			await editor?.edit(edit => edit.insert(new vscode.Position(0, 0), 'Something new.\n\n'));
			await revealExcerpt(excerpt, () => undefined);
			assert.equal(selected(), 'The dog slept');
			await revealExcerpt({ ...excerpt, text: 'The fox was here.' }, () => undefined);
			assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no longer there/u);
		} finally {
			await closeEditors();
			await vscode.workspace.fs.delete(uri);
		}
	});

	it('cannot be shown where the file is gone', async () => {
		await revealExcerpt({ file: 'file:///none/at-all.txt', start: 0, end: 1, text: 'x' }, () => undefined);
		assert.match(dialogs.errors[0], /cannot be opened/u);
	});
});
