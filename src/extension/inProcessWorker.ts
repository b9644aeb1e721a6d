import { AbstractMessageReader, AbstractMessageWriter, Emitter } from 'vscode-jsonrpc';
import type { DataCallback, Disposable, Message } from 'vscode-jsonrpc';
import type { WorkerLink } from './workerLink';

/** What the worker's code sees as its global scope. */
interface WorkerScope {
	onmessage: ((event: { readonly data: unknown }) => void) | null;
	postMessage(message: unknown): void;
	addEventListener(): void;
}

/**
 * Runs the worker's bundle inside this thread, behind a stand-in for a worker's `self`: the last resort of a browser
 * that allows no worker. Messages pass through the task queue, as they would between threads.
 * @param code the text of dist/worker.browser.js, our own file.
 */
export function startInProcess(code: string): WorkerLink {
	const received = new Emitter<Message>();
	const scope: WorkerScope = {
		onmessage: null,
		postMessage: message =>
			void setTimeout(() => {
				received.fire(message as Message);
			}),
		addEventListener: () => undefined,
	};
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own bundle, read from the extension's folder
	const start = new Function('self', code) as (self: WorkerScope) => void;
	start(scope);
	return {
		kind: 'extension host',
		reader: new QueueReader(received),
		writer: new QueueWriter(message => void setTimeout(() => scope.onmessage?.({ data: message }))),
		onFailed: () => undefined,
		terminate: () => (scope.onmessage = null),
	};
}

class QueueReader extends AbstractMessageReader {
	readonly #received: Emitter<Message>;

	constructor(received: Emitter<Message>) {
		super();
		this.#received = received;
	}

	listen(callback: DataCallback): Disposable {
		return this.#received.event(callback);
	}
}

class QueueWriter extends AbstractMessageWriter {
	readonly #post: (message: Message) => void;

	constructor(post: (message: Message) => void) {
		super();
		this.#post = post;
	}

	write(message: Message): Promise<void> {
		this.#post(message);
		return Promise.resolve();
	}

	end(): void {
		// Nothing is buffered.
	}
}
