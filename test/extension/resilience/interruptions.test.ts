import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, marksToHold, openText } from '../support/editorSession';
import { TestFolder } from '../support/testFolder';

/** Commands that read the whole document. */
const LONG_WORK = ['showStatistics', 'showKeywords', 'showSummary', 'showRelations', 'showTopics', 'showVectors'];

const HIGHLIGHTS = ['highlightPartsOfSpeech', 'highlightEntities'];

const PARAGRAPH = 'Ann Smith met 王芳 in Paris on 7 May. 他们第二次在北京大学见面。\n';

function run(command: string): Thenable<unknown> {
	return vscode.commands.executeCommand(`nlpLens.${command}`);
}

/** Begins work on the active document without waiting for its end. */
function begin(commands: readonly string[]): Promise<unknown> {
	return Promise.allSettled(commands.map(run));
}

describe('Work that is interrupted', function () {
	this.timeout(120_000);
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const unhandled: string[] = [];
	const onUnhandled = (error: unknown) => {
		const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
		if (told.includes('dist/extension.node.js')) unhandled.push(told);
	};

	before(async () => {
		api = await activatedApi();
		process.on('unhandledRejection', onUnhandled);
	});
	beforeEach(() => {
		dialogs = new AnsweredDialogs();
		for (const kind of ['showErrorMessage', 'showWarningMessage', 'showInformationMessage', 'showQuickPick'] as const)
			dialogs.answer(kind, () => undefined);
	});
	afterEach(async () => {
		await run('clearHighlights');
		await closeEditors();
		const editor = await openText('A dog barks.');
		await run('highlightPartsOfSpeech');
		await marksToHold(api, editor, 'dog/NOUN');
		await run('clearHighlights');
		await closeEditors();
		assert.deepEqual(dialogs.errors, []);
		dialogs.dispose();
		assert.deepEqual(unhandled, []);
	});
	after(() => process.off('unhandledRejection', onUnhandled));

	it('by closing the editor, troubles nobody', async () => {
		for (let round = 0; round < 4; round++) {
			await openText(PARAGRAPH.repeat(2000));
			const work = begin([...HIGHLIGHTS, ...LONG_WORK]);
			await new Promise(resolve => setTimeout(resolve, 40 * round));
			await closeEditors();
			await work;
		}
	});

	it('by settings that flip, troubles nobody', async () => {
		await openText(PARAGRAPH.repeat(2000));
		const settings = vscode.workspace.getConfiguration('nlpLens');
		const target = vscode.ConfigurationTarget.Workspace;
		const work = begin([...HIGHLIGHTS, ...LONG_WORK]);
		try {
			for (let round = 0; round < 4; round++) {
				await settings.update('language', round % 2 === 0 ? 'zh' : 'en', target);
				await settings.update('chinese.segmentationStandard', round % 2 === 0 ? 'ud' : 'pku', target);
				await settings.update('maxFileSize', round % 2 === 0 ? 10 : 5_000_000, target);
			}
			await work;
		} finally {
			for (const name of ['language', 'chinese.segmentationStandard', 'maxFileSize'])
				await settings.update(name, undefined, target);
		}
	});

	it('by the file that goes, and by edits without end, troubles nobody', async () => {
		const folder = new TestFolder('interrupted');
		const uri = await folder.put('text.txt', PARAGRAPH.repeat(2000));
		const editor = await vscode.window.showTextDocument(uri);
		const work = begin([...HIGHLIGHTS, ...LONG_WORK]);
		for (let edit = 0; edit < 40; edit++)
			await editor.edit(change => change.insert(new vscode.Position(edit % 5, 0), 'Dogs bark. '));
		await folder.remove();
		await work;
	});
});
