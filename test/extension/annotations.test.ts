import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { Evaluation, GoldState } from '../../src/protocol/annotation';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksToHold,
	openText,
	until,
} from './support/editorSession';

const TEXT = '李明在北京大学工作。\r\n😀 Helen Marsh lives in Sometown. She left.\r\n';

describe('Corrections', () => {
	let api: ExtensionApi;
	let folder: string;
	before(async () => {
		api = await activatedApi();
	});
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'nlp-lens-gold-'));
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
		rmSync(folder, { recursive: true, force: true });
	});

	const file = (name: string): string => join(folder, name);

	async function open(text = TEXT, name = 'a.txt'): Promise<vscode.TextEditor> {
		writeFileSync(file(name), text);
		const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file(name)));
		return vscode.window.showTextDocument(document, { preview: false });
	}

	function select(editor: vscode.TextEditor, words: string, length = words.length): void {
		const start = editor.document.getText().indexOf(words);
		const { document } = editor;
		editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + length));
	}

	const run = <R>(command: string, ...args: unknown[]) =>
		vscode.commands.executeCommand<R>(`nlpLens.annotation.${command}`, ...args);

	const shown = (editor: vscode.TextEditor): readonly string[] =>
		api.correctionsOf(editor).map(({ start, end, kind, label }) => {
			return `${kind} ${editor.document.getText().slice(start, end)} ${label}`;
		});

	/** Closes the report that was opened last: a person would be asked what becomes of it. */
	async function closeReport(): Promise<void> {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until('no report', () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
	}

	it('go into a file beside the document, show as gold, and are in highlights and exports', async () => {
		const editor = await open();
		await highlightOnly('Entities', 'PartsOfSpeech');
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		select(editor, 'left', 0);
		await run('correctTag', { upos: 'ADJ' });
		await marksToHold(api, editor, 'Sometown/ORG', 'left/ADJ');
		await until(
			() => `marks, not ${shown(editor).join()}`,
			() => shown(editor).join() === 'entity Sometown ORG,word left ADJ',
		);
		const written = readFileSync(file('a.txt.nlp.conllu'), 'utf8');
		assert.match(written, /\tSometown\t.*NER=B-ORG/u);
		assert.match(written, /\tleft\t[^\t]*\tADJ\t.*Corrected=Yes/u);
		assert.match(await exported('json'), /"engine": "person"/u);
		const brat = await vscode.commands.executeCommand<string>('nlpLens.copyAs', 'brat');
		const start = Array.from(TEXT.slice(0, TEXT.indexOf('Sometown'))).length;
		assert.ok(brat.includes(`ORG ${start} ${start + 8}\tSometown`), brat);
	});

	it('follow edits, are written again on saving, and are there when the document is opened again', async () => {
		const editor = await open();
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '新的一行。\r\n'));
		await editor.document.save();
		const start = Array.from(editor.document.getText().split('Sometown')[0]).length;
		await until('the new place in the file', () =>
			readFileSync(file('a.txt.nlp.conllu'), 'utf8').includes(`TokenRange=${start}:${start + 8}`),
		);
		await closeEditors();
		const again = await vscode.window.showTextDocument(vscode.Uri.file(file('a.txt')));
		await until('the mark', () => shown(again).includes('entity Sometown ORG'));
	});

	it('follow what another program writes beside a document, also outside of the workspace', async () => {
		const editor = await open();
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		await until('the mark', () => shown(editor).includes('entity Sometown ORG'));
		const written = readFileSync(file('a.txt.nlp.conllu'), 'utf8');
		writeFileSync(file('a.txt.nlp.conllu'), written.replace('NER=B-ORG', 'NER=B-LOC'));
		await until('what was written', () => shown(editor).includes('entity Sometown LOC'));
		rmSync(file('a.txt.nlp.conllu'));
		await until('nothing', () => shown(editor).length === 0);
	});

	it('are taken back one by one, and the file goes with the last', async () => {
		const editor = await open();
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		select(editor, '北京大学');
		await run('joinWords');
		await until('two marks', () => shown(editor).length === 2);
		assert.equal(await run('undo'), true);
		await until('one mark', () => shown(editor).length === 1);
		assert.equal(await run('undo'), true);
		await until('no mark', () => shown(editor).length === 0);
		assert.ok(!existsSync(file('a.txt.nlp.conllu')));
		assert.equal(await run('undo'), false);
	});

	it('are offered by the light bulb where highlights are on, and where something is corrected', async () => {
		const editor = await open();
		const titles = async (): Promise<string[]> => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				editor.selection,
			);
			return actions.map(({ title }) => title);
		};
		select(editor, 'Helen Marsh', 2);
		assert.ok(!(await titles()).some(title => title.includes('Helen')));
		await highlightOnly('Entities');
		const offered = await titles();
		for (const part of ['Correct “Helen” (PROPN)…', 'is no entity', 'This sentence is right'])
			assert.ok(
				offered.some(title => title.includes(part)),
				offered.join(),
			);
		await highlightOnly();
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		assert.ok((await titles()).some(title => title.includes('“Sometown” is no entity')));
	});

	it('measure the analysis, of a document and of a folder', async () => {
		const editor = await open();
		select(editor, 'Sometown');
		await run('markEntity', 'My-Kind');
		select(editor, 'Helen', 0);
		const state = await run<GoldState>('checkSentences');
		assert.equal(state.checked, 1);
		const evaluation = await run<Evaluation>('evaluate');
		assert.equal(evaluation.sentences, 1);
		assert.ok(
			evaluation.measures.some(({ label, gold, correct }) => label === 'My-Kind' && gold === 1 && correct === 0),
		);
		const report = vscode.window.activeTextEditor?.document.getText() ?? '';
		assert.match(report, /\| Words \| .* \|\n/u);
		assert.match(report, /My-Kind/u);
		await closeReport();
		const total = await run<Evaluation>('evaluateFolder', vscode.Uri.file(folder));
		assert.deepEqual(total.measures, evaluation.measures);
		await closeReport();
	});

	it('come from other programs', async () => {
		const editor = await open();
		const start = Array.from(TEXT.slice(0, TEXT.indexOf('Sometown'))).length;
		writeFileSync(file('x.ann'), `T1\tORG ${start} ${start + 8}\tSometown\n`);
		const state = await run<GoldState & { taken: number }>('import', vscode.Uri.file(file('x.ann')));
		assert.equal(state.taken, 3);
		assert.match(await exported('json'), /"text": "Sometown",\s*"label": "ORG"/u);
		const conllu = await exported('conllu');
		assert.equal(conllu.match(/NER=B-/gu)?.length, 1);
		assert.equal(editor.document.getText(), TEXT);
	});

	it('of a document without a file stay as long as it is open, and go where it is saved', async () => {
		const editor = await openText('Ann lives in Sometown.');
		select(editor, 'Sometown');
		await run('markEntity', 'ORG');
		await until('the mark', () => shown(editor).includes('entity Sometown ORG'));
		writeFileSync(file('saved.txt'), editor.document.getText());
		await vscode.workspace.openTextDocument(vscode.Uri.file(file('saved.txt')));
		await until('the file', () => existsSync(file('saved.txt.nlp.conllu')));
	});

	it('do not overwrite a file that is broken', async () => {
		writeFileSync(file('a.txt.nlp.conllu'), 'broken');
		const editor = await open();
		select(editor, 'Sometown');
		assert.equal(await run('markEntity', 'ORG'), undefined);
		assert.equal(readFileSync(file('a.txt.nlp.conllu'), 'utf8'), 'broken');
	});
});
