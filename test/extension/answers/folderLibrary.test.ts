import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import type { PanelLibrary } from '../../../src/protocol/panelAnswers';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, until } from '../support/editorSession';
import { TestFolder } from '../support/testFolder';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

const PROBE = 'The probe Voyager 2 was launched by NASA on 20 August 1977. It passed Neptune in 1989.\n';
const WALL = '# 长城\n\n长城位于中国北方。明朝的长城由戚继光主持修筑。\n';
const FAQ =
	'# FAQ\n\n## How do I reset my password?\n\nOpen the settings and choose Reset.\n\n## 怎么退款？\n\n联系客服。\n';

describe('The library of a folder', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('answers-test');

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
		await folder.put('probe.txt', PROBE);
		await folder.put('inner/wall.md', WALL);
	});
	afterEach(async () => {
		await executeCommand('nlpLens.answers.removeIndex');
		await closeEditors();
		await folder.remove();
		assert.deepEqual(dialogs.errors, []);
		dialogs.dispose();
	});

	const index = (token?: vscode.CancellationToken) =>
		executeCommand<PanelLibrary | undefined>('nlpLens.answers.index', folder.uri, { token });
	/** The passages that are found, the best first. */
	const found = async (question: string) => (await api.ask(question)).passages?.map(({ text }) => text) ?? [];
	/** Waits until the best passage for a question is one that has these words, or none has. */
	async function untilFound(question: string, words: RegExp | undefined): Promise<void> {
		const end = Date.now() + 20_000;
		for (;;) {
			const passages = await found(question);
			if (words ? words.test(passages[0] ?? '') : passages.length === 0) return;
			if (Date.now() > end) throw new Error(`Waited in vain for ${String(words)}; there is ${passages.join(' | ')}.`);
			await new Promise(resolve => setTimeout(resolve, 50));
		}
	}

	it('is nothing to be asked before it is built', async () => {
		assert.equal(api.library().state, 'none');
		await assert.rejects(api.ask('Who launched Voyager 2?'), /Nothing is indexed yet/u);
	});

	it('keeps what it has of a folder that cannot be reached, and says so', async () => {
		await index();
		const away = vscode.Uri.joinPath(folder.uri, '..', 'answers-away');
		await fs.rename(folder.uri, away);
		try {
			await until('a note of the folder', () => api.library().notes.some(note => /Cannot be reached/u.test(note)));
			assert.match((await found('Who launched Voyager 2?'))[0], /NASA/u);
		} finally {
			await fs.rename(away, folder.uri);
		}
		await until('no note', () => api.library().notes.length === 0);
		await untilFound('Who launched Voyager 2?', /NASA/u);
	});

	it('answers questions in both languages, at their places', async () => {
		await folder.put('code.ts', 'const voyager = 2;');
		const library = await index();
		assert.deepEqual([library?.state, library?.title, library?.passages], ['ready', 'answers-test', 2]);
		const [passage] = (await api.ask('Who launched Voyager 2?')).passages ?? [];
		assert.match(passage.text, /NASA/u);
		assert.equal(passage.file, folder.file('probe.txt').toString());
		assert.equal(PROBE.slice(passage.start, passage.end), passage.text);
		assert.match((await found('谁修筑了明朝的长城？'))[0], /戚继光/u);
	});

	it('has knowledge and asked questions of the folder, and files that are added from elsewhere', async () => {
		await folder.put('FAQ.md', FAQ);
		await folder.put('people.ttl', '@prefix : <urn:x:> .\n:Ada :birthPlace :London .\n:London :country "England" .\n');
		await folder.put('broken.nt', '<urn:a> <urn:b> "c" .\n<urn:a> <<< "d" .\n');
		const library = await index();
		assert.deepEqual([library?.pairs, library?.statements], [2, 3]);
		assert.match(library?.notes.join('\n') ?? '', /broken\.nt, line 2: /u);
		const { knowledge } = await api.ask('Where was Ada born?', 'knowledge');
		assert.deepEqual(knowledge?.answers[0].values, ['London']);
		assert.match(knowledge.answers[0].facts[0].source?.file ?? '', /people\.ttl$/u);
		const { questions } = await api.ask('how can I reset the password', 'questions');
		assert.match(questions?.answers[0].answer.text ?? '', /choose Reset/u);
		const outside = vscode.Uri.joinPath(folder.uri, '..', 'answers-test-outside.csv');
		await fs.writeFile(
			outside,
			new TextEncoder().encode('question,answer\nWhere is the canteen?,On the first floor.\n'),
		);
		try {
			await executeCommand('nlpLens.answers.addQuestions', outside);
			assert.equal(api.library().pairs, 3);
			const asked = await api.ask('Where is the canteen?');
			assert.equal(asked.questions?.answers[0].answer.text, 'On the first floor.');
			assert.equal(asked.best, 'questions');
			dialogs.answer('showOpenDialog', () => [outside]);
			const table = 'subject,predicate,object\nPeru,capital,Lima\n';
			await fs.writeFile(outside, new TextEncoder().encode(table));
			await executeCommand('nlpLens.answers.addKnowledge');
			assert.equal(api.library().pairs, 2);
			const { knowledge: added } = await api.ask('What is the capital of Peru?', 'knowledge');
			assert.deepEqual(added?.answers[0].values, ['Lima']);
		} finally {
			await fs.delete(outside);
		}
	});

	it('follows files that are saved, made, changed outside and deleted, alone or with their folder', async () => {
		await index();
		const editor = await vscode.window.showTextDocument(folder.file('probe.txt'));
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'The lander Philae reached a comet.\n\n'));
		await editor.document.save();
		await untilFound('What did Philae reach?', /comet/u);
		await folder.put('new.txt', 'The rover Zhurong drove on Mars.');
		await untilFound('Where did Zhurong drive?', /Mars/u);
		await folder.put('new.txt', 'The rover Zhurong sleeps.');
		await untilFound('What does Zhurong do?', /sleeps/u);
		await fs.delete(folder.file('new.txt'));
		await untilFound('Zhurong', undefined);
		await fs.delete(folder.file('inner'), { recursive: true });
		await untilFound('长城', undefined);
	});

	it('is there again in a worker that is started again, with what changed meanwhile', async () => {
		await index();
		await executeCommand('nlpLens.restartAnalysis');
		await folder.put('late.txt', 'The capital of Peru is Lima.');
		assert.match((await found('What is the capital of Peru?'))[0], /Lima/u);
		assert.match((await found('Who launched Voyager 2?'))[0], /NASA/u);
	});

	it('names files and lines that cannot be read, and reads the others', async () => {
		await folder.put('binary.txt', 'a\0b');
		await folder.put('broken-faq.csv', 'question,answer\nOnly a question\nWhere?,Here.\n');
		const library = await index();
		assert.equal(library?.pairs, 1);
		assert.match(library.notes.join('\n'), /Left out, binary: .*binary\.txt/u);
		assert.match(library.notes.join('\n'), /broken-faq\.csv, line 2: /u);
		await folder.put('binary.txt', 'The text is fine now.');
		await untilFound('Is the text fine?', /fine now/u);
		assert.doesNotMatch(api.library().notes.join('\n'), /binary/u);
	});

	it('keeps what was read when a person cancels, and reads the rest the next time', async () => {
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.equal(await index(source.token), undefined);
		assert.match(api.library().notes.join('\n'), /ended early/u);
		assert.equal(api.library().state, 'ready');
		assert.equal((await index())?.passages, 2);
		assert.deepEqual(api.library().notes, []);
	});

	it('holds what the settings say', async () => {
		const configuration = vscode.workspace.getConfiguration('nlpLens');
		await folder.put('log.text', 'The kettle boils.');
		await index();
		assert.deepEqual(await found('What does the kettle do?'), []);
		try {
			await configuration.update('answers.files', '**/*.text', vscode.ConfigurationTarget.Global);
			await untilFound('What does the kettle do?', /boils/u);
			await untilFound('Voyager', undefined);
		} finally {
			await configuration.update('answers.files', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('leaves out what is held back from searching', async () => {
		await folder.put('node_modules/readme.txt', 'The kettle boils.');
		await index();
		assert.deepEqual(await found('kettle'), []);
		await folder.put('node_modules/readme.txt', 'The kettle boils twice.');
		await folder.put('after.txt', 'The pan is hot.');
		await untilFound('pan', /hot/u);
		assert.deepEqual(await found('kettle'), []);
	});

	it('grows by the knowledge that its texts state', async () => {
		await folder.put('people.txt', 'Helen Marsh was born in London. Helen Marsh works for Acme Corporation.');
		await index();
		const file = vscode.Uri.joinPath(folder.uri, '.nlp-lens', 'knowledge.ttl');
		const written = await executeCommand('nlpLens.answers.knowledgeFromFolder', folder.uri, { file });
		assert.equal(String(written), file.toString());
		const turtle = vscode.window.activeTextEditor?.document.getText() ?? '';
		assert.match(turtle, /Helen_Marsh/u);
		assert.match(turtle, /people\.txt/u);
		assert.match(turtle, /was born in London\./u);
		assert.equal(turtle.match(/@prefix rdf:/gu)?.length, 1);
		const { knowledge } = await api.ask('Where was Helen Marsh born?', 'knowledge');
		assert.deepEqual(knowledge?.answers[0].values, ['London']);
		const { source } = knowledge.answers[0].facts[0];
		assert.match(source?.file ?? '', /people\.txt$/u);
		assert.match(source?.text ?? '', /^Helen Marsh was born in London\.$/u);
		const text = 'Helen Marsh was born in London. Helen Marsh works for Acme Corporation.';
		assert.equal(text.slice(source?.start, source?.end).trim(), source?.text);
	});

	it('takes no knowledge when a person cancels, and says where texts state nothing', async () => {
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		const file = folder.file('none.ttl');
		const extract = (token?: vscode.CancellationToken) =>
			executeCommand('nlpLens.answers.knowledgeFromFolder', folder.file('empty'), { file, token });
		await folder.put('empty/a.txt', 'Nothing.');
		assert.equal(await extract(source.token), undefined);
		assert.equal(await extract(), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /state no relations/u);
		await assert.rejects(Promise.resolve(fs.stat(file)));
	});

	it('is asked by the command, where the person looks for answers', async () => {
		const asked = (source?: string) => executeCommand('nlpLens.ask', { question: ' Who? ', ...(source && { source }) });
		await vscode.window.showTextDocument(folder.file('probe.txt'));
		assert.deepEqual(await asked(), { question: 'Who?', target: 'document' });
		assert.equal(await asked('knowledge'), undefined);
		await index();
		assert.deepEqual(await asked(), { question: 'Who?', target: 'folder' });
		assert.deepEqual(await asked('questions'), { question: 'Who?', target: 'folder', source: 'questions' });
		assert.deepEqual(await asked('document'), { question: 'Who?', target: 'document' });
	});
});
