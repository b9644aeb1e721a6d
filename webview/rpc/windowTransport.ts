import {
	AbstractMessageReader,
	AbstractMessageWriter,
	Disposable,
	type DataCallback,
	type Message,
} from 'vscode-jsonrpc/browser';
import type { VsCodeApi } from './vscodeApi';

/** Whether something is an envelope of JSON-RPC; a window also gets messages of others. */
function isRpcMessage(value: unknown): value is Message {
	return typeof value === 'object' && value !== null && (value as Partial<Message>).jsonrpc === '2.0';
}

/** Reads the JSON-RPC messages that the extension posts to this window. */
export class WindowMessageReader extends AbstractMessageReader {
	readonly #window: Window;

	constructor(window: Window) {
		super();
		this.#window = window;
	}

	/** Begins to hand over messages; to be called once. */
	listen(callback: DataCallback): Disposable {
		const onMessage = (event: MessageEvent<unknown>): void => {
			if (isRpcMessage(event.data)) callback(event.data);
		};
		this.#window.addEventListener('message', onMessage);
		return Disposable.create(() => this.#window.removeEventListener('message', onMessage));
	}
}

/** Posts JSON-RPC messages to the extension. */
export class VsCodeMessageWriter extends AbstractMessageWriter {
	readonly #api: VsCodeApi;

	constructor(api: VsCodeApi) {
		super();
		this.#api = api;
	}

	/** Posts one message. */
	write(message: Message): Promise<void> {
		this.#api.postMessage(message);
		return Promise.resolve();
	}

	/** Nothing to end: the channel goes with the window. */
	end(): void {
		this.dispose();
	}
}
