import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { CorpusInfo, CorpusTable } from '../../src/protocol/corpus';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors, until } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

const RANGE = { offset: 0, limit: 50, unit: 'form', filter: {} } as const;
const LINES: CorpusTable = {
	...RANGE,
	kind: 'concordance',
	query: 'whale',
	before: 5,
	after: 5,
	order: 'text',
};
const KEYS: CorpusTable = { ...RANGE, kind: 'keyWords', direction: 'more', minCount: 1, order: 'logLikelihood' };

describe('Corpora', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('corpus-test');

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		await executeCommand('nlpLens.corpus.close');
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	const read = (part = '') =>
		executeCommand<CorpusInfo | undefined>('nlpLens.corpus.read', vscode.Uri.joinPath(folder.uri, part));
	const exported = async (table: CorpusTable) => {
		const file = folder.file('out.csv');
		await executeCommand('nlpLens.corpus.export', { table, format: 'csv', file });
		return new TextDecoder()
			.decode(await fs.readFile(file))
			.trimEnd()
			.split('\r\n');
	};

	it('are read of a folder’s prose, searched, and saved', async () => {
		await folder.put('a/one.txt', '\ufeffThe old whale swims.\r\nA whale sings. 我们学习方法。\r\n');
		await folder.put('b.md', '# Whales\n\nThe `whale` is a whale.\n');
		await folder.put('code.json', '{"whale": 1}');
		const info = await read();
		assert.deepEqual(dialogs.errors, []);
		assert.ok(info?.isTagged);
		assert.equal(info.texts, 2);
		const [, first, ...others] = await exported(LINES);
		assert.equal(first.split(',').slice(0, 3).join(), 'a/one.txt,8,13');
		assert.equal(others.length, 2);
		const [, chinese] = await exported({ ...LINES, query: '学习方法' });
		assert.match(chinese, /^a\/one\.txt,39,43,/u);
	});

	it('are compared with another folder, and with the language', async () => {
		await folder.put('a/one.txt', 'The whale and the whale saw the sea.\n');
		await folder.put('b/two.txt', 'The town and the street saw the sea.\n');
		await read('a');
		await executeCommand('nlpLens.corpus.compare', folder.file('b'));
		assert.match((await exported(KEYS))[1], /^whale,2,/u);
		assert.equal((await exported(KEYS)).length, 2);
		await executeCommand('nlpLens.corpus.compareWithLanguage');
		assert.ok((await exported(KEYS)).length > 2);
	});

	it('tell when their files change, and are read again', async () => {
		await folder.put('a/one.txt', 'The whale saw the sea.\n');
		await folder.put('b/two.txt', 'The town saw the sea.\n');
		await folder.put('b/inner/three.txt', 'The street.\n');
		await read('a');
		await executeCommand('nlpLens.corpus.compare', folder.file('b'));
		await folder.put('a/code.json', '{}');
		await new Promise(resolve => setTimeout(resolve, 500));
		assert.equal(api.corpusState(), 'read');
		await folder.put('a/one.txt', 'The whale and the shark saw the sea.\n');
		await until('the corpus to be older', () => api.corpusState() === 'older');
		const again = await executeCommand<CorpusInfo | undefined>('nlpLens.corpus.readAgain');
		assert.equal(again?.words, 8);
		assert.equal(api.corpusState(), 'read');
		assert.match((await exported(KEYS)).join('\n'), /^shark,1,/mu);
		await folder.remove('b/inner');
		await until('the inner folder to be gone', () => api.corpusState() === 'older');
		assert.deepEqual(dialogs.errors, []);
	});

	it('but not where there is no prose, when a person cancels, or when none was read', async () => {
		await folder.put('code.json', '{}');
		assert.equal(await read(), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no file of prose/u);
		await folder.put('a.txt', 'moon\n');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.equal(await executeCommand('nlpLens.corpus.read', folder.uri, { token: source.token }), undefined);
		assert.equal(
			await executeCommand('nlpLens.corpus.export', { table: LINES, format: 'csv', file: folder.uri }),
			undefined,
		);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /Read one first/u);
		assert.deepEqual(dialogs.errors, []);
	});
});
