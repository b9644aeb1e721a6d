import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors, openText, until } from './support/editorSession';

const { executeCommand } = vscode.commands;

const ENGLISH =
	'The striker scored twice and the team won the league match. The coach praised the goalkeeper after the match.\n';
const CHINESE = '这家酒店的服务非常好，房间干净，早餐也很美味，下次还会再来住。\n';

describe('The marks of answers', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(() => {
		dialogs = new AnsweredDialogs();
		for (const dialog of ['showErrorMessage', 'showInformationMessage'] as const)
			dialogs.answer(dialog, () => undefined);
	});
	afterEach(async () => {
		dialogs.dispose();
		await executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	const said = () => String(dialogs.asked.showInformationMessage?.at(-1));
	const marked = (editor: vscode.TextEditor, kind: 'evidence' | 'keywords') => {
		const text = editor.document.getText();
		return api.answerMarks(kind).map(({ start, end }) => text.slice(start, end));
	};

	it('are what spoke for a label, in order, each with what it is in its hover, until they are cleared', async () => {
		for (const [text, classifier] of [
			[ENGLISH, 'topic'],
			[CHINESE, 'sentiment'],
		]) {
			const editor = await openText(text);
			await executeCommand('nlpLens.highlightEvidence', classifier);
			const marks = api.answerMarks('evidence');
			assert.ok(marks.length > 0, text);
			assert.deepEqual(
				marks.map(({ start }) => start),
				marks.map(({ start }) => start).sort((a, b) => a - b),
			);
			assert.ok(marked(editor, 'evidence').every(word => word.trim() !== ''));
			assert.match(marks[0].hover, /^Speaks for “.+”$/u);
			assert.match(said(), /^.+ \(\d+ %\): marked \d+ places that speak for it\.$/u);
			await executeCommand('nlpLens.clearHighlights');
			assert.deepEqual(api.answerMarks('evidence'), []);
		}
		assert.deepEqual(dialogs.errors, []);
	});

	it('let a person pick the classifier, and mark nothing when none is picked', async () => {
		await openText(ENGLISH);
		let labels: readonly string[] = [];
		dialogs.answer('showQuickPick', (items: readonly vscode.QuickPickItem[]) => {
			labels = items.map(({ label }) => label);
			return undefined;
		});
		await executeCommand('nlpLens.highlightEvidence');
		assert.deepEqual(labels.slice(0, 2), ['Topic', 'Sentiment']);
		assert.deepEqual(api.answerMarks('evidence'), []);
	});

	it('are all occurrences of keywords, and go with the same command', async () => {
		const editor = await openText(`${ENGLISH}\r\n`.repeat(3));
		await executeCommand('nlpLens.highlightKeywords');
		const words = marked(editor, 'keywords');
		assert.equal(words.filter(word => word === 'coach').length, 3, words.join(' '));
		assert.match(said(), /^Marked \d+ keywords at \d+ places\.$/u);
		await executeCommand('nlpLens.highlightKeywords');
		assert.deepEqual(api.answerMarks('keywords'), []);
	});

	it('keep up with edits', async () => {
		const editor = await openText(ENGLISH);
		await executeCommand('nlpLens.highlightKeywords');
		const before = marked(editor, 'keywords');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '😀 A referee came. The referee left.\n'));
		await until('a keyword of the new text', () => marked(editor, 'keywords').includes('referee'));
		assert.ok(before.some(word => marked(editor, 'keywords').includes(word)));
	});

	it('are none, and no error, in texts that say nothing', async () => {
		for (const text of ['', ' \n\t\n', '!!! ... 12', '\ud83d']) {
			await openText(text);
			await executeCommand('nlpLens.highlightKeywords');
			await executeCommand('nlpLens.highlightEvidence', 'topic');
			assert.deepEqual(api.answerMarks('keywords'), []);
			await executeCommand('nlpLens.clearHighlights');
		}
		assert.deepEqual(dialogs.errors, []);
	});

	it('go with the document', async () => {
		await openText(ENGLISH);
		await executeCommand('nlpLens.highlightKeywords');
		assert.ok(api.answerMarks('keywords').length > 0);
		await closeEditors();
		await until('no marks', () => api.answerMarks('keywords').length === 0);
	});
});
