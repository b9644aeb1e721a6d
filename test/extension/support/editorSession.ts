import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';

/** Milliseconds after which something that was waited for counts as not coming. */
const LIMIT = 20_000;

/** The extension's exports, after it was activated. */
export async function activatedApi(): Promise<ExtensionApi> {
	const extension = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');
	if (!extension) throw new Error('The extension is not there.');
	return extension.activate();
}

/** Opens a new document with a text in the only editor. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await newDocument(content, language), { preview: false });
}

/**
 * A new untitled document. It may get the name of one that was just closed, and for a moment VS Code gives it the other's
 * text: the host still has that document, or its backup is not gone yet. Then the next name is taken.
 */
async function newDocument(content: string, language: string): Promise<vscode.TextDocument> {
	const known = new Set(vscode.workspace.textDocuments);
	for (;;) {
		const document = await vscode.workspace.openTextDocument({ content, language });
		if (!known.has(document) && linesOf(document.getText()).length === linesOf(content).length) return document;
		known.add(document);
	}
}

/** A text with all line ends alike. Texts are told apart by length, since unpaired surrogates are replaced on the way. */
function linesOf(text: string): string {
	return text.replace(/\r\n?/gu, '\n');
}

/** Closes all editors and drops what they hold. */
export async function closeEditors(): Promise<void> {
	while (vscode.window.activeTextEditor?.document.isDirty === true) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Turns both highlights off, then those that are named on, for the active editor. */
export async function highlightOnly(...kinds: readonly ('PartsOfSpeech' | 'Entities')[]): Promise<void> {
	await vscode.commands.executeCommand('nlpLens.clearHighlights');
	for (const kind of kinds) await vscode.commands.executeCommand(`nlpLens.highlight${kind}`);
}

/** Waits until a condition holds, and says what was seen last when it does not come to hold. */
export async function until<T>(what: string | (() => string), look: () => T | undefined | false): Promise<T> {
	const end = Date.now() + LIMIT;
	for (;;) {
		const seen = look();
		if (seen !== undefined && seen !== false) return seen;
		if (Date.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}

/** The marks of an editor; VS Code may have put another object in its place meanwhile. */
export function marksNow(api: ExtensionApi, editor: vscode.TextEditor): ReturnType<ExtensionApi['marksOf']> {
	const { visibleTextEditors } = vscode.window;
	if (visibleTextEditors.includes(editor)) return api.marksOf(editor);
	const successor = visibleTextEditors.find(({ document }) => document === editor.document);
	return successor ? api.marksOf(successor) : [];
}

/** The marks of an editor as `word/LABEL`. */
export function marksAsText(api: ExtensionApi, editor: vscode.TextEditor): readonly string[] {
	const text = editor.document.getText();
	return marksNow(api, editor).map(({ start, end, label }) => `${text.slice(start, end)}/${label}`);
}

/** Waits until an editor has all these marks, given as `word/LABEL`. */
export async function marksToHold(
	api: ExtensionApi,
	editor: vscode.TextEditor,
	...marks: readonly string[]
): Promise<readonly string[]> {
	const missing = () => `${marks.join(' ')}; there are: ${marksAsText(api, editor).slice(0, 40).join(' ')}`;
	return until(missing, () => {
		const there = marksAsText(api, editor);
		return marks.every(mark => there.includes(mark)) && there;
	});
}

/** The analysis of the active editor, as `Copy Analysis As…` gives it. */
export async function exported(format: 'conllu' | 'json' | 'iob2'): Promise<string> {
	const text = await vscode.commands.executeCommand<string | undefined>('nlpLens.copyAs', format);
	if (text === undefined) throw new Error(`No ${format} came.`);
	return text;
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
