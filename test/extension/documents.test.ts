import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksToHold,
	openText,
	seededRandom,
	until,
} from './support/editorSession';
import { openedFolder } from './support/testFolder';

const PIECES = [
	'The cat sits. ',
	'今天天气真好。',
	'\n',
	'\n\n',
	'dog ',
	'😀',
	'2024年4月7日',
	'# title\n',
	'\ud83d',
	'x',
	' ',
	'北京大学',
];

describe('Documents', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	for (const language of ['plaintext', 'markdown']) {
		it(`of ${language} are analyzed after a storm of edits as they are from their full text`, async () => {
			const random = seededRandom(7);
			const editor = await openText('The cat sits on the mat.\n\n今天天气真好，适合出去游玩。\n', language);
			await highlightOnly('PartsOfSpeech', 'Entities');
			for (let round = 0; round < 60; round++) {
				const { document } = editor;
				const length = document.getText().length;
				await editor.edit(
					edit => {
						const at = Math.floor(random() * (length + 1));
						const start = document.positionAt(at);
						const end = document.positionAt(at + Math.floor(random() * random() * 12));
						edit.replace(new vscode.Range(start, end), PIECES[Math.floor(random() * PIECES.length)]);
						if (random() < 0.3 && at > 4) edit.insert(new vscode.Position(0, 0), PIECES[round % PIECES.length]);
					},
					{ undoStopBefore: false, undoStopAfter: false },
				);
				if (round % 20 === 9) await exported('conllu');
			}
			const edited = await exported('conllu');
			await vscode.commands.executeCommand('nlpLens.restartAnalysis');
			assert.equal(await exported('conllu'), edited);
		});
	}

	it('follow undo, redo and changed line ends', async () => {
		const editor = await openText('The cat sits.\nA dog barks.');
		await exported('conllu');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 4), 'black '));
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('redo');
		await editor.edit(edit => edit.setEndOfLine(vscode.EndOfLine.CRLF));
		await editor.edit(edit => edit.insert(new vscode.Position(1, 2), 'white '));
		const edited = await exported('conllu');
		await openText(editor.document.getText());
		assert.equal(await exported('conllu'), edited);
	});

	it('may be closed while they are analyzed', async () => {
		await openText('The cat sits on the mat. 今天天气真好。\n'.repeat(4000));
		await highlightOnly('PartsOfSpeech', 'Entities');
		const left = vscode.commands.executeCommand('nlpLens.copyAs', 'conllu');
		await closeEditors();
		await Promise.allSettled([left]);
		const editor = await openText('A dog barks.');
		await marksToHold(api, editor, 'dog/NOUN');
	});

	it('of a megabyte are marked where they are in view, and follow edits', async () => {
		const paragraph = 'The cat sits on the mat while 李雷 goes to 北京大学 by train.\n\n';
		const editor = await openText(paragraph.repeat(Math.ceil(1_000_000 / paragraph.length)));
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A horse sleeps. '));
		await marksToHold(api, editor, 'horse/NOUN');
		const last = new vscode.Position(editor.document.lineCount - 3, 0);
		editor.revealRange(new vscode.Range(last, last));
		const offset = editor.document.offsetAt(last);
		await until('marks at the end', () => api.marksOf(editor).some(({ start }) => start > offset - 500));
		assert.ok(api.marksOf(editor).length < 5000);
	});

	it('of one line with a million characters are marked at its beginning', async () => {
		const editor = await openText('The cat sits on the mat. '.repeat(40_000));
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN');
		assert.ok(api.marksOf(editor).length <= 5000);
	});

	it('of the file system may hold bytes that are no text', async () => {
		const bytes = Uint8Array.from({ length: 3000 }, (_, index) => 33 + ((index * 37) % 223));
		const uri = vscode.Uri.joinPath(openedFolder(), 'bytes.txt');
		await vscode.workspace.fs.writeFile(uri, bytes);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		await exported('conllu');
	});

	it('without an editor leave commands harmless', async () => {
		await closeEditors();
		for (const command of ['highlightPartsOfSpeech', 'highlightEntities', 'analyzeAnyway', 'analyzeDocument']) {
			await vscode.commands.executeCommand(`nlpLens.${command}`);
		}
	});
});
