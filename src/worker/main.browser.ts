import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { startAnalysisServer } from './analysisServer';
import { coreEngines } from './subwords/coreEngines';

/** The entry of the browser build's worker. `self` may be a stand-in for one, see the extension's inProcessWorker. */
declare const self: DedicatedWorkerGlobalScope;

/** Yields by a message to itself: timers of a browser are held back when they nest. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const connection = createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const scheduler = {
	now: () => performance.now(),
	yield: () =>
		new Promise<void>(resolve => {
			waiting.push(resolve);
			channel.port2.postMessage(null);
		}),
};
startAnalysisServer(connection, scheduler, coreEngines);
