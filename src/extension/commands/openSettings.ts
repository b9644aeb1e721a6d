import { commands } from 'vscode';
import type { Command } from './command';

/** Opens the settings of this extension. */
export function openSettings(extensionId: string): Command {
	return {
		id: 'nlpLens.openSettings',
		run: () => commands.executeCommand('workbench.action.openSettings', `@ext:${extensionId}`),
	};
}
