import { parentPort } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { startAnalysisServer } from './analysisServer';

/** The entry of the desktop build's worker: a thread that talks to its parent. */
if (parentPort === null) {
	throw new Error('This file runs as a worker thread only.');
}
startAnalysisServer(createMessageConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort)), {
	now: () => performance.now(),
	yield: () => new Promise(resolve => setImmediate(resolve)),
});
