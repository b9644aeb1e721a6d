import * as vscode from 'vscode';
import type { AnsweredDialogs } from './dialogs';

/**
 * Chooses who generates text as a person does: picks the labels, one a list.
 * @returns what the command of the choice tells
 */
export async function chooseGenerator(dialogs: AnsweredDialogs, ...labels: readonly string[]): Promise<unknown> {
	const wanted = [...labels];
	dialogs.answer('showQuickPick', async (items: Promise<vscode.QuickPickItem[]> | vscode.QuickPickItem[]) => {
		const label = wanted.shift();
		return (await items).find(item => item.label === label);
	});
	return vscode.commands.executeCommand('nlpLens.generation.choose');
}
