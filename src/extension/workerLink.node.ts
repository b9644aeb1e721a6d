import { Worker } from 'node:worker_threads';
import type { Uri } from 'vscode';
import { PortMessageReader } from 'vscode-jsonrpc/node';
import { TransferringWriter } from './transferringWriter';
import type { WorkerLink } from './workerLink';

/**
 * New objects of the worker have so much room at most: by itself it grows to 48 MB, and stays there, and makes nothing faster that could be
 * measured.
 */
const YOUNG_GENERATION_MB = 12;

/** Starts the analysis worker of the desktop build as a thread. */
export function startWorkerThread(extensionUri: Uri): Promise<WorkerLink> {
	const worker = new Worker(`${extensionUri.fsPath}/dist/worker.node.js`, {
		name: 'nlp-lens',
		execArgv: [],
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
	});
	let terminated = false;
	return Promise.resolve({
		kind: 'worker thread',
		reader: new PortMessageReader(worker),
		writer: new TransferringWriter((message, transfer) => worker.postMessage(message, [...transfer])),
		onFailed(listener) {
			let reason: string | undefined;
			worker.on('error', error => (reason = error.stack ?? error.message));
			worker.once('exit', code => {
				if (!terminated) listener(reason ?? `exit code ${code}`);
			});
		},
		terminate() {
			terminated = true;
			void worker.terminate();
		},
	});
}
