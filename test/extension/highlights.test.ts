import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import {
	activatedApi,
	closeEditors,
	highlightOnly,
	marksAsText,
	marksToHold,
	openText,
	until,
} from './support/editorSession';

describe('Highlights', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	it('mark parts of speech of an English text', async () => {
		const editor = await openText('She is playing the guitar in the park.');
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'She/PRON', 'is/AUX', 'playing/VERB', 'guitar/NOUN', 'in/ADP', 'park/NOUN');
	});

	it('mark parts of speech of a Chinese text', async () => {
		const editor = await openText('今天天气真好，适合出去游玩。');
		await highlightOnly('PartsOfSpeech');
		const marks = await marksToHold(api, editor, '今天/NOUN', '天气/NOUN');
		assert.ok(!marks.some(mark => mark.endsWith('/PUNCT')), 'punctuation is not marked by default');
	});

	it('mark entities and leave words alone', async () => {
		const editor = await openText('李雷和韩梅梅是北京市海淀区的居民，他们计划在2024年4月7日去上海旅行。');
		await highlightOnly('Entities');
		const marks = await marksToHold(api, editor, '2024年4月7日/DATE', '上海/LOC');
		assert.ok(marks.every(mark => /\/[A-Z]+$/.test(mark) && !mark.endsWith('/NOUN')));
	});

	it('go away when they are turned off, and with both commands', async () => {
		const editor = await openText('The cat sits on the mat since 7 April 2024.');
		await highlightOnly('PartsOfSpeech', 'Entities');
		await marksToHold(api, editor, 'cat/NOUN', '7 April 2024/DATE');
		await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
		await until('no words', () => marksAsText(api, editor).every(mark => mark.endsWith('/DATE')));
		await vscode.commands.executeCommand('nlpLens.highlightEntities');
		await until('no marks', () => api.marksOf(editor).length === 0);
	});

	it('are found anew when the document gets another language', async () => {
		const editor = await openText('The cat `sits` here.');
		await highlightOnly('PartsOfSpeech');
		await until('marks in code', () => marksAsText(api, editor).includes('sits/VERB'));
		await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown');
		await until('no marks in code', () => {
			const marks = marksAsText(api, editor);
			return marks.includes('cat/NOUN') && !marks.includes('sits/VERB');
		});
	});

	it('follow typing', async () => {
		const editor = await openText('The cat sits on the mat.\n\nA dog barks.\n');
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN', 'dog/NOUN');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '😀 Yesterday I saw a horse.\n\n'));
		await marksToHold(api, editor, 'horse/NOUN', 'cat/NOUN', 'dog/NOUN');
	});

	it('are right after emoji, unpaired surrogates and Windows line ends', async () => {
		const editor = await openText('👩‍👩‍👧‍👦 \ud83d The cat\r\nsits on the mat. 𠮷野家 is a shop.\r\n\r\nA dog barks.');
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN', 'mat/NOUN', 'dog/NOUN');
		await editor.edit(edit => edit.setEndOfLine(vscode.EndOfLine.LF));
		await until('marks for the new line ends', () => {
			const text = editor.document.getText();
			return !text.includes('\r') && api.marksOf(editor).some(({ start, end }) => text.slice(start, end) === 'barks');
		});
	});

	it('leave code, link targets and front matter of Markdown alone', async () => {
		const text =
			'---\ntitle: secret words\n---\n# The cat\n\nA [dog](https://hidden.example/horse) barks at `let cow = 1`.\n\n```js\nconst pig = 2;\n```\n';
		const editor = await openText(text, 'markdown');
		await highlightOnly('PartsOfSpeech');
		const marks = await marksToHold(api, editor, 'cat/NOUN', 'dog/NOUN');
		for (const word of ['secret', 'horse', 'cow', 'pig', 'const']) {
			assert.ok(!marks.some(mark => mark.startsWith(`${word}/`)), word);
		}
	});

	it('show in both halves of a split editor', async () => {
		const editor = await openText('The cat sits on the mat.');
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN');
		const beside = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
		await marksToHold(api, beside, 'cat/NOUN');
	});

	it('take in a document of another language only when a command asks for it', async () => {
		const editor = await openText('The cat sits on the mat.', 'json');
		await openText('A dog barks.').then(() => highlightOnly('PartsOfSpeech'));
		const again = await vscode.window.showTextDocument(editor.document);
		assert.equal(api.marksOf(again).length, 0);
		await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
		await marksToHold(api, again, 'cat/NOUN');
	});

	it('show nothing on an empty document and one of white space', async () => {
		for (const content of ['', ' \n\t\n  ']) {
			const editor = await openText(content);
			await highlightOnly('PartsOfSpeech', 'Entities');
			await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'The cat sleeps. '));
			await marksToHold(api, editor, 'cat/NOUN');
			await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 0, 16)));
			await until('no marks', () => api.marksOf(editor).length === 0);
		}
	});
});
