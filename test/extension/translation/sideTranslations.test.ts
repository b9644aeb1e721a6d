import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Settings } from '../../../src/extension/settings';
import { LiveSides } from '../../../src/extension/translation/liveSides';
import { SideSync } from '../../../src/extension/translation/sideSync';
import { SIDE_SCHEME, SideTranslations } from '../../../src/extension/translation/sideTranslations';
import { Translations } from '../../../src/extension/translation/translations';
import { closeEditors, openText, until } from '../support/editorSession';
import { FakeTranslator } from './fakeTranslator';

const never = new vscode.CancellationTokenSource().token;
const wish = { direction: 'en-zh', engine: 'builtIn' } as const;

describe('The translation beside a document', () => {
	let builtIn: FakeTranslator;
	let sides: SideTranslations;
	let sync: SideSync;

	beforeEach(() => {
		builtIn = new FakeTranslator();
		const log = { warn: () => undefined } as unknown as vscode.LogOutputChannel;
		const translations = new Translations({
			builtIn,
			generators: { chosen: () => Promise.resolve(undefined), describe: () => '' },
			prompts: { messages: () => Promise.resolve([]) },
			glossaries: { state: () => Promise.resolve({ terms: [], problems: 0, isRestricted: false }) },
			log,
		});
		sides = new SideTranslations(translations, { markAsResult: () => undefined }, 'test-translation');
		sync = new SideSync(sides);
	});
	afterEach(async () => {
		sync.dispose();
		sides.dispose();
		await closeEditors();
	});

	const sideEditor = () =>
		vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'test-translation');

	const topOf = (editor: vscode.TextEditor | undefined): number => editor?.visibleRanges.at(0)?.start.line ?? 0;

	const opened = async (text: string, language = 'markdown') => {
		const editor = await openText(text, language);
		const side = await sides.open(editor.document, wish);
		await side.update(never, () => undefined);
		const shown = await until('the side editor', sideEditor);
		return { editor, side, shown };
	};

	it('is a read-only document of the same kind, in an editor of its own; the keyboard stays', async () => {
		const { editor, shown } = await opened('# One\n\nTwo.\n');
		await until('its text', () => shown.document.getText() === '[# ONE]\n\n[TWO.]\n');
		assert.equal(shown.document.languageId, 'markdown');
		assert.notEqual(shown.viewColumn, editor.viewColumn);
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
		assert.equal(shown.document.isDirty, false);
		assert.notEqual(SIDE_SCHEME, 'test-translation');
	});

	it('has only what changed translated again', async () => {
		const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'].join('\n\n');
		const { editor, side, shown } = await opened(text);
		await editor.edit(edit => edit.insert(new vscode.Position(4, 5), ' more'));
		assert.ok(side.isStale);
		await side.update(never, () => undefined);
		assert.deepEqual(builtIn.asked.slice(1), ['Two.\n\nThree more.\n\nFour.\n\n']);
		assert.equal(side.isStale, false);
		await until('the new text', () => shown.document.getText().includes('[THREE MORE.]'));
		assert.equal(shown.document.getText(), '[ONE.]\n\n[TWO.]\n\n[THREE MORE.]\n\n[FOUR.]\n\n[FIVE.]\n\n[SIX.]');
		const { paragraphs } = side.state;
		assert.equal(paragraphs.at(-1)?.target.end, shown.document.getText().length);
		assert.equal(paragraphs.at(-1)?.source.end, editor.document.getText().length);
	});

	it('gives up when the text changes or the person stops, and goes on when asked again', async () => {
		const editor = await openText('One.\n\nTwo.\n\nThree.', 'plaintext');
		let open = (): void => undefined;
		const gate = new Promise<void>(resolve => (open = resolve));
		builtIn.gate = gate;
		const side = await sides.open(editor.document, wish);
		const updating = side.update(never, () => undefined);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'x'));
		open();
		assert.equal(await updating, undefined);
		assert.deepEqual(await side.update(never, () => undefined), []);
		assert.equal(side.state.text, '[XONE.]\n\n[TWO.]\n\n[THREE.]');
	});

	it('follows the edits of its document by itself where the setting says so, and never by a language model', async () => {
		const { editor, side } = await opened('One.\n\nTwo.');
		const settings = { values: { translationLive: true } } as unknown as Settings;
		const live = new LiveSides(sides, settings, { warn: () => undefined } as unknown as vscode.LogOutputChannel);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 3), ' more'));
		await until('the new text', () => side.state.text.startsWith('[ONE MORE.]') && !side.isStale);
		side.restart('languageModel');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 3), ' and'));
		await new Promise(resolve => setTimeout(resolve, 1500));
		assert.ok(side.state.text.startsWith('[ONE MORE.]'));
		live.dispose();
	});

	it('scrolls with its document', async () => {
		const text = Array.from({ length: 400 }, (_, i) => `Paragraph number ${i}.\n`).join('\n');
		const { editor, shown } = await opened(text, 'plaintext');
		await until('its text', () => shown.document.lineCount > 700);
		await new Promise(resolve => setTimeout(resolve, 400));
		editor.revealRange(new vscode.Range(500, 0, 500, 0), vscode.TextEditorRevealType.AtTop);
		await until(
			() => `the side at the line of the source: ${topOf(sideEditor())}, not ${topOf(editor)}`,
			() => topOf(editor) > 400 && Math.abs(topOf(sideEditor()) - topOf(editor)) < 5,
		);
	});

	it('ends with its editor, and stays when its source goes', async () => {
		const { editor, side } = await opened('One.');
		await vscode.window.showTextDocument(editor.document, { preview: false });
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		assert.equal(side.state.text, '[ONE.]');
		assert.equal(sides.all.length, 1);
	});

	it('of an empty document is empty', async () => {
		const { side } = await opened('');
		assert.equal(side.state.text, '');
		assert.equal(side.isStale, false);
	});
});
