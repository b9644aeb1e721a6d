import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors, openText } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;

const TEXT = [
	'The city opened a new library on Monday. It holds two hundred thousand books.',
	'The old harbour will be rebuilt next year. Engineers expect the harbour to be deeper than before.',
	'Visitors praised the reading rooms of the library.',
].join('\n\n');

describe('Summaries as documents', () => {
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('summaries-test');

	before(async () => {
		await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	const result = () => vscode.window.activeTextEditor?.document.getText() ?? '';

	it('say what a text has about something', async () => {
		await openText(TEXT);
		const sentences = await executeCommand<readonly string[]>('nlpLens.summaries.about', 'harbour');
		assert.deepEqual(dialogs.errors, []);
		assert.ok(sentences.length > 0 && sentences.every(sentence => sentence.includes('harbour')), sentences.join('|'));
		assert.match(result(), /^# .*harbour/u);
		for (const sentence of sentences) assert.ok(result().includes(sentence));
	});

	it('say so where a text has nothing about it, and ask what it is to be about', async () => {
		const editor = await openText(TEXT);
		dialogs.answer('showInputBox', () => 'volcano');
		assert.deepEqual(await executeCommand('nlpLens.summaries.about'), []);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /says nothing about “volcano”/u);
		dialogs.answer('showInputBox', () => undefined);
		assert.equal(await executeCommand('nlpLens.summaries.about'), undefined);
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
	});

	it('sum up a folder, and say what was left out', async () => {
		await folder.put('a.txt', TEXT);
		await folder.put('inner/b.md', '# 新闻\n\n图书馆星期一开放。馆内有二十万册书。读者称赞阅览室宽敞明亮。\n');
		await folder.put('c.bin', Uint8Array.of(1, 0, 2, 0));
		dialogs.answer('showInputBox', () => '3');
		const sentences = await executeCommand<readonly string[]>('nlpLens.summaries.folder', folder.uri);
		assert.deepEqual(dialogs.errors, []);
		assert.equal(sentences.length, 3);
		assert.match(result(), /^# Summary of summaries-test \(2 files\)/u);
		assert.match(result(), /Left out, binary \(1\): .*c\.bin/u);
		assert.doesNotMatch(result(), /more text than/u);
	});

	it('leave out a file that is more text than is summarized at once, and go on with the next', async () => {
		await folder.put('a.txt', 'The harbour is deep. '.repeat(250_000));
		await folder.put('b.txt', TEXT);
		dialogs.answer('showInputBox', () => '2');
		await executeCommand('nlpLens.summaries.folder', folder.uri);
		assert.deepEqual(dialogs.errors, []);
		assert.match(result(), /\(1 files\)/u);
		assert.match(result(), /Files left out, more text than is summarized at once: 1/u);
	});

	it('are none of an empty folder, and none without a length', async () => {
		dialogs.answer('showInputBox', () => '10%');
		assert.deepEqual(await executeCommand('nlpLens.summaries.folder', folder.uri), []);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no text to summarize/u);
		dialogs.answer('showInputBox', () => undefined);
		assert.equal(await executeCommand('nlpLens.summaries.folder', folder.uri), undefined);
	});
});
