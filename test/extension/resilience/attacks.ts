import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { linePrefix } from '../../support/mocha/lineReporter';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, exported, openText } from '../support/editorSession';
import type { AttackedDocument } from './attackedDocuments';

/** What a message to a person never says. */
const RAW =
	/undefined|\bnull\b|\[object|is not a function|cannot read|TypeError|RangeError|ReferenceError|call stack|\bNaN\b/iu;

/** Commands that leave the window or its settings, or end the worker under the others. */
const LEFT_OUT = /openWalkthrough|openSettings|showLog|generation\.(?:setKey|forgetKey)/u;

/** Every dialog is dismissed, and what messages say is kept. */
function dismissAll(): AnsweredDialogs {
	const dialogs = new AnsweredDialogs();
	const kinds = ['showQuickPick', 'showInputBox', 'showOpenDialog', 'showSaveDialog'] as const;
	const messages = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;
	for (const kind of [...kinds, ...messages]) dialogs.answer(kind, () => undefined);
	return dialogs;
}

/** How a command came out. */
interface Tried {
	readonly id: string;
	readonly blockedFor: number;
	readonly isLate: boolean;
	readonly trouble: readonly string[];
}

async function tryCommand(id: string, patience: number, dialogs: AnsweredDialogs): Promise<Tried> {
	const told = () =>
		[dialogs.asked.showErrorMessage, dialogs.asked.showWarningMessage, dialogs.asked.showInformationMessage].flatMap(
			messages => messages ?? [],
		) as string[];
	const before = new Set(told());
	const delays = monitorEventLoopDelay({ resolution: 5 });
	delays.enable();
	const trouble: string[] = [];
	const run = Promise.resolve(vscode.commands.executeCommand(id)).then(
		() => true,
		(error: unknown) => (trouble.push(`rejects: ${String(error)}`), true),
	);
	const isLate = !(await Promise.race([run, new Promise(resolve => setTimeout(() => resolve(false), patience))]));
	if (isLate) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	delays.disable();
	trouble.push(...told().filter(message => !before.has(message) && RAW.test(message)));
	return { id, blockedFor: delays.max / 1e6, isLate, trouble };
}

/**
 * Registers tests that run every command of the extension on documents.
 * @param patience milliseconds after which a command that waits for a person, or takes long, is left
 */
export function describeAttacks(documents: readonly AttackedDocument[], patience: number): void {
	describe('Every command', function () {
		this.timeout(documents.length * 600_000);
		let commands: readonly string[];
		let dialogs: AnsweredDialogs;
		const unhandled: string[] = [];
		const onUnhandled = (error: unknown) => {
			const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
			// Promises of VS Code itself and of other extensions are no matter of ours.
			if (told.includes('dist/extension.node.js')) unhandled.push(told);
		};

		before(async () => {
			await activatedApi();
			const manifest = vscode.extensions.getExtension('nlp-lens.nlp-lens')?.packageJSON as {
				readonly contributes: { readonly commands: readonly { readonly command: string }[] };
			};
			commands = manifest.contributes.commands.map(({ command }) => command).filter(id => !LEFT_OUT.test(id));
			process.on('unhandledRejection', onUnhandled);
			dialogs = dismissAll();
		});
		after(async () => {
			process.off('unhandledRejection', onUnhandled);
			dialogs.dispose();
			await vscode.commands.executeCommand('nlpLens.clearHighlights');
			await vscode.commands.executeCommand('nlpLens.focus.off');
			await closeEditors();
		});

		for (const { name, language, text } of documents)
			it(`may be given on ${name}`, async () => {
				const content = text();
				const tried: Tried[] = [];
				for (const command of commands) {
					const { activeTextEditor: active } = vscode.window;
					if (active?.document.languageId !== language || !active.document.isUntitled)
						await openText(content, language);
					tried.push(await tryCommand(command, patience, dialogs));
				}
				for (const { id, blockedFor, isLate } of tried)
					if (blockedFor > 250 || isLate)
						console.log(`${linePrefix}measure ${name}, ${id}\t${blockedFor.toFixed(0)} ms${isLate ? ', left' : ''}`);
				const trouble = tried.filter(each => each.trouble.length > 0);
				assert.deepEqual(
					trouble.map(({ id, trouble: said }) => `${id}: ${said.join(' | ')}`),
					[],
				);
				assert.deepEqual(unhandled, []);
				await vscode.commands.executeCommand('nlpLens.clearHighlights');
				await closeEditors();
				await openText('A dog barks.');
				assert.match(await exported('conllu'), /barks/);
				await closeEditors();
			});
	});
}
