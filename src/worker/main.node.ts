import { parentPort } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { startAnalysisServer } from './analysisServer';
import { coreEngines } from './subwords/coreEngines';
import { TurnScheduler } from './turnScheduler';

/** The entry of the desktop build's worker: a thread that talks to its parent. */
if (parentPort === null) {
	throw new Error('This file runs as a worker thread only.');
}
const connection = createMessageConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
startAnalysisServer(connection, new TurnScheduler(setImmediate), coreEngines);
