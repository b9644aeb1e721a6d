import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, highlightOnly, openText, until } from '../support/editorSession';
import { TestFolder, openedFolder } from '../support/testFolder';

const { executeCommand } = vscode.commands;
const TEXT = 'Barack Obama was born in Hawaii.\nLater Obama moved to Chicago. 😀 Obama wrote.\n';

/** What is selected in the active editor. */
function selected(): string {
	const editor = vscode.window.activeTextEditor;
	return editor ? editor.document.getText(editor.selection) : '';
}

function cursorTo(offset: number): void {
	const editor = vscode.window.activeTextEditor;
	if (!editor) throw new Error('No editor is active.');
	const place = editor.document.positionAt(offset);
	editor.selection = new vscode.Selection(place, place);
}

describe('Entities', function () {
	// The whole folder is searched, and a refactor preview opened.
	this.timeout(120_000);
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('entities-test');

	before(async () => {
		await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		await executeCommand('nlpLens.entityReferences.clear');
		await executeCommand('nlpLens.clearHighlights');
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	it('are gone to one after the other, round the end, also of one kind', async () => {
		await openText(TEXT);
		cursorTo(0);
		const forward = [];
		for (let i = 0; i < 6; i++) forward.push(await executeCommand('nlpLens.nextEntity'));
		assert.deepEqual(forward, ['Barack Obama', 'Hawaii', 'Obama', 'Chicago', 'Obama', 'Barack Obama']);
		assert.equal(selected(), 'Barack Obama');
		assert.equal(await executeCommand('nlpLens.previousEntity'), 'Obama');
		assert.equal(await executeCommand('nlpLens.previousEntityOfKind'), 'Obama');
		assert.equal(await executeCommand('nlpLens.nextEntity', 'LOC'), 'Chicago');
		assert.equal(await executeCommand('nlpLens.nextEntityOfKind'), 'Hawaii');
		await openText('没有。');
		assert.equal(await executeCommand('nlpLens.nextEntity'), undefined);
		assert.deepEqual(dialogs.errors, []);
	});

	it('are found in the files of the folder, in Chinese and English, and gone through', async () => {
		const first = await folder.put('a.txt', TEXT);
		await folder.put('b.md', '# Notes\r\n\r\nBarack Obama again.\r\n');
		await folder.put('c.txt', 'Obama alone.');
		await folder.put('d.txt', 'Nobody.');
		await folder.put('e.json', '{"name": "Barack Obama"}');
		await vscode.window.showTextDocument(first);
		cursorTo(3);
		assert.equal(await executeCommand('nlpLens.entityReferences.find'), 5);
		const copied = await executeCommand<string>('nlpLens.entityReferences.copy');
		assert.deepEqual(
			copied.split('\n').map(line => line.replace(/^.*entities-test\//u, '')),
			[
				'a.txt:1:1: Barack Obama was born in Hawaii.',
				'a.txt:2:7: Later Obama moved to Chicago. 😀 Obama wrote.',
				'a.txt:2:34: Later Obama moved to Chicago. 😀 Obama wrote.',
				'b.md:3:1: Barack Obama again.',
				'c.txt:1:1: Obama alone.',
			],
		);
		assert.equal(await executeCommand('nlpLens.entityReferences.previous'), 'Obama');
		assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /c\.txt$/u);
		assert.equal(selected(), 'Obama');
		assert.equal(await executeCommand('nlpLens.entityReferences.next'), 'Barack Obama');
		const chinese = await folder.put('z.txt', '奥巴马生于夏威夷。后来奥巴马去了芝加哥。');
		await vscode.window.showTextDocument(chinese);
		cursorTo(1);
		assert.equal(await executeCommand('nlpLens.entityReferences.find'), 2);
		assert.deepEqual(dialogs.errors, []);
	});

	it('get another name everywhere, after a look at every change', async () => {
		const file = await folder.put('a.txt', TEXT);
		const other = await folder.put('b.md', 'Barack Obama again.\r\nMr. Obama too.');
		const doubtful = await folder.put('c.txt', 'Obama alone.');
		await vscode.window.showTextDocument(file);
		cursorTo(3);
		const renaming = executeCommand('nlpLens.renameEntity', { name: 'Ann Lee' });
		for (let isDone = false; !isDone;) {
			isDone = await Promise.race([
				Promise.resolve(renaming).then(() => true),
				new Promise<false>(resolve => setTimeout(() => resolve(false), 500)),
			]);
			if (!isDone) await executeCommand('refactorPreview.apply').then(undefined, () => undefined);
		}
		await renaming;
		const text = (await vscode.workspace.openTextDocument(file)).getText();
		const otherText = (await vscode.workspace.openTextDocument(other)).getText();
		assert.equal(text, 'Ann Lee was born in Hawaii.\nLater Lee moved to Chicago. 😀 Lee wrote.\n');
		assert.equal(otherText, 'Ann Lee again.\r\nMr. Lee too.');
		assert.equal((await vscode.workspace.openTextDocument(doubtful)).getText(), 'Obama alone.');
		await vscode.workspace.saveAll();
		assert.deepEqual(dialogs.errors, []);
	});

	it('and headings are in the Outline while they are highlighted', async () => {
		const { document } = await openText('Chapter 1\n\nBarack Obama was born in Hawaii.\n\nChapter 2\n\nObama moved.\n');
		const outline = async (): Promise<string[]> => {
			const symbols =
				(await executeCommand<vscode.DocumentSymbol[] | undefined>(
					'vscode.executeDocumentSymbolProvider',
					document.uri,
				)) ?? [];
			return symbols.map(({ name, children }) => [name, ...children.map(child => child.name)].join('|'));
		};
		assert.deepEqual(await outline(), ['Chapter 1', 'Chapter 2']);
		await highlightOnly('Entities');
		assert.deepEqual(await outline(), ['Chapter 1|Barack Obama|Hawaii', 'Chapter 2']);
		const settings = vscode.workspace.getConfiguration('nlpLens');
		await settings.update('outline.entities', 'never', vscode.ConfigurationTarget.Global);
		await settings.update('outline.headings', false, vscode.ConfigurationTarget.Global);
		try {
			assert.deepEqual(await outline(), []);
		} finally {
			await settings.update('outline.entities', undefined, vscode.ConfigurationTarget.Global);
			await settings.update('outline.headings', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});

describe('Redaction', () => {
	let dialogs: AnsweredDialogs;

	before(async () => {
		await activatedApi();
	});
	beforeEach(() => {
		dialogs = AnsweredDialogs.closingMessages();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
	});

	const HIDDEN = '[PER-1] was born in Hawaii.\n[PER-1-2] moved. 😀 [PER-1] wrote to [EMAIL-1].\n';
	const PLAIN = 'Barack Obama was born in Hawaii.\nObama moved. 😀 Barack Obama wrote to me@example.org.\n';

	it('is shown beside the document, applied, and taken back', async () => {
		const { document } = await openText(PLAIN);
		const text = await executeCommand('nlpLens.redaction.redact', { labels: ['PER', 'EMAIL'] });
		assert.equal(text, HIDDEN);
		assert.equal(document.getText(), PLAIN);
		assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'nlp-lens-redaction');
		assert.equal(await executeCommand('nlpLens.redaction.apply'), true);
		assert.equal(document.getText(), HIDDEN);
		await until('the document', () => vscode.window.activeTextEditor?.document === document);
		assert.equal(await executeCommand('nlpLens.redaction.restore'), 4);
		assert.equal(document.getText(), PLAIN);
		assert.deepEqual(dialogs.errors, []);
	});

	it('asks for kinds and lets some entities be', async () => {
		await openText(PLAIN);
		let items: readonly { readonly label: string; readonly picked?: boolean; readonly form?: string }[] = [];
		dialogs.answer('showQuickPick', (given: typeof items) => {
			items = given;
			return given.filter(({ label, form }) => (form === undefined ? label === 'person' : form !== 'Obama'));
		});
		assert.match(String(await executeCommand('nlpLens.redaction.redact')), /^\[PER-1\] was born in Hawaii/u);
		assert.deepEqual(
			items.map(({ label }) => label),
			['person', 'location', 'e-mail address'],
		);
		assert.match(String(await executeCommand('nlpLens.redaction.leaveSome')), /\nObama moved/u);
	});

	it('is saved as a file, which is restored by its map', async () => {
		const file = vscode.Uri.joinPath(openedFolder(), 'saved.redacted.txt');
		await openText(PLAIN);
		await executeCommand('nlpLens.redaction.redact', { labels: ['PER', 'EMAIL'] });
		await executeCommand('nlpLens.redaction.saveAs', { file });
		const saved = await vscode.workspace.openTextDocument(file);
		assert.equal(saved.getText(), HIDDEN);
		await vscode.window.showTextDocument(saved);
		assert.equal(await executeCommand('nlpLens.redaction.restore'), 4);
		assert.equal(saved.getText(), PLAIN);
		await saved.save();
		await vscode.workspace.fs.delete(file);
	});

	it('says when there is nothing to put back, and forgets its maps', async () => {
		await openText('Nothing.');
		assert.equal(await executeCommand('nlpLens.redaction.restore'), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no placeholder/u);
		dialogs.answer('showWarningMessage', (_message: string, _options: object, forget: string) => forget);
		await executeCommand('nlpLens.redaction.forget');
		await openText('[PER-1]');
		dialogs.answer('showQuickPick', (items: readonly object[]) => {
			assert.equal(items.length, 1);
			return undefined;
		});
		assert.equal(await executeCommand('nlpLens.redaction.restore'), undefined);
	});
});
