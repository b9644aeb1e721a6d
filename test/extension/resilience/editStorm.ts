import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { STORM_PIECES } from '../../storms/stormPieces';
import { AnsweredDialogs } from '../support/dialogs';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksAsText,
	openText,
	seededRandom,
	until,
} from '../support/editorSession';

/** Above this length half of the text is deleted, in UTF-16 code units. */
const LONGEST = 8000;

/** What a person does to the document in the active editor, at random. */
class Rage {
	readonly #random: () => number;

	constructor(seed: number) {
		this.#random = seededRandom(seed);
	}

	below(limit: number): number {
		return Math.floor(this.#random() * limit);
	}

	async step(editor: vscode.TextEditor): Promise<void> {
		const kinds = [() => this.#type(), () => this.#type(), () => this.#paste(editor), () => this.#remove(editor)];
		const rare = [() => this.#cursors(editor), () => undo(), () => redo(), () => this.#lineEnds(editor)];
		const all = [...kinds, ...kinds, ...kinds, ...rare, ...rare, () => this.#language(editor)];
		if (editor.document.getText().length > LONGEST) await this.#half(editor);
		else await all[this.below(all.length)]();
	}

	async #type(): Promise<void> {
		const letters = ['a', ' ', '.', '的', '。', '\n', '😀', '*', '# '];
		await vscode.commands.executeCommand('type', { text: letters[this.below(letters.length)] });
	}

	async #paste(editor: vscode.TextEditor): Promise<void> {
		const text = Array.from({ length: 1 + this.below(4) }, () => STORM_PIECES[this.below(STORM_PIECES.length)]).join(
			'',
		);
		await editor.edit(edit => edit.replace(this.#range(editor, 10), text));
	}

	async #remove(editor: vscode.TextEditor): Promise<void> {
		await editor.edit(edit => edit.delete(this.#range(editor, 120)));
	}

	async #half(editor: vscode.TextEditor): Promise<void> {
		const { document } = editor;
		await editor.edit(edit =>
			edit.delete(new vscode.Range(document.positionAt(LONGEST / 2), document.positionAt(1e6))),
		);
	}

	/** Places several cursors, at which the next letters are typed. */
	#cursors(editor: vscode.TextEditor): Promise<void> {
		editor.selections = Array.from({ length: 1 + this.below(8) }, () => {
			const { start, end } = this.#range(editor, 6);
			return new vscode.Selection(start, end);
		});
		return Promise.resolve();
	}

	async #lineEnds(editor: vscode.TextEditor): Promise<void> {
		const { CRLF, LF } = vscode.EndOfLine;
		await editor.edit(edit => edit.setEndOfLine(editor.document.eol === LF ? CRLF : LF));
	}

	async #language(editor: vscode.TextEditor): Promise<void> {
		const next = editor.document.languageId === 'markdown' ? 'plaintext' : 'markdown';
		await vscode.languages.setTextDocumentLanguage(editor.document, next);
	}

	#range({ document }: vscode.TextEditor, longest: number): vscode.Range {
		const at = this.below(document.getText().length + 1);
		return new vscode.Range(document.positionAt(at), document.positionAt(at + this.below(longest)));
	}
}

const undo = () => vscode.commands.executeCommand('undo');
const redo = () => vscode.commands.executeCommand('redo');

/** The marks of an editor as they are set when all is done anew. */
async function marksAnew(api: ExtensionApi, editor: vscode.TextEditor): Promise<readonly string[]> {
	let last = '';
	let since = Date.now();
	await until('marks that rest', () => {
		const now = marksAsText(api, editor).join(' ');
		if (now !== last) [last, since] = [now, Date.now()];
		return Date.now() - since > 900;
	});
	return marksAsText(api, editor);
}

/** Registers the test of a storm of so many edits in a real editor. */
export function describeEditStorm(edits: number, every: number): void {
	describe(`A storm of ${edits} edits in the editor`, function () {
		this.timeout(60_000 + edits * 400);
		let api: ExtensionApi;
		let dialogs: AnsweredDialogs;

		before(async () => {
			api = await activatedApi();
			dialogs = new AnsweredDialogs();
			dialogs.answer('showErrorMessage', () => undefined);
		});
		after(async () => {
			dialogs.dispose();
			await vscode.commands.executeCommand('nlpLens.clearHighlights');
			await closeEditors();
		});

		it('leaves analysis and marks as they are when all is done anew', async () => {
			const rage = new Rage(edits);
			const editor = await openText('The cat sits on the mat.\n\n今天天气真好，适合出去游玩。\n');
			await highlightOnly('PartsOfSpeech', 'Entities');
			for (let edit = 1; edit <= edits; edit++) {
				const { activeTextEditor: active } = vscode.window;
				assert.ok(active);
				await rage.step(active);
				if (edit % every !== 0) continue;
				const followed = { conllu: await exported('conllu'), marks: await marksAnew(api, editor) };
				await vscode.commands.executeCommand('nlpLens.restartAnalysis');
				assert.equal(followed.conllu, await exported('conllu'), `after edit ${edit}`);
				await marksAnew(api, editor);
				// On a busy machine the new worker may be slower than what was taken for rest.
				await until(
					() => `the marks after edit ${edit} as they were followed: ${followed.marks.join(' ')}`,
					() => marksAsText(api, editor).join(' ') === followed.marks.join(' '),
				);
			}
			assert.deepEqual(dialogs.errors, []);
		});
	});
}
