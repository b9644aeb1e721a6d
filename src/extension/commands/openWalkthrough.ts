import { commands } from 'vscode';
import type { Command } from './command';

/** Opens the walkthrough, which shows on a sample what there is. */
export function openWalkthrough(extensionId: string): Command {
	return {
		id: 'nlpLens.openWalkthrough',
		run: () => commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false),
	};
}
