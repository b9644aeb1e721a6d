import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, highlightOnly } from './support/editorSession';

/** A file system of one file that cannot be written. */
class OneFile implements vscode.FileSystemProvider {
	readonly #bytes: Uint8Array;
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	constructor(text: string) {
		this.#bytes = new TextEncoder().encode(text);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(): vscode.FileStat {
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
	}

	readFile(): Uint8Array {
		return this.#bytes;
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	writeFile(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}
}

describe('A read-only document of a virtual file system', () => {
	let registration: vscode.Disposable;

	before(() => {
		const files = new OneFile('The cat met Helen Marsh in London.');
		registration = vscode.workspace.registerFileSystemProvider('nlplens-test', files, { isReadonly: true });
	});

	after(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
		registration.dispose();
	});

	it('is marked and exported as any other', async () => {
		const api = await activatedApi();
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('nlplens-test://host/folder/a.txt'));
		const editor = await vscode.window.showTextDocument(document);
		const marked = new Promise<void>(resolve => {
			const subscription = api.onDidChangeMarks(changed => {
				if (changed !== editor || api.marksOf(editor).length === 0) return;
				subscription.dispose();
				resolve();
			});
		});
		await highlightOnly('Entities');
		await marked;
		assert.ok(api.marksOf(editor).some(({ label }) => label === 'LOC'));
		const text = await vscode.commands.executeCommand<string>('nlpLens.copyAs', 'conllu');
		assert.match(text, /^# sent_id = 1\n# text = The cat met Helen Marsh in London\.$/mu);
	});
});
