import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, openText, until } from '../support/editorSession';
import { TestFolder } from '../support/testFolder';

describe('Glossaries', () => {
	let api: ExtensionApi;
	const folder = new TestFolder('.nlp-lens');
	let file: vscode.Uri;
	let dialogs: AnsweredDialogs;

	before(async () => {
		api = await activatedApi();
		file = folder.file('glossary.csv');
	});
	beforeEach(() => {
		dialogs = new AnsweredDialogs();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove('glossary.csv');
		await sources([]);
	});

	const write = (text: string) => folder.put('glossary.csv', text);

	/** Waits until the terms are these. */
	async function sources(wanted: readonly string[]): Promise<void> {
		let seen: readonly string[] = [];
		const end = Date.now() + 20_000;
		while (Date.now() < end) {
			seen = (await api.glossary()).map(({ source }) => source);
			if (seen.join() === wanted.join()) return;
			await new Promise(resolve => setTimeout(resolve, 50));
		}
		assert.deepEqual(seen, wanted);
	}

	it('are obeyed as they change on disk, and bad lines are told where they stand', async () => {
		await write('source,target\ntoken,词元\n');
		await sources(['token']);
		await write('token,词元\nonly\nharbour,港口\n');
		await sources(['token', 'harbour']);
		const [problem] = await until('a diagnostic', () => {
			const found = vscode.languages.getDiagnostics(file);
			return found.length > 0 && found;
		});
		assert.equal(problem.range.start.line, 1);
		assert.equal(problem.source, 'NLP Lens');
		await vscode.workspace.fs.delete(file);
		await sources([]);
		await until('no diagnostic', () => vscode.languages.getDiagnostics(file).length === 0);
	});

	it('are gone with their folder', async () => {
		await write('token,词元\n');
		await sources(['token']);
		await folder.remove();
		await sources([]);
	});

	it('get terms by a command, which makes the file where there is none', async () => {
		await openText('token');
		const term = { source: 'a, b', target: '“甲”' };
		await vscode.commands.executeCommand('nlpLens.translation.addToGlossary', term, file);
		await sources(['a, b']);
		await vscode.commands.executeCommand('nlpLens.translation.addToGlossary', { source: 'two', target: '二' }, file);
		await sources(['a, b', 'two']);
		const text = await folder.read('glossary.csv');
		assert.match(text, /^"a, b",“甲”\ntwo,二\n$/mu);
		assert.deepEqual(vscode.languages.getDiagnostics(file), []);
	});

	it('are opened by a command', async () => {
		await vscode.commands.executeCommand('nlpLens.translation.openGlossary', file);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
	});
});
