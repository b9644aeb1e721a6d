import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, highlightOnly, openText } from './support/editorSession';

/** The texts of all hovers at an offset. */
async function hoverAt({ document }: vscode.TextEditor, offset: number): Promise<string> {
	const position = document.positionAt(offset);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map(content => (content as vscode.MarkdownString).value)
		.join('\n');
}

/** Markdown escapes taken back. */
function plain(markdown: string): string {
	return markdown.replace(/\\(.)/g, '$1').replace(/&nbsp;/g, ' ');
}

describe('Hovers', () => {
	before(activatedApi);
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	it('show surface, lemma, both tags with English and Chinese names, and the sentence', async () => {
		const editor = await openText('The cat sleeps. She is playing the guitar.');
		await highlightOnly('PartsOfSpeech');
		const text = plain(await hoverAt(editor, editor.document.getText().indexOf('playing') + 2));
		for (const part of ['playing', 'play', 'VERB', 'verb', '动词', 'VBG', 'Sentence: 2'])
			assert.ok(text.includes(part), text);
	});

	it('show the label of an entity and what found it', async () => {
		const editor = await openText('他们计划在2024年4月7日去上海旅行。');
		await highlightOnly('Entities');
		const text = plain(await hoverAt(editor, editor.document.getText().indexOf('4月')));
		for (const part of ['DATE', '日期', 'by rule', 'Sentence: 1']) assert.ok(text.includes(part), text);
	});

	it('never take text for Markdown', async () => {
		const editor = await openText('The file www.example.com/*x*/_y_ and <b>bold</b> words.');
		await highlightOnly('PartsOfSpeech');
		for (let offset = 9; offset < 45; offset += 3) {
			const text = await hoverAt(editor, offset);
			assert.ok(!/(?<!\\)<b>/.test(text) && !/(?<![*\\])\*x\*(?!\*)/.test(text), text);
		}
	});

	it('say nothing outside words, past the end, and while no highlight is on', async () => {
		const editor = await openText('The cat  sleeps.');
		await highlightOnly('PartsOfSpeech');
		assert.equal(await hoverAt(editor, editor.document.getText().length), '');
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		assert.equal(await hoverAt(editor, 5), '');
	});
});
