import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors, openText, until } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;
const settings = () => vscode.workspace.getConfiguration('nlpLens');

const TEXT =
	'The old dog really slept in the garden of Mary Smith, and the children of the village, who had come home from school early that day, quietly watched it.\n\n我们其实去了北京的长城。\n';

describe('Statistics and focus', () => {
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

	/** What is not dimmed, once an editor dims something that fits. */
	const focused = (editor: vscode.TextEditor, fits: (words: readonly string[]) => boolean) =>
		until(
			() => `the focus, which is ${JSON.stringify(inFocus(editor))}`,
			() => api.dimmedIn(editor).length > 0 && fits(inFocus(editor)) && inFocus(editor),
		);
	const inFocus = (editor: vscode.TextEditor): string[] => {
		const text = editor.document.getText();
		const dimmed = api.dimmedIn(editor);
		const borders = [0, ...dimmed.flatMap(({ start, end }) => [start, end]), text.length];
		const words: string[] = [];
		for (let i = 0; i < borders.length; i += 2) words.push(text.slice(borders[i], borders[i + 1]));
		return words.filter(word => word !== '');
	};

	for (const [mode, word, other] of [
		['nouns', 'dog', 'slept'],
		['verbs', 'slept', 'dog'],
		['adjectives', 'old', 'dog'],
		['adverbs', 'quietly', 'dog'],
		['names', 'Mary Smith', 'dog'],
		['fillers', '其实', 'dog'],
	] as const) {
		it(`dims everything but ${mode}, and nothing when the command is given again`, async () => {
			const editor = await openText(TEXT);
			await executeCommand(`nlpLens.focus.${mode}`);
			const words = await focused(editor, found => found.includes(word));
			assert.ok(!words.includes(other), words.join('|'));
			await executeCommand(`nlpLens.focus.${mode}`);
			await until('the text to be as it was', () => api.dimmedIn(editor).length === 0);
		});
	}

	it('leaves long sentences as they are', async () => {
		const editor = await openText(TEXT);
		await executeCommand('nlpLens.focus.longSentences');
		assert.deepEqual(await focused(editor, found => found.length === 1), [TEXT.split('\n')[0]]);
	});

	it('follows the cursor by sentence and by paragraph, and the text as it is written', async () => {
		const editor = await openText('One is here. Two is there.\n\nThree is last.\n');
		await executeCommand('nlpLens.focus.sentence');
		await focused(editor, found => found[0] === 'One is here.');
		editor.selection = new vscode.Selection(0, 16, 0, 16);
		await focused(editor, found => found[0] === 'Two is there.');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 16), 'hund'));
		await focused(editor, found => found[0].startsWith('Twohund') || found[0].includes('hund'));
		await executeCommand('nlpLens.focus.paragraph');
		editor.selection = new vscode.Selection(2, 3, 2, 3);
		await focused(editor, found => found[0] === 'Three is last.');
	});

	it('offers what may be in focus, with what is in focus now', async () => {
		const editor = await openText(TEXT);
		dialogs.answer('showQuickPick', items => (items as { mode?: string }[]).find(({ mode }) => mode === 'verbs'));
		await executeCommand('nlpLens.focus.choose');
		await focused(editor, found => found.includes('slept'));
		dialogs.answer('showQuickPick', items => (items as { mode?: string }[])[0]);
		await executeCommand('nlpLens.focus.choose');
		await until('the text to be as it was', () => api.dimmedIn(editor).length === 0);
	});

	it('marks long sentences and fillers, and takes the marks away again', async () => {
		const editor = await openText(TEXT);
		const text = editor.document.getText();
		const marked = (kind: 'longSentences' | 'fillers') =>
			api.answerMarks(kind).map(({ start, end }) => text.slice(start, end));
		await executeCommand('nlpLens.highlightFillers');
		assert.deepEqual(marked('fillers'), ['really', '其实']);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /^Marked 2 filler words/u);
		await executeCommand('nlpLens.highlightLongSentences');
		assert.deepEqual(marked('longSentences'), [TEXT.split('\n')[0]]);
		assert.match(api.answerMarks('longSentences')[0].hover, /^Long sentence: 29 words$/u);
		await executeCommand('nlpLens.highlightFillers');
		assert.deepEqual([marked('fillers').length, marked('longSentences').length], [0, 1]);
		await executeCommand('nlpLens.clearHighlights');
		assert.deepEqual(marked('longSentences'), []);
	});

	it('counts words in the status bar where the settings say so, of the selection too', async () => {
		const editor = await openText('One two three four.\n');
		assert.equal(api.wordItemText(), undefined);
		await settings().update('statistics.statusItem', true, vscode.ConfigurationTarget.Global);
		try {
			await until('the words', () => api.wordItemText() === '$(book) 4 words · 16 characters');
			editor.selection = new vscode.Selection(0, 0, 0, 7);
			await until('the selected words', () => api.wordItemText() === '$(book) 2 of 4 words · 6 of 16 characters');
		} finally {
			await settings().update('statistics.statusItem', undefined, vscode.ConfigurationTarget.Global);
		}
		await until('the item to go', () => api.wordItemText() === undefined);
	});

	it('takes the fillers of the settings', async () => {
		await openText('We really leverage synergies.\n');
		await settings().update('statistics.fillers', ['leverage synergies'], vscode.ConfigurationTarget.Global);
		await settings().update('statistics.ignoredFillers', ['really'], vscode.ConfigurationTarget.Global);
		try {
			await executeCommand('nlpLens.highlightFillers');
			assert.deepEqual(
				api.answerMarks('fillers').map(({ start, end }) => [start, end]),
				[[10, 28]],
			);
		} finally {
			await settings().update('statistics.fillers', undefined, vscode.ConfigurationTarget.Global);
			await settings().update('statistics.ignoredFillers', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('of a folder are a table, a line a file, and CSV', async () => {
		const folder = new TestFolder('statistics-test');
		try {
			await folder.put('a.txt', 'One two three. Four five!\n');
			await folder.put('inner/b.md', '# 标题\n\n我们去北京。\n');
			await folder.put('code.json', '{"rocket": 1}');
			const csv = await executeCommand<string>('nlpLens.statisticsOfFolder', folder.uri);
			assert.deepEqual(dialogs.errors, []);
			const rows = csv.trimEnd().split('\r\n');
			assert.match(rows[0], /^file,characters,characters_without_spaces,words,/u);
			assert.match(rows[1], /^a\.txt,26,21,5,5,0,2,1,/u);
			assert.match(rows[2], /^inner\/b\.md,\d+,\d+,\d+,0,7,2,2,/u);
			assert.equal(rows.length, 3);
			const document = vscode.window.activeTextEditor?.document;
			assert.match(document?.getText() ?? '', /^# Statistics of statistics-test\n\n\| File \| Words \|/u);
			assert.match(document?.getText() ?? '', /\| Total \| /u);
		} finally {
			await folder.remove();
		}
	});
});
