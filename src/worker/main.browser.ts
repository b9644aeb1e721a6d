import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { startAnalysisServer } from './analysisServer';
import { coreEngines } from './subwords/coreEngines';
import { TurnScheduler } from './turnScheduler';

/** The entry of the browser build's worker. `self` may be a stand-in for one, see the extension's inProcessWorker. */
declare const self: DedicatedWorkerGlobalScope;

/** The next turn comes by a message to itself: timers of a browser are held back when they nest. */
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

const connection = createMessageConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const scheduler = new TurnScheduler(run => {
	turns.push(run);
	channel.port2.postMessage(null);
});
startAnalysisServer(connection, scheduler, coreEngines);
