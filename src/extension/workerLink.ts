import type { MessageReader, MessageWriter } from 'vscode-jsonrpc';

/** A running worker, seen from the host: two ends of a message channel. */
export interface WorkerLink {
	/** How the worker runs, for the log. */
	readonly kind: string;
	readonly reader: MessageReader;
	readonly writer: MessageWriter;
	/** Calls `listener` once, when the worker ended without being asked to. */
	onFailed(listener: (reason: string) => void): void;
	/** Ends the worker; `onFailed` is not called. */
	terminate(): void;
}

/** Starts a worker; rejects when there is none to be had. */
export type StartWorker = () => Promise<WorkerLink>;
