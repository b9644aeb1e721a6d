import { Uri, workspace } from 'vscode';
import { BrowserMessageReader } from 'vscode-jsonrpc/browser';
import { startInProcess } from './inProcessWorker';
import { TransferringWriter } from './transferringWriter';
import type { WorkerLink } from './workerLink';

/**
 * Starts the analysis worker of the browser build from the bytes of its file, through a blob URL: a script of the
 * extension's own origin may not be loaded as a worker everywhere. Where the host allows no worker at all the same code
 * runs inside the host, which yields between blocks.
 */
export async function startWebWorker(extensionUri: Uri): Promise<WorkerLink> {
	const file = Uri.joinPath(extensionUri, 'dist', 'worker.browser.js');
	const code = new TextDecoder().decode(await workspace.fs.readFile(file));
	try {
		return linkOf(startFromBlob(code));
	} catch {
		return startInProcess(code);
	}
}

function startFromBlob(code: string): Worker {
	const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
	try {
		return new Worker(url, { name: 'nlp-lens' });
	} finally {
		// The fetch of the script has begun; the URL must outlive the current task only.
		setTimeout(() => URL.revokeObjectURL(url), 10_000);
	}
}

function linkOf(worker: Worker): WorkerLink {
	return {
		kind: 'web worker',
		reader: new BrowserMessageReader(worker),
		writer: new TransferringWriter((message, transfer) => worker.postMessage(message, [...transfer])),
		onFailed(listener) {
			worker.addEventListener('error', event => listener(event.message), { once: true });
		},
		terminate() {
			worker.terminate();
		},
	};
}
