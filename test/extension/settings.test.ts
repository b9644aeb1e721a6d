import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksNow,
	marksToHold,
	openText,
	until,
} from './support/editorSession';

/** Sets a setting of the user while a piece of work runs. */
async function withSetting(key: string, value: unknown, work: () => Promise<void>): Promise<void> {
	const write = (next: unknown) =>
		vscode.workspace.getConfiguration('nlpLens').update(key, next, vscode.ConfigurationTarget.Global);
	await write(value);
	try {
		await work();
	} finally {
		await write(undefined);
	}
}

describe('Settings', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	it('choose the parts of speech that are marked', async () => {
		const editor = await openText('The cat sits on the mat.');
		await highlightOnly('PartsOfSpeech');
		await marksToHold(api, editor, 'cat/NOUN', 'sits/VERB');
		await withSetting('highlight.partsOfSpeech', ['VERB'], async () => {
			await until(
				'verbs alone',
				() => marksNow(api, editor).length > 0 && marksNow(api, editor).every(({ label }) => label === 'VERB'),
			);
		});
		await marksToHold(api, editor, 'cat/NOUN');
	});

	it('of the wrong kind count as not set', async () => {
		const editor = await openText('The cat sits on the mat.');
		await withSetting('highlight.partsOfSpeech', 'garbage', async () => {
			await highlightOnly('PartsOfSpeech');
			await marksToHold(api, editor, 'cat/NOUN', 'sits/VERB');
		});
	});

	it('change how marks look, without losing any', async () => {
		const editor = await openText('The cat sits on the mat.');
		await highlightOnly('PartsOfSpeech');
		const before = await marksToHold(api, editor, 'cat/NOUN', 'sits/VERB');
		await withSetting('highlight.colorText', false, async () => {
			assert.deepEqual(await marksToHold(api, editor, 'cat/NOUN', 'sits/VERB'), before);
		});
	});

	it('cap the marks of an editor', async () => {
		const editor = await openText('The cat sits on the mat. '.repeat(60));
		await withSetting('highlight.maxMarks', 100, async () => {
			await highlightOnly('PartsOfSpeech');
			await until(
				() => `the cap; there are ${marksNow(api, editor).length} marks`,
				() => marksNow(api, editor).length === 100,
			);
		});
	});

	it('hold back large documents until a person asks', async () => {
		const editor = await openText('The cat sits on the mat. '.repeat(50));
		const other = 'A dog barks.';
		await withSetting('maxFileSize', 1000, async () => {
			void highlightOnly('PartsOfSpeech');
			await openText(other).then(small => marksToHold(api, small, 'dog/NOUN'));
			const large = await vscode.window.showTextDocument(editor.document);
			assert.equal(api.marksOf(large).length, 0);
			await vscode.commands.executeCommand('nlpLens.analyzeAnyway');
			await marksToHold(api, large, 'cat/NOUN');
		});
	});

	it('cut Chinese words by the standard that is set', async () => {
		await openText('我们在中华人民共和国的北京大学学习了二十三年。');
		const words = async () =>
			(await exported('conllu'))
				.split('\n')
				.flatMap(row => row.split('\t').slice(1, 2))
				.join(' ');
		const pku = await words();
		await withSetting('chinese.segmentationStandard', 'ud', async () => {
			const ud = await words();
			assert.equal(ud.replaceAll(' ', ''), pku.replaceAll(' ', ''));
			assert.notEqual(ud, pku);
		});
	});

	it('keep the words of the user together', async () => {
		const editor = await openText('他们在讨论云瀑湖仓的设计。');
		const words = async () => (await exported('conllu')).split('\n').map(row => row.split('\t')[1]);
		assert.ok(!(await words()).includes('云瀑湖仓'));
		await withSetting('chinese.userWords', [], async () => {
			const start = editor.document.getText().indexOf('云瀑湖仓');
			editor.selection = new vscode.Selection(0, start, 0, start + 4);
			await vscode.commands.executeCommand('nlpLens.addUserWord');
			editor.selection = new vscode.Selection(0, 0, 0, 0);
			assert.deepEqual(vscode.workspace.getConfiguration('nlpLens').get('chinese.userWords'), ['云瀑湖仓']);
			assert.ok((await words()).includes('云瀑湖仓'));
		});
		assert.ok(!(await words()).includes('云瀑湖仓'), 'the setting holds as long as it is there');
	});

	it('let the language of one document be set', async () => {
		const editor = await openText('The cat sits on the mat.');
		const before = await exported('conllu');
		await vscode.commands.executeCommand('nlpLens.setDocumentLanguage', 'zh');
		const asChinese = await exported('conllu');
		assert.notEqual(asChinese, before);
		await openText(editor.document.getText());
		assert.equal(await exported('conllu'), before, 'another document keeps its language');
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand('nlpLens.setDocumentLanguage', 'en');
		assert.equal(await exported('conllu'), before);
	});

	it('of one kind of document leave the others alone', async () => {
		const configuration = vscode.workspace.getConfiguration('nlpLens', { languageId: 'markdown' });
		const write = (value: unknown) =>
			configuration.update('highlight.partsOfSpeech', value, vscode.ConfigurationTarget.Global, true);
		await write(['VERB']);
		try {
			const markdown = await openText('The cat sits on the mat.', 'markdown');
			await highlightOnly('PartsOfSpeech');
			await until('verbs alone', () => {
				const marks = marksNow(api, markdown);
				return marks.length > 0 && marks.every(({ label }) => label === 'VERB');
			});
			const plain = await openText('The dog sits on the mat.');
			await marksToHold(api, plain, 'dog/NOUN', 'sits/VERB');
		} finally {
			await write(undefined);
		}
	});
});
