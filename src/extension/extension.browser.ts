import type { ExtensionContext } from 'vscode';
import { activateExtension } from './activate';
import type { ExtensionApi } from './activate';
import { startWebWorker } from './workerLink.browser';

/** The entry of the browser build. */
export function activate(context: ExtensionContext): ExtensionApi {
	return activateExtension(context, () => startWebWorker(context.extensionUri));
}
