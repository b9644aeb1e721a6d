/**
 * An extension that runs beside ours in the extension host and does what the bench asks of it over loopback: it runs commands, puts
 * cursors, and watches the host's event loop and what runs in it. Its port stands in a file of the opened folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../../src/extension/extensionApi';
import { PORT_FILE } from '../../../bench/window/probe/probeContract';
import type { HostWatch, ProbeRequest } from '../../../bench/window/probe/probeContract';

/** Time between two samples of what runs, in microseconds. */
const SAMPLING_US = 250;

/** Kinds of marks whose number tells whether an answer about the whole text has come. */
const ANSWERS = ['evidence', 'keywords', 'longSentences', 'fillers'] as const;

export function activate(context: vscode.ExtensionContext): void {
	const watcher = new HostWatcher();
	const server = createServer((request, response) => {
		answer(watcher, request)
			.then(result => response.end(JSON.stringify(result ?? null)))
			.catch((error: unknown) => {
				response.statusCode = 500;
				response.end(String(error));
			});
	});
	context.subscriptions.push({ dispose: () => void server.close() });
	server.listen(0, '127.0.0.1', () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		const file = path.join(folder.uri.fsPath, PORT_FILE);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, String((server.address() as AddressInfo).port));
	});
}

async function answer(watcher: HostWatcher, request: IncomingMessage): Promise<unknown> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const asked = JSON.parse(Buffer.concat(parts).toString()) as ProbeRequest;
	switch (asked.do) {
		case 'run':
			// What a command answers may not be JSON, and is of no interest.
			await vscode.commands.executeCommand(asked.command, ...(asked.arguments ?? []));
			return null;
		case 'cursors':
			putCursors(asked.count);
			return null;
		case 'echo':
			return watcher.echo(asked.on);
		case 'marks':
			return countMarks();
		case 'watch':
			return watcher.begin();
		case 'watched':
			return watcher.end();
	}
}

/** Puts so many cursors: at the ends of the first lines, and where these are too few, in the middle of them. */
function putCursors(count: number): void {
	const editor = vscode.window.activeTextEditor;
	if (!editor) throw new Error('There is no editor.');
	const { document } = editor;
	const positions: vscode.Position[] = [];
	const lines = Array.from(
		{ length: Math.min(document.lineCount, count) },
		(_, line) => document.lineAt(line).range.end,
	);
	// Further ones stand so many characters before the ends, but not in the first line, which is watched.
	for (let before = 0; positions.length < count; before += 5) {
		const next = (before === 0 ? lines : lines.slice(1))
			.filter(({ character }) => character >= before)
			.map(end => end.translate(0, -before));
		if (next.length === 0) break;
		positions.push(...next);
	}
	editor.selections = positions.slice(0, count).map(position => new vscode.Selection(position, position));
}

/** Marks the first line whole after each edit, in the turn in which the host hears of it. */
function markFirstLine(): vscode.Disposable {
	const type = vscode.window.createTextEditorDecorationType({
		color: new vscode.ThemeColor('charts.blue'),
		// As ours: the editor is not to mark new text by itself.
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
		const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
		editor?.setDecorations(type, [document.lineAt(0).range]);
	});
	return vscode.Disposable.from(type, listener);
}

/** How many marks of each kind the active editor has. */
function countMarks(): Record<string, number> {
	const editor = vscode.window.activeTextEditor;
	const api = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens')?.exports;
	if (!editor || !api) return {};
	return {
		words: api.marksOf(editor).length,
		surprisal: api.surprisalOf(editor).length,
		doubts: api.doubtsOf(editor).length,
		...Object.fromEntries(ANSWERS.map(kind => [kind, api.answerMarks(kind).length])),
	};
}

/** Watches the event loop and samples what runs, one stretch of time after the other. */
class HostWatcher {
	readonly #session = new Session();
	#delays: ReturnType<typeof monitorEventLoopDelay> | undefined;
	#listeners: vscode.Disposable | undefined;
	#followed: number[] = [];
	#echo: vscode.Disposable | undefined;

	constructor() {
		this.#session.connect();
	}

	/** Marks the first line whole after each edit, or no longer. */
	echo(on: boolean): null {
		this.#echo?.dispose();
		this.#echo = on ? markFirstLine() : undefined;
		return null;
	}

	async begin(): Promise<void> {
		await this.#session.post('Profiler.enable');
		await this.#session.post('Profiler.setSamplingInterval', { interval: SAMPLING_US });
		await this.#session.post('Profiler.start');
		this.#delays = monitorEventLoopDelay({ resolution: 1 });
		this.#delays.enable();
		this.#followed = [];
		this.#listeners = this.#follow();
	}

	/** Hears of edits, and of the marks that are set after them. */
	#follow(): vscode.Disposable {
		let edited: number | undefined;
		const api = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens')?.exports;
		return vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
				if (contentChanges.length > 0) edited ??= performance.now();
			}),
			api?.onDidChangeMarks(() => {
				if (edited !== undefined) this.#followed.push(performance.now() - edited);
				edited = undefined;
			}) ?? new vscode.Disposable(() => undefined),
		);
	}

	async end(): Promise<HostWatch> {
		const delays = this.#delays;
		delays?.disable();
		const { profile } = await this.#session.post('Profiler.stop');
		this.#listeners?.dispose();
		return { profile, delays: [50, 99, 100].map(p => (delays?.percentile(p) ?? 0) / 1e6), followed: this.#followed };
	}
}
