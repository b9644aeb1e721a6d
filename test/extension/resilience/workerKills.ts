import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { AnsweredDialogs } from '../support/dialogs';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksAsText,
	marksToHold,
	openText,
	seededRandom,
	until,
} from '../support/editorSession';
import { systemThreads, WorkerThreads } from '../support/workerThreads';

const TYPED = 'Ann Smith met 王芳 in Beijing on 7 April 2024. 他们在北京大学工作了三年。 ';

/** Types the next letters of the text that comes again and again, as a person does. */
async function typeOn(from: number, count: number): Promise<void> {
	for (let key = from; key < from + count; key++) {
		await vscode.commands.executeCommand('type', { text: TYPED[key % TYPED.length] });
		await new Promise(resolve => setTimeout(resolve, 15));
	}
}

/** Registers the tests of workers that die, as often as `times`, while somebody types. */
export function describeWorkerKills(times: number): void {
	describe(`Workers killed ${times} times while somebody types`, function () {
		this.timeout(60_000 + times * 12_000);
		let api: ExtensionApi;
		let threads: WorkerThreads;
		let dialogs: AnsweredDialogs;

		before(async () => {
			threads = new WorkerThreads();
			api = await activatedApi();
			// The worker is known from its first message.
			await vscode.commands.executeCommand('nlpLens.restartAnalysis');
		});
		beforeEach(() => {
			dialogs = new AnsweredDialogs();
			for (const dialog of ['showErrorMessage', 'showWarningMessage'] as const) dialogs.answer(dialog, () => undefined);
		});
		afterEach(async () => {
			dialogs.dispose();
			await vscode.commands.executeCommand('nlpLens.clearHighlights');
			await closeEditors();
		});
		after(() => threads.dispose());

		it('lose no mark, leak no thread, and nobody is troubled', async () => {
			const random = seededRandom(5);
			const editor = await openText('The cat sits on the mat.\n');
			await highlightOnly('PartsOfSpeech', 'Entities');
			await marksToHold(api, editor, 'cat/NOUN');
			// What is typed comes behind, so that the marks before it keep their places.
			editor.selection = new vscode.Selection(1, 0, 1, 0);
			const before = systemThreads();
			const memory = process.memoryUsage().rss;
			let killed = 0;
			for (let round = 0, key = 0; killed < times; round++) {
				const keys = 1 + Math.floor(random() * 8);
				await typeOn(key, keys);
				key += keys;
				if (await threads.kill()) killed++;
				assert.ok(marksAsText(api, editor).includes('cat/NOUN'), 'marks stay while there is no worker');
				// Some die before they answered anything; one that answers is waited for every third time.
				if (round % 3 === 2) await until('a worker that answers', () => api.analyzerState() === 'ready');
				if (round % 3 === 2) await exported('conllu');
				if (api.analyzerState() === 'failed') await vscode.commands.executeCommand('nlpLens.restartAnalysis');
			}
			const incremental = await exported('conllu');
			await vscode.commands.executeCommand('nlpLens.restartAnalysis');
			assert.equal(await exported('conllu'), incremental);
			const [last] = marksAsText(api, editor).slice(-1);
			await until(`marks up to the end; the last is ${last}`, () => {
				const { length } = editor.document.getText().trimEnd();
				return api.marksOf(editor).some(({ end }) => end > length - 12);
			});
			assert.deepEqual(dialogs.errors, []);
			assert.equal(threads.living.length, 1);
			const after = systemThreads();
			if (before !== undefined && after !== undefined)
				assert.ok(after <= before + 2, `${before} threads before, ${after} after`);
			const grown = (process.memoryUsage().rss - memory) / 2 ** 20;
			console.log(
				`[test] measure worker killed ${killed} times\t${before} -> ${after} threads, ${grown.toFixed(0)} MB`,
			);
		});

		it('are not started without end when they die at once', async () => {
			await openText('Dogs bark.\n');
			await vscode.commands.executeCommand('nlpLens.restartAnalysis');
			const before = threads.known;
			const timer = setInterval(() => void threads.kill(), 1);
			try {
				for (let round = 0; round < 10 && api.analyzerState() !== 'failed'; round++)
					await Promise.allSettled([exported('conllu')]);
				await until('that the worker is given up', () => api.analyzerState() === 'failed');
				const started = threads.known - before;
				assert.ok(started <= 12, `${started} workers were started`);
			} finally {
				clearInterval(timer);
			}
			await vscode.commands.executeCommand('nlpLens.restartAnalysis');
			assert.match(await exported('conllu'), /bark/);
		});
	});
}
