import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { VocabularyInfo } from '../../src/protocol/subword';
import { AnsweredDialogs } from './support/dialogs';
import { MemoryFolder } from './support/memoryFolder';
import { activatedApi, closeEditors, openText, until } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;

/** Sentences that a small vocabulary can be learned from. */
const CORPUS = 'The happier cat was unkind. Kindness and sadness pass happily; the happiest cats are unfair.\n'.repeat(
	30,
);

describe('Subwords', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('subwords-test');

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	const learn = (given: object) =>
		executeCommand<VocabularyInfo | undefined>('nlpLens.subwords.learn', {
			algorithm: 'bpe',
			vocabularySize: 60,
			...given,
		});
	const load = (file: vscode.Uri) => executeCommand<VocabularyInfo | undefined>('nlpLens.subwords.load', file);
	const count = async (of = folder.uri) =>
		(await executeCommand<string | undefined>('nlpLens.subwords.countFolder', of)) ?? '';
	const ids = async () => (await api.vocabularies()).map(({ id }) => id);

	/** The ids of a vocabulary's pieces, as a saved file has them. */
	async function savedVocabulary(info: VocabularyInfo | undefined): Promise<Readonly<Record<string, number>>> {
		const file = folder.file('story.json');
		await executeCommand('nlpLens.subwords.save', info?.id, file);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		return (JSON.parse(text) as { model: { vocab: Record<string, number> } }).model.vocab;
	}

	/** Sets the vocabulary of the settings while a piece of work runs. */
	async function withVocabulary(value: string, work: () => Promise<void>): Promise<void> {
		const write = (next: string | undefined) =>
			vscode.workspace
				.getConfiguration('nlpLens')
				.update('subwords.vocabulary', next, vscode.ConfigurationTarget.Global);
		await write(value);
		try {
			await work();
		} finally {
			await write(undefined);
		}
	}

	describe('are learned', () => {
		it('from a document', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			assert.deepEqual(dialogs.errors, []);
			assert.deepEqual([learned?.algorithm, learned?.size, learned?.source], ['bpe', 60, 'learned']);
			assert.ok((await ids()).includes(learned?.id ?? ''));
		});

		it('from a selection', async () => {
			const editor = await openText(`${CORPUS}ZZZ\n`);
			editor.selection = new vscode.Selection(0, 0, 20, 0);
			const learned = await learn({ source: 'selection' });
			assert.match(learned?.title ?? '', /selection/);
			editor.selection = new vscode.Selection(0, 0, 0, 0);
			assert.equal(await learn({ source: 'selection' }), undefined);
			assert.deepEqual(dialogs.asked.showInformationMessage?.at(-1), 'Select some text first.');
		});

		it('from the text files of a folder, whatever else is in it', async () => {
			await folder.put('a.txt', CORPUS);
			await folder.put('inner/b.md', CORPUS);
			await folder.put('picture.bin', Uint8Array.of(1, 0, 2, 0));
			await folder.put('empty.txt', '');
			const learned = await learn({ source: 'folder', folder: folder.uri });
			assert.deepEqual(dialogs.errors, []);
			assert.equal(learned?.size, 60);
		});

		it('with the answers of a person, who may take what is proposed', async () => {
			await openText(CORPUS);
			dialogs.answer('showQuickPick', (items: readonly vscode.QuickPickItem[]) => items[0]);
			dialogs.answer('showInputBox', ({ value }: vscode.InputBoxOptions) => value);
			const learned = await executeCommand<VocabularyInfo | undefined>('nlpLens.subwords.learn');
			assert.deepEqual(dialogs.errors, []);
			assert.equal(learned?.algorithm, 'byteLevelBpe');
		});

		it("from the walkthrough's corpus, of the size that is proposed", async () => {
			await executeCommand('nlpLens.subwords.openSample');
			dialogs.answer('showInputBox', ({ value }: vscode.InputBoxOptions) => value);
			const learned = await learn({ source: 'document', vocabularySize: undefined });
			assert.deepEqual(dialogs.errors, []);
			const vocabulary = await savedVocabulary(learned);
			for (const piece of ['un', 'happi', 'ness']) assert.ok(piece in vocabulary, piece);
		});

		it('from a text that is open where no editor is active', async () => {
			await openText(CORPUS);
			await executeCommand('workbench.action.openGlobalKeybindings');
			await until('no editor to be active', () => !vscode.window.activeTextEditor);
			const learned = await learn({ source: 'document' });
			assert.deepEqual(dialogs.errors, []);
			assert.equal(learned?.size, 60);
			assert.equal(vscode.window.activeTextEditor?.document.getText(), CORPUS, 'its pieces are to be seen');
		});

		it('so that WordPiece knows all of its text at the size that is proposed', async () => {
			const text = 'Ada, Bob, Cy, Dan and Eve saw Fox, Gus, Hal and Ian. Jim knew Quiz, Vex and Zoe: why?';
			await openText(text);
			dialogs.answer('showInputBox', ({ value }: vscode.InputBoxOptions) => value);
			const learned = await learn({ source: 'document', algorithm: 'wordPiece', vocabularySize: undefined });
			const vocabulary = await savedVocabulary(learned);
			for (const [first, ...others] of text.match(/\w+/gu) ?? [])
				for (const piece of [first, ...others.map(letter => `##${letter}`)]) assert.ok(piece in vocabulary, piece);
		});

		it('for sizes that are numbers in a range', async () => {
			await openText(CORPUS);
			let problems: unknown[] = [];
			dialogs.answer('showInputBox', (options: vscode.InputBoxOptions) => {
				problems = ['', 'x', '3', '-5', '1e9', '5000000', '2.5', ' 1,000 '].map(text => options.validateInput?.(text));
				return undefined;
			});
			assert.equal(await learn({ source: 'document', vocabularySize: undefined }), undefined);
			assert.deepEqual(
				problems.map(problem => problem === undefined),
				[false, false, false, false, false, false, false, true],
			);
		});

		it('but not from nothing, and not more than the text gives', async () => {
			const before = await ids();
			await openText('');
			assert.equal(await learn({ source: 'document' }), undefined);
			assert.match(dialogs.errors.at(-1) ?? '', /No tokenizer was learned\. .*no words/);
			await openText(CORPUS);
			assert.equal(await learn({ source: 'document', vocabularySize: 5000 }), undefined);
			assert.match(dialogs.errors.at(-1) ?? '', /5000.*Choose a size of \d+ or less/);
			await folder.put('x.bin', Uint8Array.of(0));
			assert.equal(await learn({ source: 'folder', folder: folder.uri }), undefined);
			assert.equal(dialogs.errors.length, 3);
			assert.deepEqual(await ids(), before);
		});

		it('until a person cancels', async () => {
			const before = await ids();
			await openText(CORPUS);
			const source = new vscode.CancellationTokenSource();
			const learning = learn({ source: 'document', token: source.token });
			source.cancel();
			assert.equal(await learning, undefined);
			assert.deepEqual([dialogs.errors, await ids()], [[], before]);
			assert.equal((await learn({ source: 'document' }))?.size, 60, 'the worker goes on');
		});

		it('also when the editor is closed meanwhile', async () => {
			await openText(CORPUS);
			const learning = learn({ source: 'document' });
			await closeEditors();
			assert.equal((await learning)?.size, 60);
		});
	});

	describe('are kept in files', () => {
		it('named for what they were learned from, as the menu of a folder knows tokenizers', async () => {
			await vscode.window.showTextDocument(await folder.put('a small story.txt', CORPUS));
			dialogs.answer('showSaveDialog', () => undefined);
			const learned = await learn({ source: 'document' });
			await executeCommand('nlpLens.subwords.save', learned?.id);
			const asked = dialogs.asked.showSaveDialog?.at(-1) as vscode.SaveDialogOptions | undefined;
			assert.match(asked?.defaultUri?.path ?? '', /\/a-small-story\.tokenizer\.json$/u);
		});

		it('that can be loaded again', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			const file = folder.file('tokenizer.json');
			const saved = await executeCommand<vscode.Uri>('nlpLens.subwords.save', learned?.id, file);
			assert.equal(saved.toString(), file.toString());
			const loaded = await load(file);
			assert.deepEqual([loaded?.algorithm, loaded?.size, loaded?.source], ['bpe', 60, 'loaded']);
			assert.equal(loaded?.title, 'subwords-test/tokenizer.json');
			await load(file);
			assert.equal((await ids()).filter(id => id === loaded.id).length, 1, 'once, however often it is loaded');
		});

		it('as a SentencePiece model, where it is one', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document', algorithm: 'sentencePieceUnigram', vocabularySize: 40 });
			assert.deepEqual(dialogs.errors, []);
			const file = folder.file('own.model');
			await executeCommand('nlpLens.subwords.save', learned?.id, file);
			const loaded = await load(file);
			assert.deepEqual([loaded?.algorithm, loaded?.size], ['sentencePieceUnigram', 40]);
		});

		it('and are there again when the analysis was started again', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			await executeCommand('nlpLens.subwords.save', learned?.id, folder.file('own.json'));
			const loaded = await load(folder.file('own.json'));
			const before = await ids();
			await executeCommand('nlpLens.restartAnalysis');
			assert.deepEqual(await ids(), before);
			await folder.put('a.txt', 'the cat\n');
			assert.match(await count(), /a\.txt,8,\d+/);
			assert.ok(loaded && before.includes(loaded.id));
		});

		it('where a person says', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			const file = folder.file('own.json');
			dialogs.answer('showSaveDialog', () => file);
			dialogs.answer('showOpenDialog', () => [file]);
			await executeCommand('nlpLens.subwords.save', learned?.id);
			assert.equal((await executeCommand<VocabularyInfo>('nlpLens.subwords.load')).size, 60);
			dialogs.answer('showOpenDialog', () => undefined);
			assert.equal(await executeCommand('nlpLens.subwords.load'), undefined);
		});

		it('of the right kind only: an error names file and reason', async () => {
			const before = await ids();
			const bad: readonly (readonly [string, string | Uint8Array])[] = [
				['broken.json', '{"model": {"type": "BPE", "vocab": {'],
				['other.json', '{"name": "nlp-lens"}'],
				['future.json', '{"added_tokens": [], "model": {"type": "Telepathy", "vocab": {}}}'],
				['empty.json', ''],
				['truncated.model', Uint8Array.of(0x0a, 0x7f, 1, 2)],
				['empty.model', ''],
			];
			for (const [name, content] of bad) {
				assert.equal(await load(await folder.put(name, content)), undefined, name);
				const message = dialogs.errors.at(-1) ?? '';
				assert.ok(message.includes(name), message);
				assert.match(message, /cannot be loaded\. \S/);
			}
			assert.equal(await load(folder.file('gone.json')), undefined);
			assert.match(dialogs.errors.at(-1) ?? '', /gone\.json cannot be loaded\. There is no such file/);
			assert.deepEqual(await ids(), before);
		});

		it('of a virtual file system too, and not written where that cannot be', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			const place = vscode.Uri.parse('no-such-scheme:/x/tokenizer.json');
			assert.equal(await executeCommand('nlpLens.subwords.save', learned?.id, place), undefined);
			assert.match(dialogs.errors.at(-1) ?? '', /The tokenizer was not saved\. \S/);
		});
	});

	describe('are compared', () => {
		it('with one another, two that are picked', async () => {
			await openText(CORPUS);
			const picked: unknown[] = [];
			dialogs.answer('showQuickPick', (items: readonly vscode.QuickPickItem[]) => {
				picked.push(...items.map(({ label }) => label));
				return items[0];
			});
			await executeCommand('nlpLens.subwords.compare');
			assert.equal(dialogs.asked.showQuickPick?.length, 2);
			assert.ok(picked.some(label => /cl100k_base/.test(String(label))));
			dialogs.answer('showQuickPick', () => undefined);
			await executeCommand('nlpLens.subwords.compare');
			assert.deepEqual(dialogs.errors, []);
		});
	});

	describe('are counted', () => {
		it('by the vocabulary that the settings name, be it in a file', async () => {
			await openText(CORPUS);
			const learned = await learn({ source: 'document' });
			await executeCommand('nlpLens.subwords.save', learned?.id, folder.file('own.json'));
			await folder.put('a.txt', 'the cat\n');
			const own = await count();
			await withVocabulary('cl100k_base', async () => assert.match(await count(), /a\.txt,8,3,/));
			await withVocabulary('subwords-test/own.json', async () => assert.equal(await count(), own));
			await withVocabulary('no/such.json', async () => {
				assert.equal(await count(), '');
				assert.match(dialogs.errors.at(-1) ?? '', /The tokens were not counted\. .*such\.json/);
			});
		});

		it('in a folder of a virtual file system, but for what the settings exclude', async () => {
			const files = new MemoryFolder({
				'/corpus/a.txt': 'the cat\n',
				'/corpus/inner/b.txt': 'sat',
				'/corpus/inner/c.bin': Uint8Array.of(0),
				'/corpus/node_modules/d.txt': 'no',
				'/corpus/.git/config': 'no',
			});
			const registration = vscode.workspace.registerFileSystemProvider('nlplens-memory', files, { isReadonly: true });
			try {
				const csv = await count(vscode.Uri.parse('nlplens-memory:/corpus'));
				assert.deepEqual(csv.match(/^[^,\r\n]+(?=,\d)/gm), ['a.txt', 'inner/b.txt']);
			} finally {
				registration.dispose();
			}
		});

		it('for each text file of a folder, as CSV and as a table', async () => {
			await openText(CORPUS);
			await learn({ source: 'document' });
			await folder.put('a.txt', 'the cat\n');
			await folder.put('inner/b,c.md', '猫 sat');
			await folder.put('empty.txt', '');
			await folder.put('binary.dat', Uint8Array.of(0, 1, 2));
			await folder.put('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
			const csv = await executeCommand<string>('nlpLens.subwords.countFolder', folder.uri);
			assert.deepEqual(dialogs.errors, []);
			const rows = csv.trimEnd().split('\r\n');
			assert.equal(rows[0], 'file,characters,tokens,characters_per_token');
			assert.deepEqual(
				rows.slice(1).map(row => row.replace(/,\d.*/, '')),
				['a.txt', 'empty.txt', '"inner/b,c.md"'],
			);
			const document = vscode.window.activeTextEditor?.document;
			assert.equal(document?.languageId, 'markdown');
			assert.match(document.getText(), /\| Total \| 13 \| \d+ \|/);
			assert.match(document.getText(), /Left out, binary \(1\): .*binary\.dat/);
			assert.match(document.getText(), /Left out, not in UTF-8.* \(1\): .*latin\.txt/);
		});

		it('but not where there is no text, or when a person cancels', async () => {
			await folder.put('binary.dat', Uint8Array.of(0, 1, 2));
			assert.equal(await executeCommand('nlpLens.subwords.countFolder', folder.uri), undefined);
			assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no text file/);
			await folder.put('a.txt', 'the cat\n');
			const source = new vscode.CancellationTokenSource();
			source.cancel();
			assert.equal(await executeCommand('nlpLens.subwords.countFolder', folder.uri, source.token), undefined);
			assert.deepEqual(dialogs.errors, []);
		});

		it('in the status bar while a person types or selects, if that is wanted', async () => {
			const configuration = vscode.workspace.getConfiguration('nlpLens');
			const editor = await openText(CORPUS);
			await learn({ source: 'document' });
			assert.equal(api.subwordItemText(), undefined, 'it is off by default');
			await configuration.update('subwords.statusItem', true, vscode.ConfigurationTarget.Global);
			try {
				const shown = () => Number(/([\d,]+) subwords$/.exec(api.subwordItemText() ?? '')?.[1].replaceAll(',', ''));
				const whole = await until('a count', () => shown() > 0 && shown());
				await vscode.window.showTextDocument(editor.document);
				const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
				for (const word of ['the', ' cat', ' x', 'y', 'z']) await editor.edit(edit => edit.insert(end, word));
				await until(
					() => `more than ${whole}; there are ${shown()}`,
					() => shown() > whole,
				);
				editor.selection = new vscode.Selection(0, 0, 0, 3);
				await until(
					() => `the selection's; there are ${shown()}`,
					() => shown() > 0 && shown() <= 3,
				);
				editor.selection = new vscode.Selection(0, 0, 0, 0);
				await editor.edit(edit => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)));
				await until(
					() => `none; there are ${shown()}`,
					() => shown() === 0,
				);
			} finally {
				await configuration.update('subwords.statusItem', undefined, vscode.ConfigurationTarget.Global);
			}
			await until('the item to go', () => api.subwordItemText() === undefined);
		});
	});
});
