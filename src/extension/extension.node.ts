import type { ExtensionContext } from 'vscode';
import { activateExtension } from './activate';
import type { ExtensionApi } from './activate';
import { startWorkerThread } from './workerLink.node';

/** The entry of the desktop build. */
export function activate(context: ExtensionContext): ExtensionApi {
	return activateExtension(context, () => startWorkerThread(context.extensionUri));
}
