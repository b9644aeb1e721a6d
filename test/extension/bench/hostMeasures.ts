/** Runs in the extension host; prints lines `measure NAME<tab>VALUE`, which test/bench/hostMeasures.ts makes a table of. */
import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { linePrefix } from '../../support/mocha/lineReporter';
import type { ExtensionApi } from '../../../src/extension/activate';

/** How often the letter is typed when stalls are looked for. */
const keystrokes = 200;

function measure(name: string, value: string): void {
	console.log(`${linePrefix}measure ${name}\t${value}`);
}

/** Memory of the host's process, with our worker thread in it, in MB. */
function residentMegabytes(): number {
	return process.memoryUsage().rss / 2 ** 20;
}

/** Resolves when the marks of an editor are set the next time; one minute at most. */
function nextMarks(api: ExtensionApi): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('Waited 60 s for marks.')), 60_000);
		const subscription = api.onDidChangeMarks(editor => {
			if (api.marksOf(editor).length === 0) return;
			clearTimeout(timer);
			subscription.dispose();
			resolve();
		});
	});
}

async function open(name: string): Promise<vscode.TextEditor> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

describe('Measures in the extension host', function () {
	this.timeout(300_000);
	let api: ExtensionApi;

	before(async () => {
		const extension = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');
		assert.ok(extension);
		api = await extension.activate();
	});

	for (const [name, language] of [
		['en-10kB.txt', 'English'],
		['zh-10kB.txt', 'Chinese'],
	])
		it(`first marks, ${language}`, async () => {
			await open(name);
			const begin = performance.now();
			const marked = nextMarks(api);
			await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
			await marked;
			measure(
				`command to first marks, 10 kB ${language}, with model load`,
				`${(performance.now() - begin).toFixed(0)} ms`,
			);
			await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
		});

	for (const [name, language] of [
		['en-1MB.txt', 'English'],
		['zh-1MB.txt', 'Chinese'],
	])
		it(`1 MB, ${language}`, async () => {
			const before = residentMegabytes();
			const editor = await open(name);
			const marked = nextMarks(api);
			const begin = performance.now();
			await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
			await marked;
			measure(`command to first marks, 1 MB ${language}`, `${(performance.now() - begin).toFixed(0)} ms`);
			const delays = monitorEventLoopDelay({ resolution: 1 });
			delays.enable();
			for (let i = 0; i < keystrokes; i++) {
				await vscode.commands.executeCommand('type', { text: i % 6 === 5 ? ' ' : 'a' });
				await new Promise(resolve => setTimeout(resolve, 60));
			}
			delays.disable();
			const [middle, late, worst] = [50, 99, 100].map(p => (delays.percentile(p) / 1e6).toFixed(1));
			measure(
				`stalls of the host while typing, 1 MB ${language}: p50 / p99 / longest`,
				`${middle} / ${late} / ${worst} ms`,
			);
			measure(
				`resident memory with 1 MB ${language} (before)`,
				`${residentMegabytes().toFixed(0)} (${before.toFixed(0)}) MB`,
			);
			await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
			await vscode.commands.executeCommand('undo');
			assert.ok(editor.document.lineCount > 0);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		});
});
