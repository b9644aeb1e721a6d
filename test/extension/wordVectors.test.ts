import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { VectorsInfo } from '../../src/protocol/embeddings';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;

/** Two kinds of sentences, whose words are told apart by what stands around them. */
const TEXT = [
	'The king sits on the throne of the realm.',
	'The queen sits on the throne of the realm.',
	'A cook cuts the onions for the soup.',
	'A cook cuts the carrots for the soup.',
]
	.join(' ')
	.concat('\n')
	.repeat(120);

const OPTIONS = { dimensions: 16, epochs: 3, minCount: 1, window: 3 };

describe('Word vectors', function () {
	this.timeout(120_000);
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('word-vectors-test');

	before(async () => {
		await activatedApi();
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

	const learnFromDocument = async (content: string): Promise<VectorsInfo | undefined> => {
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
		await vscode.window.showTextDocument(document);
		return executeCommand<VectorsInfo | undefined>('nlpLens.vectors.learnDocument', { options: OPTIONS });
	};

	it('are learned from a document, saved as a file of word2vec, and loaded again', async () => {
		const learned = await learnFromDocument(TEXT);
		assert.deepEqual(dialogs.errors, []);
		assert.ok(learned);
		assert.deepEqual([learned.origin, learned.dimensions], ['trained', 16]);
		const file = folder.file('learned.vec');
		assert.equal(await executeCommand('nlpLens.vectors.save', learned.id, { file, format: 'word2vecText' }), true);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		assert.match(text, new RegExp(`^${learned.words} 16\\n`, 'u'));
		assert.match(text, /^queen /mu);
		const loaded = await executeCommand<VectorsInfo>('nlpLens.vectors.load', file);
		assert.deepEqual([loaded.origin, loaded.words, loaded.dimensions], ['imported', learned.words, 16]);
		assert.equal(await executeCommand('nlpLens.vectors.remove', loaded.id), true);
		assert.equal(await executeCommand('nlpLens.vectors.remove', learned.id), true);
	});

	it('are learned from the files of a folder', async () => {
		const encoder = new TextEncoder();
		await vscode.workspace.fs.writeFile(folder.file('a.txt'), encoder.encode(TEXT));
		await vscode.workspace.fs.writeFile(folder.file('b.md'), encoder.encode(`# Soup\n\n${TEXT}`));
		const learned = await executeCommand<VectorsInfo>('nlpLens.vectors.learnFolder', {
			folder: folder.uri,
			options: OPTIONS,
		});
		assert.deepEqual(dialogs.errors, []);
		assert.equal(learned.title, 'word-vectors-test');
		await executeCommand('nlpLens.vectors.remove', learned.id);
	});

	it('say what is wrong with a text that is too small, and with a file that is none', async () => {
		assert.equal(await learnFromDocument('One.'), undefined);
		assert.match(dialogs.errors.join(), /No word vectors were learned\. .{10}/u);
		const file = folder.file('broken.vec');
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('2 3\nking 1 2 3\nqueen 1 x 3\n'));
		assert.equal(await executeCommand('nlpLens.vectors.load', file), undefined);
		assert.match(dialogs.errors.at(-1) ?? '', /broken\.vec.*3/u);
	});
});
