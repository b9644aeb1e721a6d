import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { ClassifierInfo } from '../../src/protocol/classification';
import { activatedApi, closeEditors, openText } from './support/editorSession';
import { TestFolder } from './support/testFolder';
import { AnsweredDialogs } from './support/dialogs';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

const ROWS = Array.from(
	{ length: 12 },
	(_, i) => `the printer number ${i} is broken,bad\nthe screen number ${i} is lovely,good\n`,
).join('');
const TABLE = `text,label\n${ROWS}`;

describe('Classifiers of one’s own', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('classifiers-test');
	const side = new TestFolder('.nlp-lens');
	let place: vscode.Uri;

	before(async () => {
		api = await activatedApi();
		place = side.file('classifiers');
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
		for (const { id, kind } of await api.classifiers()) if (kind === 'own') await remove(id);
		await side.remove();
	});

	async function remove(id: string): Promise<void> {
		const answers = new AnsweredDialogs();
		answers.answer('showWarningMessage', (_: string, __: vscode.MessageOptions, button: string) => button);
		await executeCommand('nlpLens.classifiers.remove', id);
		answers.dispose();
	}

	const train = (from: 'File' | 'Folder' | 'Lines', given?: object) =>
		executeCommand<ClassifierInfo | undefined>(`nlpLens.classifiers.trainFrom${from}`, given);
	const saved = async () => {
		const entries = await fs.readDirectory(place).then(
			found => found,
			() => [],
		);
		return entries.map(([name]) => name).sort();
	};
	const own = async () => (await api.classifiers()).filter(({ kind }) => kind === 'own');

	it('are trained from a table and lie beside the workspace, with report and picture', async () => {
		const info = await train('File', { file: await folder.put('post.csv', TABLE), title: 'My post' });
		assert.deepEqual(dialogs.errors, []);
		assert.deepEqual([info?.title, info?.labels.map(({ label }) => label)], ['My post', ['bad', 'good']]);
		const names = ['My-post.classifier.bin', 'My-post.confusion.svg', 'My-post.report.md'];
		assert.deepEqual(await saved(), names);
		const report = new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(place, names[2])));
		assert.match(report, /^# My post\n\nAccuracy 100\.0 %/u);
		assert.match(report, /!\[Confusion matrix\]\(My-post\.confusion\.svg\)/u);
		assert.match(dialogs.asked.showInformationMessage?.at(-1) as string, /^Trained My post\. Accuracy/u);
	});

	it('are trained from a folder whose subfolders are labels', async () => {
		for (let i = 0; i < 4; i++) {
			await folder.put(`sport/${i}.txt`, `a goal in match ${i}`);
			await folder.put(`vote/deep/${i}.txt`, `a vote on law ${i}`);
		}
		await folder.put('readme.txt', 'no example');
		await folder.put('sport/picture.bin', 'a\0b');
		const info = await train('Folder', { folder: folder.uri, title: 'News' });
		assert.deepEqual(dialogs.errors, []);
		assert.deepEqual(
			info?.labels.map(({ label }) => label),
			['sport', 'vote'],
		);
		const said = String(dialogs.asked.showInformationMessage?.at(-1));
		assert.ok(said.endsWith('Files left out: 2 (binary 1, in no subfolder 1).'), said);
	});

	it('are made of a few lines below headings', async () => {
		await openText('# Sport\n\n- a goal in the match\n\n# Politics\n\n- a vote on the law\n', 'markdown');
		const info = await train('Lines', { title: 'Lines' });
		assert.deepEqual(dialogs.errors, []);
		assert.deepEqual([info?.method, info?.labels.length], ['centroids', 2]);
		assert.deepEqual(await saved(), ['Lines.classifier.bin', 'Lines.report.md']);
	});

	it('are explained by an example where there are no lines', async () => {
		await openText('Plain text.');
		assert.equal(await train('Lines'), undefined);
		assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# Sport\n/u);
		assert.deepEqual(await saved(), []);
	});

	it('are not trained, and nothing is written, where something is wrong with the examples', async () => {
		const cases: readonly (readonly [content: string, message: RegExp])[] = [
			['text,label\na,x\nb,x\n', /All 2 examples have the same label/u],
			['text,label\n,x\n,y\n', /All 2 examples lack/u],
			['text,label\na,b,c\n', /line 2 of bad\.csv/u],
			['text\na\n', /only one column/u],
		];
		for (const [content, message] of cases) {
			assert.equal(await train('File', { file: await folder.put('bad.csv', content), title: 'Bad' }), undefined);
			assert.match(dialogs.errors.at(-1) ?? '', message);
		}
		assert.deepEqual(await saved(), []);
		assert.deepEqual(await own(), []);
	});

	it('ask for the columns where nothing tells them', async () => {
		const table = `number,words,kind\n${ROWS.replace(/^/gmu, '1,').replace(/1,$/u, '')}`;
		const picks = ['words', 'kind'];
		dialogs.answer('showQuickPick', () => picks.shift());
		const info = await train('File', { file: await folder.put('a.csv', table), title: 'Columns' });
		assert.deepEqual(dialogs.errors, []);
		assert.equal(info?.labels.length, 2);
	});

	it('are cancelled, and leave the one of that name as it was', async () => {
		const file = await folder.put('post.csv', TABLE);
		await train('File', { file, title: 'Post' });
		const before = await fs.readFile(vscode.Uri.joinPath(place, 'Post.classifier.bin'));
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.equal(await train('File', { file, title: 'Post', token: source.token }), undefined);
		assert.deepEqual(dialogs.errors, []);
		assert.deepEqual(await fs.readFile(vscode.Uri.joinPath(place, 'Post.classifier.bin')), before);
		assert.deepEqual(
			(await own()).map(({ title }) => title),
			['Post'],
		);
	});

	it('are there again in a new worker, and when their files come from elsewhere', async () => {
		await train('File', { file: await folder.put('post.csv', TABLE), title: 'Post' });
		await executeCommand('nlpLens.restartAnalysis');
		assert.deepEqual(
			(await own()).map(({ title }) => title),
			['Post'],
		);
		const bytes = await fs.readFile(vscode.Uri.joinPath(place, 'Post.classifier.bin'));
		await fs.writeFile(vscode.Uri.joinPath(place, 'Copy.classifier.bin'), bytes);
		await fs.writeFile(vscode.Uri.joinPath(place, 'Broken.classifier.bin'), Uint8Array.of(1, 2, 3));
		const end = Date.now() + 20_000;
		while ((await own()).length < 2 && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
		assert.equal((await own()).length, 2);
	});

	it('classify the files of a folder, as those that ship do', async () => {
		const info = await train('File', { file: await folder.put('post.csv', TABLE), title: 'Post' });
		await folder.put('mail/1.txt', 'the printer is broken');
		await folder.put('mail/2.md', 'the screen is lovely\n\n```\nprinter is broken, printer is broken\n```\n');
		await folder.put('mail/empty.txt', '');
		await folder.put('mail/data.bin', 'a\0b');
		const mail = folder.file('mail');
		const asked = { classifier: info?.id };
		const csv = await executeCommand<string>('nlpLens.classifiers.classifyFolder', mail, asked);
		const rows = csv.trimEnd().split('\r\n');
		const columns = rows.map(row => row.split(',').slice(0, 2).join());
		assert.deepEqual(columns, ['file,label', '1.txt,bad', '2.md,good', 'empty.txt,']);
		assert.equal(rows[0], 'file,label,p_bad,p_good');
		const table = vscode.window.activeTextEditor?.document.getText() ?? '';
		assert.match(table, /^# Files of mail by Post\n/u);
		assert.match(table, /\| empty\.txt \| undecided \|/u);
		assert.match(table, /Left out, binary \(1\)/u);
		const shipped = await executeCommand<string>('nlpLens.classifiers.classifyFolder', mail, {
			classifier: 'sentiment',
		});
		assert.match(shipped, /^file,label,p_/u);
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		const cancelled = { classifier: 'topic', token: source.token };
		assert.equal(await executeCommand('nlpLens.classifiers.classifyFolder', mail, cancelled), undefined);
		assert.deepEqual(dialogs.errors, []);
	});

	it('are shown in the panel by name or by choice, and said to be none where there is none', async () => {
		await openText('The printer is broken again.');
		await executeCommand('nlpLens.classifiers.classifyWith');
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no classifier of your own yet/u);
		const info = await train('File', { file: await folder.put('post.csv', TABLE), title: 'Post' });
		const offered: string[] = [];
		dialogs.answer('showQuickPick', (items: readonly vscode.QuickPickItem[]) => {
			offered.push(...items.map(({ label, description }) => `${label}: ${description}`));
			return items[0];
		});
		await executeCommand('nlpLens.classifiers.classifyWith', info?.id);
		assert.deepEqual(offered, []);
		await executeCommand('nlpLens.classifiers.classifyWith');
		assert.deepEqual(offered, ['Post: bad, good']);
		await executeCommand('nlpLens.highlightEvidence', info?.id);
		assert.ok(api.answerMarks('evidence').length > 0);
		await executeCommand('nlpLens.clearHighlights');
		assert.deepEqual(dialogs.errors, []);
	});

	it('are removed with their files', async () => {
		const info = await train('File', { file: await folder.put('post.csv', TABLE), title: 'Post' });
		await remove(info?.id ?? '');
		assert.deepEqual([await saved(), await own()], [[], []]);
	});
});
