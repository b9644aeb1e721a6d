import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { CorpusInfo, CorpusTable } from '../../src/protocol/corpus';
import { AnsweredDialogs } from '../extension/support/dialogs';
import { activatedApi, closeEditors, openText, until } from '../extension/support/editorSession';
import { TestFolder } from '../extension/support/testFolder';

const { executeCommand } = vscode.commands;

/** The host of browsers has no assertions of Node.js. */
function expect(what: unknown, pattern: RegExp): void {
	const seen = typeof what === 'string' ? what : JSON.stringify(what);
	if (!pattern.test(seen)) throw new Error(`${pattern.source} is not in ${seen.slice(0, 500)}.`);
}

describe('The abilities in the browser host', function () {
	this.timeout(60_000);
	const folder = new TestFolder('abilities');
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;

	before(async () => {
		api = await activatedApi();
		await folder.create();
	});
	after(() => folder.remove());
	beforeEach(() => {
		dialogs = AnsweredDialogs.closingMessages();
	});
	afterEach(async () => {
		await closeEditors();
		const { errors } = dialogs;
		dialogs.dispose();
		if (errors.length > 0) throw new Error(errors.join('\n'));
	});

	it('count words, of a document and of a folder', async () => {
		await folder.put('figures/a.txt', 'One two three. Four five!\n\n我们去北京。\n');
		expect(await executeCommand('nlpLens.statisticsOfFolder', folder.file('figures')), /^a\.txt,34,\d+,8,5,5,3,2,/mu);
	});

	it('move by Chinese words, and obey the dictionary of the folder', async () => {
		const side = new TestFolder('.nlp-lens');
		const editor = await openText('他们在讨论云瀑湖仓的设计。');
		await side.put('dictionary.txt', 'join: 云瀑湖仓\n');
		let seen = '';
		await until('the word of the dictionary', () => {
			void executeCommand<string>('nlpLens.copyAs', 'conllu').then(text => void (seen = text));
			return seen.includes('\t云瀑湖仓\t');
		});
		await executeCommand('nlpLens.showTokens');
		await vscode.window.showTextDocument(editor.document);
		let end = 0;
		const moveFromWord = async (): Promise<void> => {
			editor.selection = new vscode.Selection(0, 5, 0, 5);
			await executeCommand('nlpLens.words.moveEndRight');
			end = editor.selection.active.character;
		};
		await until('the end of the word', () => {
			void moveFromWord();
			return end === 9;
		});
		await side.remove();
	});

	it('read Chinese in pinyin, and write it in the other script', async () => {
		const editor = await openText('银行和音乐\n');
		expect(await executeCommand('nlpLens.pinyin.copy'), /yínháng hé yīnyuè/u);
		await executeCommand('nlpLens.conversion.toTraditional');
		expect(editor.document.getText(), /^銀行和音樂\n$/u);
	});

	it('hide names behind placeholders, and put them back', async () => {
		await openText('Barack Obama moved to Chicago. Write to ann@example.org.');
		const hidden = await executeCommand('nlpLens.redaction.redact', { labels: ['PER', 'EMAIL'] });
		expect(hidden, /^\[PER-1\] moved to Chicago\. Write to \[EMAIL-1\]\.$/u);
	});

	it('keep corrections beside the document', async () => {
		const file = await folder.put('corrected.txt', 'Ann lives in Sometown.\n');
		const editor = await vscode.window.showTextDocument(file);
		editor.selection = new vscode.Selection(0, 13, 0, 21);
		await executeCommand('nlpLens.annotation.markEntity', 'ORG');
		await until('the mark', () => api.correctionsOf(editor).some(({ label }) => label === 'ORG'));
		expect(await folder.read('corrected.txt.nlp.conllu'), /NER=B-ORG/u);
		await executeCommand('nlpLens.annotation.undo');
	});

	it('find a word in a corpus with what is around it', async () => {
		await folder.put('corpus/a.txt', 'The old whale swims. 我们学习方法。\n');
		const info = await executeCommand<CorpusInfo | undefined>('nlpLens.corpus.read', folder.file('corpus'));
		expect(info, /"texts":1/u);
		const shared = { offset: 0, limit: 9, unit: 'form', filter: {}, before: 5, after: 5, order: 'text' } as const;
		const table: CorpusTable = { kind: 'concordance', query: '学习方法', ...shared };
		await executeCommand('nlpLens.corpus.export', { table, format: 'csv', file: folder.file('out.csv') });
		expect(await folder.read('out.csv'), /^a\.txt,23,27,/mu);
		await executeCommand('nlpLens.corpus.close');
	});

	it('translate a document beside it', async () => {
		const { document } = await openText('The old harbour is quiet.\n');
		await executeCommand('nlpLens.translation.documentToSide');
		await until('the translation', () =>
			vscode.workspace.textDocuments.some(
				other =>
					other !== document && other.uri.scheme.includes('translation') && /\p{Script=Han}{3}/u.test(other.getText()),
			),
		);
	});
});
