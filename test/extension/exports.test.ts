import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, exported, openText } from './support/editorSession';

describe('Exports', () => {
	before(activatedApi);
	afterEach(closeEditors);

	it('copy a document as CoNLL-U', async () => {
		await openText('The cat sits on the mat. She is playing.');
		const text = await exported('conllu');
		assert.equal(await vscode.env.clipboard.readText(), text);
		assert.match(text, /^# text = The cat sits on the mat\.$/m);
		const rows = text.split('\n').filter(line => /^\d/.test(line));
		assert.ok(rows.every(row => row.split('\t').length === 10));
		assert.deepEqual(rows.map(row => row.split('\t')[1]).slice(0, 7), ['The', 'cat', 'sits', 'on', 'the', 'mat', '.']);
	});

	it('copy as JSON that parses', async () => {
		await openText('今天天气真好。');
		const parsed = JSON.parse(await exported('json')) as unknown;
		assert.equal(typeof parsed, 'object');
	});

	it('copy as IOB2', async () => {
		await openText('他们计划在2024年4月7日去上海旅行。');
		const text = await exported('iob2');
		assert.match(text, /B-DATE/);
	});

	it('take the selection if there is one', async () => {
		const editor = await openText('The cat sleeps. A dog barks. The end.');
		editor.selection = new vscode.Selection(0, 16, 0, 28);
		const text = await exported('conllu');
		assert.match(text, /dog/);
		assert.doesNotMatch(text, /cat/);
	});

	it('open a new document, and leave it out of the highlights', async () => {
		await openText('The cat sleeps.');
		const text = await vscode.commands.executeCommand<string>('nlpLens.exportAs', 'conllu');
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.getText(), text);
		assert.equal(document.isUntitled, true);
	});

	it('work on an empty document', async () => {
		await openText('');
		assert.equal((await exported('conllu')).trim(), '');
	});
});
