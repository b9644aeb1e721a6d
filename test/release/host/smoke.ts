import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/extensionApi';

/** The part of the manifest that is looked at. */
interface Manifest {
	readonly version: string;
	readonly main?: string;
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const TEXT = 'The cat sits on the mat in Paris.\n\n李雷计划在2024年4月7日去上海旅行。\n';

/** Waits until something holds, 60 s at most: the models of an ability are read when it is first used. */
async function until(what: () => string, holds: () => boolean): Promise<void> {
	for (let tries = 0; tries < 600; tries++) {
		if (holds()) return;
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`Waited 60 s for ${what()}.`);
}

function holds(condition: boolean, otherwise: string): void {
	if (!condition) throw new Error(otherwise);
}

/** What a tool for language models answers, as text: abilities by name, without a window. */
async function answerOf(tool: string, input: object): Promise<string> {
	const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
	return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

/** The extension that a `.vsix` brought, in the host that runs this. */
describe('The extension, installed', function () {
	this.timeout(120_000);
	let extension: vscode.Extension<ExtensionApi>;
	let api: ExtensionApi;
	let editor: vscode.TextEditor;

	before(async () => {
		const found = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');
		if (found === undefined) throw new Error('The extension is not there.');
		extension = found;
		api = await extension.activate();
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: TEXT });
		editor = await vscode.window.showTextDocument(document);
	});

	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('is the package, and not a checkout', async () => {
		const { version } = extension.packageJSON as Manifest;
		holds(extension.extensionUri.path.endsWith(`/nlp-lens.nlp-lens-${version}`), extension.extensionUri.path);
		const names = (await vscode.workspace.fs.readDirectory(extension.extensionUri)).map(([name]) => name);
		for (const name of ['src', 'test', 'training', 'webview', 'node_modules'])
			holds(!names.includes(name), `${name} is in the package.`);
	});

	it('registers every command of its manifest', async () => {
		const { contributes } = extension.packageJSON as Manifest;
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributes.commands.map(({ command }) => command).filter(id => !registered.has(id));
		holds(missing.length === 0, `Not registered: ${missing.join(', ')}.`);
	});

	it('starts no analysis before it is asked for one', () => {
		holds(api.analyzerState() === 'idle', api.analyzerState());
	});

	it('marks words and names of both languages, and follows edits', async () => {
		const seen = () =>
			api.marksOf(editor).map(({ start, end, label }) => `${editor.document.getText().slice(start, end)}/${label}`);
		const marks = async (...wanted: readonly string[]) =>
			until(
				() => `${wanted.join(' ')}; there are: ${seen().join(' ')}`,
				() => wanted.every(mark => seen().includes(mark)),
			);
		await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
		await marks('cat/NOUN', '旅行/VERB');
		await vscode.commands.executeCommand('nlpLens.highlightEntities');
		await marks('Paris/LOC', '2024年4月7日/DATE', '上海/LOC');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A dog barked. '));
		await marks('dog/NOUN', 'Paris/LOC', '上海/LOC');
	});

	it('shows a hover', async () => {
		const at = editor.document.positionAt(editor.document.getText().indexOf('cat') + 1);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			editor.document.uri,
			at,
		);
		const text = hovers.flatMap(({ contents }) => contents).map(content => (content as vscode.MarkdownString).value);
		holds(text.join('\n').includes('NOUN'), text.join('\n'));
	});

	it('exports CoNLL-U', async () => {
		const text = await vscode.commands.executeCommand<string>('nlpLens.copyAs', 'conllu');
		holds(/^\d+\tcat\tcat\tNOUN\t/mu.test(text) && /^\d+\t上海\t上海\tPROPN\t/mu.test(text), text);
	});

	it('translates, summarizes, counts tokens and cuts Chinese words', async () => {
		const english = await answerOf('nlp_translate', { text: '我喜欢读书。', direction: 'zh-en' });
		holds(/read/iu.test(english), english);
		const summary = await answerOf('nlp_summarize', { text: TEXT.repeat(4), sentences: 1 });
		holds(/Paris|上海/u.test(summary), summary);
		const tokens = await answerOf('nlp_count_tokens', { text: TEXT });
		holds(/\d+ tokens/u.test(tokens), tokens);
		const words = await answerOf('nlp_segment_chinese', { text: '研究生命起源' });
		holds(/生命/u.test(words), words);
	});

	it('has its vocabularies, and the language models and vectors it comes with', async () => {
		const vocabularies = (await api.vocabularies()).map(({ id }) => id);
		holds(vocabularies.length >= 4, vocabularies.join(' '));
	});
});
