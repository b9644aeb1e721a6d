import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, openText } from '../support/editorSession';

const LINE = '他在研究生命的起源。Hello, 世界';

describe('Commands by Chinese words', () => {
	let editor: vscode.TextEditor;

	before(activatedApi);
	beforeEach(async () => {
		editor = await openText(`${LINE}\n\n  第二行很好看`);
		await vscode.commands.executeCommand('nlpLens.showTokens');
		await vscode.window.showTextDocument(editor.document);
		await ready();
	});
	afterEach(closeEditors);

	/** Waits until the words are there in time: a machine that is busy, or has not loaded the models yet, leaves keys to VS Code. */
	async function ready(): Promise<void> {
		await untilAsync(async () => {
			select([0, 0]);
			await run('moveEndRight');
			return columns().join() === '1';
		});
	}

	/** Does something again until it comes out as expected. */
	async function untilAsync(attempt: () => Promise<boolean>): Promise<void> {
		for (const end = Date.now() + 20_000; Date.now() < end;) {
			if (await attempt()) return;
			await new Promise(resolve => setTimeout(resolve, 50));
		}
		assert.fail(`The cursors are at ${columns().join()} of ${JSON.stringify(editor.document.getText())}.`);
	}

	function select(...places: readonly (readonly [line: number, column: number])[]): void {
		editor.selections = places.map(([line, column]) => new vscode.Selection(line, column, line, column));
	}

	async function run(name: string): Promise<void> {
		await vscode.commands.executeCommand(`nlpLens.words.${name}`);
	}

	function columns(): number[] {
		return editor.selections.map(({ active }) => active.character);
	}

	function selected(): string[] {
		return editor.selections.map(selection => editor.document.getText(selection));
	}

	it('move to starts and ends of words', async () => {
		const stops: number[] = [];
		select([0, 0]);
		for (let i = 0; i < 6; i++) {
			await run('moveEndRight');
			stops.push(...columns());
		}
		assert.deepEqual(stops, [1, 2, 4, 6, 7, 9]);
		await run('moveStartLeft');
		assert.deepEqual(columns(), [7]);
		await run('moveEndLeft');
		assert.deepEqual(columns(), [6]);
		await run('moveStartRight');
		assert.deepEqual(columns(), [7]);
	});

	it('follow one another as fast as keys are pressed', async () => {
		select([0, 0]);
		await Promise.all(Array.from({ length: 4 }, () => run('moveEndRight')));
		assert.deepEqual(columns(), [6]);
	});

	it('work at all cursors, and select', async () => {
		select([0, 2], [2, 2]);
		await run('selectEndRight');
		assert.deepEqual(selected(), ['研究', '第二']);
		await run('selectStartLeft');
		assert.deepEqual(selected(), ['', '']);
	});

	it('delete to both sides, at all cursors, in one step to undo', async () => {
		const shortened = '他在研究的起源。Hello, 世界';
		const deleted = (name: string, ...places: readonly (readonly [number, number])[]) =>
			untilAsync(async () => {
				await ready();
				select(...places);
				await run(name);
				if (editor.document.lineAt(0).text === shortened) return true;
				await vscode.commands.executeCommand('undo');
				return false;
			});
		await deleted('deleteLeft', [0, 6], [2, 7]);
		assert.notEqual(editor.document.lineAt(2).text, '  第二行很好看');
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.lineAt(0).text, LINE);
		assert.equal(editor.document.lineAt(2).text, '  第二行很好看');
		await deleted('deleteRight', [0, 4]);
	});

	it('select the word at the cursor, then the clause, then the line', async () => {
		select([0, 3]);
		await run('select');
		assert.deepEqual(selected(), ['研究']);
		await run('select');
		assert.deepEqual(selected(), ['他在研究生命的起源']);
		await run('select');
		assert.deepEqual(selected(), [LINE]);
	});

	it('leave other text to VS Code’s own commands', async () => {
		editor = await openText('foo.bar baz');
		select([0, 0]);
		await run('moveEndRight');
		assert.deepEqual(columns(), [3]);
		await run('deleteRight');
		assert.equal(editor.document.getText(), 'foobar baz');
	});
});
