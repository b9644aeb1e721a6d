import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { LanguageModelInfo } from '../../src/protocol/ngram';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors, openText, until } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;

const SENTENCES = [
	'The old harbour was quiet in the morning.',
	'The old lighthouse stood on the rock.',
	'A boat came into the old harbour.',
	'The keeper of the lighthouse wrote a letter.',
];
const TEXT = Array.from({ length: 40 }, (_, i) => SENTENCES[i % SENTENCES.length]).join('\n');

/** How a model is learned without asking anybody. */
const LEARNING = { source: 'document', order: 2, smoothing: 'modifiedKneserNey' } as const;

describe('Language models', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('language-model-test');

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		await executeCommand('nlpLens.clearHighlights');
		dialogs.answer('showWarningMessage', () => 'Remove');
		while (api.languageModelChoice().model !== 'shipped') await executeCommand('nlpLens.languageModels.remove');
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	const learn = () => executeCommand<LanguageModelInfo | undefined>('nlpLens.languageModels.learn', LEARNING);

	it('are learned from a document, kept beside the workspace, and answer from then on', async () => {
		await openText(TEXT);
		const info = await learn();
		assert.deepEqual(dialogs.errors, []);
		assert.ok(info?.report?.heldOut !== undefined && info.report.tokens > 200);
		assert.equal(api.languageModelChoice().model, info.id);
		const file = vscode.Uri.parse(info.id.slice('own:'.length));
		assert.match(file.path, /\.nlp-lens\/language-models\/.*\.lm\.bin$/u);
		assert.ok((await vscode.workspace.fs.stat(file)).size > 100);
		assert.deepEqual(
			(await api.languageModels()).map(({ id }) => id),
			[info.id],
		);
	});

	it('are there again after the worker was started again', async () => {
		await openText(TEXT);
		const info = await learn();
		await executeCommand('nlpLens.restartAnalysis');
		const [again] = await api.languageModels();
		assert.equal(again.id, info?.id);
		assert.equal(again.source, 'learned');
		assert.equal(api.languageModelChoice().model, info?.id);
	});

	it('are saved as ARPA and loaded from there; a broken file is named with its line', async () => {
		await openText(TEXT);
		await learn();
		const file = folder.file('harbour.arpa');
		await executeCommand('nlpLens.languageModels.save', file);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		assert.match(text, /^\\data\\\nngram 1=\d+\nngram 2=\d+\n/u);
		const loaded = await executeCommand<LanguageModelInfo>('nlpLens.languageModels.load', file);
		assert.equal(loaded.source, 'loaded');
		assert.equal(loaded.model.order, 2);
		assert.equal(api.languageModelChoice().model, loaded.id);
		const broken = folder.file('broken.arpa');
		await vscode.workspace.fs.writeFile(broken, new TextEncoder().encode(text.replace(/\\1-grams:\n/u, '$&oops\n')));
		assert.equal(await executeCommand('nlpLens.languageModels.load', broken), undefined);
		assert.match(dialogs.errors.at(-1) ?? '', /broken\.arpa.*\d/u);
		await executeCommand('nlpLens.languageModels.remove');
	});

	it('are learned from a folder, but not when that is cancelled, nor where there is no word', async () => {
		const write = (name: string, text: string) =>
			vscode.workspace.fs.writeFile(folder.file(name), new TextEncoder().encode(text));
		const given = { source: 'folder', folder: folder.uri, order: 3, smoothing: 'katz' } as const;
		await write('empty.txt', ' \n');
		assert.equal(await executeCommand('nlpLens.languageModels.learn', given), undefined);
		assert.match(dialogs.errors.at(-1) ?? '', /No language model was learned/u);
		for (let i = 0; i < 12; i++) await write(`${i}.txt`, TEXT);
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		const before = dialogs.errors.length;
		assert.equal(await executeCommand('nlpLens.languageModels.learn', { ...given, token: source.token }), undefined);
		assert.equal(dialogs.errors.length, before);
		const info = await executeCommand<LanguageModelInfo>('nlpLens.languageModels.learn', given);
		assert.equal(info.model.order, 3);
		assert.ok((info.report?.heldOut?.sentences ?? 0) >= 40);
	});

	it('mark words by surprisal in the editor, follow typing, and stop when that is cleared', async () => {
		const editor = await openText(`${TEXT}\nThe old harbour zzyzx.`);
		await learn();
		await vscode.window.showTextDocument(editor.document);
		editor.revealRange(new vscode.Range(38, 0, 41, 0));
		await executeCommand('nlpLens.highlightSurprisal');
		const markOf = (word: string) => {
			const start = editor.document.getText().lastIndexOf(word);
			return api.surprisalOf(editor).find(mark => mark.start === start);
		};
		const strange = await until('a mark on the strange word', () => markOf('zzyzx'));
		const usual = await until('one on a usual word', () => markOf('harbour'));
		assert.ok(strange.bits > usual.bits && strange.level > usual.level);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Qwert '));
		await until('a mark on what was typed', () =>
			api.surprisalOf(editor).some(({ start, end }) => start === 0 && end === 5),
		);
		await executeCommand('nlpLens.clearHighlights');
		assert.deepEqual(api.surprisalOf(editor), []);
	});

	it('suggest words where the setting wants that', async () => {
		const editor = await openText(`${TEXT}\nThe old `);
		await learn();
		await vscode.window.showTextDocument(editor.document);
		const place = editor.document.positionAt(editor.document.getText().length);
		const labels = async () => {
			const { uri } = editor.document;
			const list = await executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, place);
			return list.items.flatMap(({ label, detail }) =>
				typeof label === 'string' || detail?.startsWith('Suggested by') !== true ? [] : [label.label],
			);
		};
		assert.deepEqual(await labels(), []);
		const settings = vscode.workspace.getConfiguration('nlpLens');
		await settings.update('languageModel.suggestions', true, vscode.ConfigurationTarget.Global);
		try {
			const suggested = await labels();
			assert.ok(suggested.slice(0, 2).includes('harbour'), suggested.join());
		} finally {
			await settings.update('languageModel.suggestions', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
